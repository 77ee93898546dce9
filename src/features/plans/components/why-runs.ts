import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import type { Explanation, Refusal } from '@/domain/planning/explain';

export type WhyRun = { from: string; until: string; limits: { title: string; detail: string }[] };

/** Neighbouring days that the same limits refused in the same way, told once. */
export function useWhyRuns(explanation: Explanation | null, agent: Whose): WhyRun[] {
  const word = useRefusalWord(agent);
  const runs: (WhyRun & { key: string })[] = [];
  for (const day of explanation?.days ?? []) {
    const limits = day.refused.map(word);
    const key = limits.map(({ title, detail }) => `${title} ${detail}`).join();
    const open = runs.at(-1);
    if (open && open.key === key) open.until = day.date;
    else runs.push({ key, from: day.date, until: day.date, limits });
  }
  return runs;
}

/** The limits that somebody meets are those of the own center and team. */
type Whose = { centerName: string; team: string };

function useRefusalWord({
  centerName,
  team,
}: Whose): (refusal: Refusal) => { title: string; detail: string } {
  const t = useTranslations('plans.why');
  const resource = useTranslations('glossary.resource');
  const format = useFormatter();
  const locale = useLocale();
  return (refusal) => {
    const { resource: name, key } = refusal;
    const isCommon = key === null || key === 'depot' || name === 'serviceLine';
    const whose = isCommon ? '' : `, ${name === 'team' ? team : centerName}`;
    const bands = Object.entries(refusal.byBand)
      .filter(([, people]) => people > 0)
      .map(([band, people]) => t('band', { band, count: people }))
      .join(', ');
    const on = refusal.fullOn ? ` ${t('fullOn', { day: formatDay(locale, refusal.fullOn) })}` : '';
    return {
      title: t('full', { limit: `${resource(name)}${whose}` }),
      detail: `${t('used', { used: format.number(refusal.used), limit: format.number(refusal.limit) })}${on}${bands ? `: ${bands}` : ''}`,
    };
  };
}
