'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import Link from 'next/link';
import { cx } from '@/components/cx';
import { formatDay } from '@/components/format-day';
import { HeatCell } from '@/components/heat-cell';
import type { BoardDay, Use, WaveLine } from '../schema';
import { BoardChart } from './board-chart';
import { BoardWaves } from './board-waves';
import { planHref, type PlanView } from './plan-view';

type PlanBoardProps = {
  days: readonly BoardDay[];
  waves: readonly WaveLine[];
  view: PlanView;
  selected: string | null;
  today: string;
  published: boolean;
  editable: boolean;
};

const label = 'sticky left-0 z-10 bg-surface pr-3 pl-5 text-left font-normal whitespace-nowrap max-md:pl-4';

const percent = ({ used, limit }: Use): number | null =>
  limit === null ? null : limit === 0 ? (used === 0 ? 0 : 100) : (used * 100) / limit;

/** The days of a plan under their waves: how many stand where, and how full each limit is. */
export function PlanBoard(props: PlanBoardProps) {
  const { days, waves, view, selected, today, published, editable } = props;
  const t = useTranslations('plans');
  const format = useFormatter();
  const counts: { key: 'placed' | 'laptop' | 'desktop'; of: (day: BoardDay) => number }[] = [
    { key: 'placed', of: (day) => day.laptop + day.desktop },
    { key: 'laptop', of: (day) => day.laptop },
    { key: 'desktop', of: (day) => day.desktop },
  ];
  const heats = ['laptops', 'vpn', 'handovers', 'conversions'] as const;
  return (
    <div className="overflow-x-auto border-b border-line pb-3">
      <table className="border-separate border-spacing-x-[3px] border-spacing-y-0 text-sm tabular-nums">
        <caption className="sr-only">{t('board.caption')}</caption>
        <thead>
          <BoardWaves {...{ waves, days, published, editable }} labelStyle={label} />
          <tr>
            <th className={label} />
            {days.map((day) => (
              <DayHead key={day.date} {...{ day, today, view }} selected={selected === day.date} />
            ))}
          </tr>
        </thead>
        <tbody>
          <BoardChart days={days} waves={waves} labelStyle={label} />
          {counts.map(({ key, of }) => (
            <tr key={key} className={cx('h-6', key === 'placed' && 'font-semibold')}>
              <th scope="row" className={cx(label, key === 'placed' && 'font-semibold')}>
                {t(`board.${key}`)}
              </th>
              {days.map((day) => (
                <td key={day.date} className="text-center">
                  {format.number(of(day))}
                </td>
              ))}
            </tr>
          ))}
          <tr className="h-6">
            <th scope="row" className={label}>
              {t('board.actual')}
            </th>
            {days.map((day) => (
              <td
                key={day.date}
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
          <tr className="h-7">
            <th scope="row" className={cx(label, 'text-ink-2')} colSpan={1}>
              {t('board.use')} <span className="text-ink-3">{t('board.useHint')}</span>
            </th>
          </tr>
          {heats.map((key) => (
            <tr key={key}>
              <th scope="row" className={label}>
                {t(`board.${key}`)}
              </th>
              {days.map((day) => (
                <td key={day.date} className="py-px" title={titleOf(day[key], format)}>
                  <HeatCell
                    percent={percent(day[key])}
                    binds={day[key].binds || (percent(day[key]) ?? 0) >= 100}
                  />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

const titleOf = ({ used, limit }: Use, format: ReturnType<typeof useFormatter>): string =>
  limit === null ? format.number(used) : `${format.number(used)} / ${format.number(limit)}`;

function DayHead(props: { day: BoardDay; today: string; view: PlanView; selected: boolean }) {
  const { day, today, view, selected } = props;
  const locale = useLocale();
  const format = useFormatter();
  const at = new Date(`${day.date}T00:00:00Z`);
  return (
    <th scope="col" className="p-0 font-normal">
      <Link
        href={planHref(view, { tab: null, day: day.date })}
        scroll={false}
        aria-current={selected ? 'date' : undefined}
        className={cx(
          'flex min-w-[38px] flex-col items-center rounded-sm px-1 py-0.5 text-xs leading-[14px] hover:bg-hover max-md:min-h-11 max-md:justify-center',
          selected && 'bg-selected font-semibold',
          day.date === today
            ? 'font-semibold text-accent-ink'
            : day.date < today
              ? 'text-ink-3'
              : 'text-ink-2',
        )}
      >
        <span className="sr-only">{formatDay(locale, day.date, 'long')}</span>
        <span aria-hidden>{format.dateTime(at, { weekday: 'short', timeZone: 'UTC' })}</span>
        <span aria-hidden>{format.dateTime(at, { day: '2-digit', timeZone: 'UTC' })}</span>
      </Link>
    </th>
  );
}
