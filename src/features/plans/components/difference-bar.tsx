'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { cx } from '@/components/cx';
import { formatDay } from '@/components/format-day';
import type { ChangeFilter, PlanDifference } from '../schema';

type DifferenceFiguresProps = { planId: string; difference: PlanDifference };

const kinds = ['LATER', 'EARLIER', 'NEW', 'DROPPED', 'ROUTE'] as const;

/** What a draft changes of the promises that hold, each figure leading to its people. */
export function DifferenceFigures({ planId, difference }: DifferenceFiguresProps) {
  const t = useTranslations('plans.difference');
  const change = useTranslations('plans.change');
  const format = useFormatter();
  const locale = useLocale();
  const { totals, broken, doneBy } = difference;
  const figures: [ChangeFilter, number][] = [
    ...kinds.map((kind): [ChangeFilter, number] => [kind, totals[kind]]),
    ['BROKEN', broken],
  ];
  const day = (date: string | null) => (date ? formatDay(locale, date) : t('open'));
  return (
    <ul className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {figures.map(([kind, people]) => (
        <li key={kind} className={cx(kind === 'BROKEN' && people > 0 && 'text-warn-ink')}>
          {people === 0 ? (
            <span className="text-ink-3">
              <span className="tabular-nums">0</span> {change(kind)}
            </span>
          ) : (
            <Link
              href={`/plan?plan=${planId}&tab=changes&change=${kind}`}
              className="underline-offset-2 hover:underline"
            >
              <b className="font-semibold tabular-nums">{format.number(people)}</b> {change(kind)}
            </Link>
          )}
        </li>
      ))}
      <li className="text-ink-2">
        {doneBy.before === doneBy.after
          ? t('sameEnd', { day: day(doneBy.after) })
          : t('end', { before: day(doneBy.before), after: day(doneBy.after) })}
      </li>
    </ul>
  );
}

/** Under the bar of a draft: what publishing it would change. */
export function DifferenceBar({ planId, difference }: DifferenceFiguresProps) {
  const t = useTranslations('plans.difference');
  return (
    <section
      aria-label={t('title')}
      className="flex min-h-9 flex-none flex-wrap items-center gap-x-3 border-b border-line px-5 py-1.5 max-md:px-4"
    >
      <span className="text-ink-3">{t('against')}</span>
      <DifferenceFigures planId={planId} difference={difference} />
    </section>
  );
}
