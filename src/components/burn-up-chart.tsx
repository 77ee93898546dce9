'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import {
  Area,
  CartesianGrid,
  ComposedChart,
  Line,
  ReferenceDot,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { BurnUpLegend } from '@/components/burn-up-legend';
import { BurnUpTable } from '@/components/burn-up-table';
import { BurnUpTooltip } from '@/components/burn-up-tooltip';
import { axisTicks, ceilingOn, ceilingSpans, type BurnUpDay, type Ceiling } from '@/components/burn-up-scale';
import { formatDay } from '@/components/format-day';

type BurnUpProps = {
  days: readonly BurnUpDay[];
  total: number;
  today: string;
  ceilings?: readonly Ceiling[] | undefined;
  height?: number | undefined;
  /** The day on which the forecast has the last hand-over; marked where it lies among the days shown. */
  likelyEnd?: string | null | undefined;
};

const axis = { fill: 'var(--color-ink-3)', fontSize: 11 };

/**
 * Live against plan, day by day: what is (solid), the plan in force (dashed), the forecast (dotted, in its band), the VPN
 * ceiling as steps; the same as a table.
 */
export function BurnUpChart({ days, total, today, ceilings = [], height = 240, likelyEnd }: BurnUpProps) {
  const t = useTranslations('kit');
  const tForecast = useTranslations('forecast.chart');
  const format = useFormatter();
  const locale = useLocale();
  const [asTable, setAsTable] = useState(false);
  const rows = days.map((day) => ({
    ...day,
    ceiling: ceilingOn(ceilings, day.day),
    p50: day.forecast?.p50 ?? null,
    band: day.forecast && [day.forecast.p10, day.forecast.p90],
  }));
  const foretold = rows.findLast((row) => row.forecast !== null);
  const ticks = axisTicks(total);
  const now = rows.findLast((row) => row.actual !== null);
  const summary = t('chart.summary', {
    actual: now?.actual ?? 0,
    plan: now?.plan ?? 0,
    total,
    day: formatDay(locale, now?.day ?? today, 'long'),
  });
  return (
    <figure className="min-w-0">
      <BurnUpLegend
        asTable={asTable}
        hasForecast={foretold !== undefined}
        onToggle={() => setAsTable(!asTable)}
      />
      <figcaption className="sr-only">
        {summary}{' '}
        {foretold?.forecast &&
          tForecast('summary', { day: formatDay(locale, foretold.day, 'long'), ...foretold.forecast })}
      </figcaption>
      {asTable ? (
        <BurnUpTable rows={rows} height={height} />
      ) : (
        <div style={{ height }} aria-hidden>
          <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height }}>
            <ComposedChart
              data={rows}
              margin={{ top: 16, right: 20, bottom: 0, left: 0 }}
              accessibilityLayer={false}
            >
              <CartesianGrid vertical={false} stroke="var(--color-chart-grid)" />
              <XAxis
                dataKey="day"
                tick={axis}
                tickLine={false}
                axisLine={{ stroke: 'var(--color-line-strong)' }}
                tickFormatter={(day: string) => formatDay(locale, day, 'tight')}
                minTickGap={32}
              />
              <YAxis
                tick={axis}
                tickLine={false}
                axisLine={false}
                width={52}
                domain={[0, ticks.at(-1) ?? total]}
                ticks={ticks}
                tickFormatter={(value: number) => format.number(value)}
              />
              <Tooltip content={<BurnUpTooltip />} isAnimationActive={false} />
              <ReferenceLine
                x={today}
                stroke="var(--color-accent-ink)"
                label={{
                  value: t('chart.today'),
                  position: 'insideTopLeft',
                  fill: 'var(--color-accent-ink)',
                  fontSize: 11,
                  fontWeight: 600,
                }}
              />
              <Area
                dataKey="band"
                stroke="none"
                fill="var(--color-chart-band)"
                fillOpacity={1}
                activeDot={false}
                isAnimationActive={false}
              />
              <Line
                dataKey="p50"
                stroke="var(--color-chart-actual)"
                strokeWidth={1.5}
                strokeDasharray="1.5 3"
                dot={false}
                isAnimationActive={false}
              />
              {likelyEnd && rows.some((row) => row.day === likelyEnd) && (
                <ReferenceLine
                  x={likelyEnd}
                  stroke="var(--color-chart-actual)"
                  strokeDasharray="1.5 3"
                  label={{
                    value: tForecast('p50Day', { day: formatDay(locale, likelyEnd, 'tight') }),
                    position: 'insideBottomRight',
                    fill: 'var(--color-chart-actual)',
                    fontSize: 11,
                    fontWeight: 600,
                  }}
                />
              )}
              <Line
                dataKey="plan"
                stroke="var(--color-chart-plan)"
                strokeWidth={1.5}
                strokeDasharray="5 4"
                dot={false}
                isAnimationActive={false}
              />
              <Line
                dataKey="actual"
                stroke="var(--color-chart-actual)"
                strokeWidth={2.5}
                dot={false}
                isAnimationActive={false}
              />
              {now && (
                <ReferenceDot
                  x={now.day}
                  y={now.actual ?? 0}
                  r={4}
                  fill="var(--color-chart-actual)"
                  stroke="var(--color-surface)"
                  label={{
                    value: t('chart.actualFigure', { value: now.actual ?? 0 }),
                    position: 'right',
                    dy: 12,
                    fill: 'var(--color-chart-actual)',
                    fontSize: 12,
                    fontWeight: 600,
                  }}
                />
              )}
              {ceilingSpans(ceilings, days, total).map((span) => (
                <ReferenceLine
                  key={span.from}
                  segment={[
                    { x: span.from, y: span.max },
                    { x: span.to, y: span.max },
                  ]}
                  stroke="var(--color-ink-3)"
                  label={{
                    value: t('chart.ceiling', { value: span.max }),
                    position: 'insideBottomLeft',
                    fill: 'var(--color-ink-3)',
                    fontSize: 11,
                  }}
                />
              ))}
            </ComposedChart>
          </ResponsiveContainer>
        </div>
      )}
    </figure>
  );
}
