'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { cx } from '@/components/cx';
import { limitResources, type BoardDay, type WaveLine } from '../schema';
import { BoardChart } from './board-chart';
import { BoardCounts } from './board-counts';
import { BoardDayHead } from './board-day-head';
import { BoardHeat } from './board-heat';
import { BoardWaves } from './board-waves';
import { useFollow } from './follow';
import { HeatLegend } from './heat-legend';
import type { PlanView } from './plan-view';

type PlanBoardProps = {
  days: readonly BoardDay[];
  waves: readonly WaveLine[];
  view: PlanView;
  selected: string | null;
  today: string;
  published: boolean;
  editable: boolean;
};

const label =
  'sticky left-0 z-10 bg-surface pr-2 pl-5 text-left font-normal max-md:pl-4 max-md:text-xs max-md:leading-4';
const labelWidth = 158;
const dayWidth = 46;

/** The days of a plan under their waves: how many stand where, how full each limit is and whom it pushed back. */
export function PlanBoard(props: PlanBoardProps) {
  const { days, waves, view, selected, today, published, editable } = props;
  const t = useTranslations('plans');
  const { pending } = useFollow();
  const scroller = useRef<HTMLDivElement>(null);
  // A plan wider than the screen begins with today.
  useEffect(() => {
    const box = scroller.current;
    const head = box?.querySelector<HTMLElement>('[data-today]');
    const first = box?.querySelector<HTMLElement>('thead th');
    if (box && head && first) box.scrollLeft = head.offsetLeft - first.offsetWidth - dayWidth;
  }, []);
  const resources = limitResources.filter((resource) => days.some((day) => day.use[resource]));
  return (
    <div
      ref={scroller}
      tabIndex={0}
      role="region"
      aria-label={t('board.caption')}
      aria-busy={pending}
      className="overflow-x-auto border-b border-line pr-5 pb-2.5 -outline-offset-2 max-md:pr-4"
    >
      <table
        className={cx(
          'w-full table-fixed border-separate border-spacing-x-[3px] border-spacing-y-0 text-sm tabular-nums',
          pending && 'opacity-60',
        )}
        style={{ minWidth: labelWidth + days.length * dayWidth }}
      >
        <caption className="sr-only">{t('board.caption')}</caption>
        <colgroup>
          <col className="w-[158px] max-md:w-[112px]" />
          {days.map((day) => (
            <col key={day.date} />
          ))}
        </colgroup>
        <thead>
          <BoardWaves {...{ waves, days, view, published, editable }} labelStyle={label} />
          <tr>
            <th className={label} />
            {days.map(({ date }) => (
              <BoardDayHead key={date} {...{ date, today, view }} selected={selected === date} />
            ))}
          </tr>
        </thead>
        <tbody>
          <BoardChart days={days} labelStyle={label} />
          <BoardCounts days={days} today={today} labelStyle={label} />
          <tr className="h-6 text-xs text-ink-3">
            <th scope="row" colSpan={Math.min(days.length + 1, 8)} className={cx(label, 'text-ink-3')}>
              {t('board.use')}
            </th>
          </tr>
          {resources.map((resource) => (
            <BoardHeat key={resource} resource={resource} days={days} labelStyle={label} />
          ))}
        </tbody>
      </table>
      <HeatLegend />
    </div>
  );
}
