import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import type { Explanation, Refusal } from '@/domain/planning/explain';

export type WhyRun = { from: string; until: string; limits: { title: string; detail: string }[] };

/** Neighbouring days that the same limits refused, told once: with the use of the first of them. */
export function useWhyRuns(explanation: Explanation | null): WhyRun[] {
  const word = useRefusalWord();
  const runs: (WhyRun & { key: string })[] = [];
  for (const day of explanation?.days ?? []) {
    const key = day.refused.map((one) => `${one.resource} ${one.key ?? ''}`).join();
    const open = runs.at(-1);
    if (open && open.key === key) open.until = day.date;
    else runs.push({ key, from: day.date, until: day.date, limits: day.refused.map(word) });
  }
  return runs;
}

function useRefusalWord(): (refusal: Refusal) => { title: string; detail: string } {
  const t = useTranslations('plans.why');
  const resource = useTranslations('glossary.resource');
  const format = useFormatter();
  const locale = useLocale();
  return (refusal) => {
    const whose = refusal.key === null || refusal.key === 'depot' ? '' : ` ${refusal.key}`;
    const bands = Object.entries(refusal.byBand)
      .filter(([, people]) => people > 0)
      .map(([band, people]) => t('band', { band, count: people }))
      .join(', ');
    const on = refusal.fullOn ? ` ${t('fullOn', { day: formatDay(locale, refusal.fullOn) })}` : '';
    return {
      title: t('full', { limit: `${resource(refusal.resource)}${whose}` }),
      detail: `${t('used', { used: format.number(refusal.used), limit: format.number(refusal.limit) })}${on}${bands ? `: ${bands}` : ''}`,
    };
  };
}
