'use client';

import { useFormatter, useLocale } from 'next-intl';
import Link from 'next/link';
import { cx } from '@/components/cx';
import { formatDay } from '@/components/format-day';
import { planHref, type PlanView } from './plan-view';

type BoardDayHeadProps = { date: string; today: string; view: PlanView; selected: boolean };

/** A day over its column: leads to who stands on it. */
export function BoardDayHead({ date, today, view, selected }: BoardDayHeadProps) {
  const locale = useLocale();
  const format = useFormatter();
  const at = new Date(`${date}T00:00:00Z`);
  const isToday = date === today;
  return (
    <th scope="col" className="p-0 font-normal" data-today={isToday || undefined}>
      <Link
        href={planHref(view, { tab: null, day: date })}
        scroll={false}
        aria-current={selected ? 'date' : undefined}
        className={cx(
          'flex flex-col items-center rounded-sm py-0.5 text-xs leading-[14px] hover:bg-hover max-md:min-h-11 max-md:justify-center',
          selected && 'bg-selected font-semibold',
          isToday ? 'font-semibold text-accent-ink' : date < today ? 'text-ink-3' : 'text-ink-2',
        )}
      >
        <span className="sr-only">{formatDay(locale, date, 'long')}</span>
        <span aria-hidden>{format.dateTime(at, { weekday: 'short', timeZone: 'UTC' })}</span>
        <span aria-hidden>{formatDay(locale, date, 'tight')}</span>
      </Link>
    </th>
  );
}
