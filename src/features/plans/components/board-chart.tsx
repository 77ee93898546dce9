'use client';

import { useFormatter, useTranslations } from 'next-intl';
import type { ReactNode } from 'react';
import type { BoardDay, WaveLine } from '../schema';

const HEIGHT = 150;

type BoardChartProps = { days: readonly BoardDay[]; waves: readonly WaveLine[]; labelStyle: string };

/** How many are remote on each evening, what the day adds by route, and the ceiling over it. */
export function BoardChart({ days, waves, labelStyle }: BoardChartProps) {
  const t = useTranslations('plans');
  const format = useFormatter();
  const limits = days.flatMap((day) => (day.ceiling === null ? [] : [day.ceiling]));
  const remote = days.map((day) => day.remote);
  const highest = Math.max(1, ...remote, ...limits.filter((limit) => limit <= 3 * Math.max(1, ...remote)));
  const scale = (people: number) => (Math.min(people, highest) / highest) * HEIGHT;
  const starts = new Set(waves.map((wave) => wave.from));
  return (
    <tr>
      <th scope="row" className={`${labelStyle} align-bottom text-xs`}>
        <span className="flex flex-col gap-1 pb-1">
          <span className="text-sm font-medium">{t('board.remote')}</span>
          <Key color="var(--color-stage-waiting)">{t('board.before')}</Key>
          <Key color="var(--color-chart-actual)">{t('board.laptop')}</Key>
          <Key color={hatch}>{t('board.desktop')}</Key>
        </span>
      </th>
      {days.map((day, index) => {
        const previous = days[index - 1];
        const step = day.ceiling !== null && day.ceiling !== previous?.ceiling;
        const summary = t('board.daySummary', {
          remote: day.remote,
          laptop: day.laptop,
          desktop: day.desktop,
          ceiling: day.ceiling ?? 0,
          limited: day.ceiling === null ? 'no' : 'yes',
        });
        return (
          <td key={day.date} className="p-0 align-bottom" title={summary}>
            <span className="sr-only">{summary}</span>
            <span
              aria-hidden
              className="relative flex flex-col justify-end border-b border-line-strong"
              style={{ height: HEIGHT + 20 }}
            >
              {day.ceiling !== null && day.ceiling <= highest && (
                <>
                  <span
                    className="absolute -right-[2px] -left-[2px] h-0 border-t-[1.5px] border-ink"
                    style={{ bottom: scale(day.ceiling) }}
                  />
                  {(step || starts.has(day.date)) && (
                    <span
                      className="absolute left-0 z-[1] text-xs font-semibold whitespace-nowrap"
                      style={{ bottom: scale(day.ceiling) + 2 }}
                    >
                      {step ? t('board.ceiling', { value: format.number(day.ceiling) }) : ''}
                    </span>
                  )}
                </>
              )}
              <span style={{ height: scale(day.desktop), background: hatch }} />
              <span style={{ height: scale(day.laptop), background: 'var(--color-chart-actual)' }} />
              <span
                style={{
                  height: scale(Math.max(0, day.remote - day.laptop - day.desktop)),
                  background: 'color-mix(in oklch, var(--color-stage-waiting) 45%, var(--color-surface))',
                }}
              />
            </span>
          </td>
        );
      })}
    </tr>
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
