'use client';

import type { LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';

type Verdicts = ReturnType<typeof useTranslations<'agents.verdict'>>;

/** A verdict in words; one that has none shows as its code rather than not at all. */
export function verdictWords(t: Verdicts, code: string): string {
  return t.has(code as Parameters<Verdicts>[0]) ? t(code as Parameters<Verdicts>[0]) : code;
}

type RefusedCountsProps = { counts: readonly { code: string; count: number }[]; icon: LucideIcon };

export function RefusedCounts({ counts, icon: Icon }: RefusedCountsProps) {
  const t = useTranslations('agents');
  const verdict = useTranslations('agents.verdict');
  return counts.map(({ code, count }) => (
    <span key={code} className="inline-flex items-center gap-1.5 text-bad-ink">
      <Icon className="icon-row" aria-hidden />
      <strong className="font-semibold tabular-nums">{t('preview.possible', { count })}</strong>
      {verdictWords(verdict, code)}
    </span>
  ));
}

type RefusedPeopleProps = {
  people: readonly { id: string; name: string; code: string }[];
  total: number;
};

/** Who is left out, person by person, behind a line that opens. */
export function RefusedPeople({ people, total }: RefusedPeopleProps) {
  const t = useTranslations('agents');
  const verdict = useTranslations('agents.verdict');
  if (people.length === 0) return null;
  return (
    <details>
      <summary className="cursor-pointer font-medium text-accent-ink">{t('preview.who')}</summary>
      <ul className="mt-1 max-h-40 overflow-y-auto">
        {people.map((person) => (
          <li key={person.id} className="flex justify-between gap-4 border-b border-line py-1">
            <span className="truncate">{person.name}</span>
            <span className="flex-none text-ink-3">{verdictWords(verdict, person.code)}</span>
          </li>
        ))}
        {total > people.length && (
          <li className="py-1 text-ink-3">{t('preview.andMore', { count: total - people.length })}</li>
        )}
      </ul>
    </details>
  );
}
