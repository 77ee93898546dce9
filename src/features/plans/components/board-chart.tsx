'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import type { ReactNode } from 'react';
import type { BoardDay } from '../schema';
import { limitCellText, planView } from './plan-view';

const HEIGHT = 116;

type BoardChartProps = { days: readonly BoardDay[]; labelStyle: string };

/** How many are remote on each evening, what the day adds by route, and the ceiling over it. */
export function BoardChart({ days, labelStyle }: BoardChartProps) {
  const t = useTranslations('plans.board');
  const most = Math.max(1, ...days.map((day) => day.remote));
  const limits = days.flatMap(({ ceiling }) => (ceiling !== null && ceiling <= 3 * most ? [ceiling] : []));
  const highest = Math.max(most, ...limits);
  const scale = (people: number) => (Math.min(people, highest) / highest) * HEIGHT;
  return (
    <tr>
      <th scope="row" className={`${labelStyle} align-bottom text-xs`}>
        <span className="flex flex-col gap-1 pb-1">
          <span className="text-sm font-medium max-md:text-xs">{t('remote')}</span>
          <Key color="var(--color-stage-waiting)">{t('before')}</Key>
          <Key color="var(--color-chart-actual)">{t('laptop')}</Key>
          <Key color={hatch}>{t('desktop')}</Key>
        </span>
      </th>
      {days.map((day, index) => (
        <ChartDay
          key={day.date}
          day={day}
          isStep={day.ceiling !== null && day.ceiling !== days[index - 1]?.ceiling}
          height={day.ceiling !== null && day.ceiling <= highest ? scale(day.ceiling) : null}
          scale={scale}
        />
      ))}
    </tr>
  );
}

type ChartDayProps = {
  day: BoardDay;
  /** The ceiling is another one than on the day before. */
  isStep: boolean;
  /** Of the ceiling; null where it lies above the chart. */
  height: number | null;
  scale: (people: number) => number;
};

function ChartDay({ day, isStep, height, scale }: ChartDayProps) {
  const t = useTranslations('plans.board');
  const format = useFormatter();
  const [, setView] = useQueryStates({ limit: planView.limit, open: planView.open });
  const { date, remote, laptop, desktop, ceiling } = day;
  const summary = t('daySummary', {
    remote,
    laptop,
    desktop,
    ceiling: ceiling ?? 0,
    limited: ceiling === null ? 'no' : 'yes',
  });
  return (
    <td className="p-0 align-bottom" title={summary}>
      <span className="sr-only">{summary}</span>
      <span
        className="relative flex flex-col justify-end border-b border-line-strong"
        style={{ height: HEIGHT + 18 }}
      >
        {height !== null && (
          <span
            aria-hidden
            className="absolute -right-[2px] -left-[2px] h-0 border-t-[1.5px] border-ink"
            style={{ bottom: height }}
          />
        )}
        {isStep && ceiling !== null && (
          <button
            type="button"
            onClick={() => void setView({ limit: limitCellText({ resource: 'ceiling', date }), open: null })}
            className="absolute left-0 z-[1] rounded-xs text-xs font-semibold whitespace-nowrap underline-offset-2 hover:underline"
            style={{ bottom: Math.min(height ?? HEIGHT, HEIGHT) + 1 }}
          >
            {t('ceiling', { value: format.number(ceiling) })}
          </button>
        )}
        <span aria-hidden style={{ height: scale(desktop), background: hatch }} />
        <span aria-hidden style={{ height: scale(laptop), background: 'var(--color-chart-actual)' }} />
        <span
          aria-hidden
          style={{
            height: scale(Math.max(0, remote - laptop - desktop)),
            background: 'color-mix(in oklch, var(--color-stage-waiting) 45%, var(--color-surface))',
          }}
        />
      </span>
    </td>
  );
}

const hatch =
  'repeating-linear-gradient(135deg, var(--color-chart-actual) 0 2px, var(--color-surface) 2px 4px)';

function Key({ color, children }: { color: string; children: ReactNode }) {
  return (
    <span className="inline-flex items-center gap-1.5 text-ink-2">
      <span className="size-2.5 flex-none" style={{ background: color }} aria-hidden />
      {children}
    </span>
  );
}
