'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { cx } from '@/components/cx';
import type { BoardDay } from '../schema';

type BoardCountsProps = { days: readonly BoardDay[]; today: string; labelStyle: string };

const rows: { key: 'placed' | 'laptop' | 'desktop'; of: (day: BoardDay) => number }[] = [
  { key: 'placed', of: (day) => day.laptop + day.desktop },
  { key: 'laptop', of: (day) => day.laptop },
  { key: 'desktop', of: (day) => day.desktop },
];

/** How many stand on each day, by route, and how many really got their device. */
export function BoardCounts({ days, today, labelStyle }: BoardCountsProps) {
  const t = useTranslations('plans.board');
  const format = useFormatter();
  return (
    <>
      {rows.map(({ key, of }) => (
        <tr key={key} className={cx('h-[22px]', key === 'placed' && 'font-semibold')}>
          <th scope="row" className={cx(labelStyle, key === 'placed' && 'font-semibold')}>
            {t(key)}
          </th>
          {days.map((day) => (
            <td key={day.date} className="text-center">
              {format.number(of(day))}
            </td>
          ))}
        </tr>
      ))}
      <tr className="h-[22px]">
        <th scope="row" className={labelStyle}>
          {t('actual')}
        </th>
        {days.map((day) => (
          <td
            key={day.date}
            title={day.actual === null ? undefined : t('actualOf', { actual: day.actual })}
            className={cx(
              'text-center',
              day.date === today && 'font-semibold text-accent-ink',
              day.date < today && (day.actual ?? 0) < day.laptop + day.desktop && 'text-warn-ink',
            )}
          >
            {day.actual === null ? '' : format.number(day.actual)}
          </td>
        ))}
      </tr>
    </>
  );
}
