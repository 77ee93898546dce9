'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
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
};

const axis = { fill: 'var(--color-ink-3)', fontSize: 11 };

/** Live against plan, day by day: what is (solid), the plan in force (dashed), the VPN ceiling as steps; the same as a table. */
export function BurnUpChart({ days, total, today, ceilings = [], height = 240 }: BurnUpProps) {
  const t = useTranslations('kit');
  const format = useFormatter();
  const locale = useLocale();
  const [asTable, setAsTable] = useState(false);
  const rows = days.map((day) => ({ ...day, ceiling: ceilingOn(ceilings, day.day) }));
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
      <BurnUpLegend asTable={asTable} onToggle={() => setAsTable(!asTable)} />
      <figcaption className="sr-only">{summary}</figcaption>
      {asTable ? (
        <BurnUpTable rows={rows} height={height} />
      ) : (
        <div style={{ height }} aria-hidden>
          <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height }}>
            <LineChart
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
            </LineChart>
          </ResponsiveContainer>
        </div>
      )}
    </figure>
  );
}
