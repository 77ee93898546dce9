'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import {
  CartesianGrid,
  Line,
  LineChart,
  ReferenceLine,
  ResponsiveContainer,
  Tooltip,
  XAxis,
  YAxis,
} from 'recharts';
import { BurnUpLegend } from '@/components/burn-up-legend';
import { BurnUpTable } from '@/components/burn-up-table';
import { BurnUpTooltip } from '@/components/burn-up-tooltip';
import { formatDay } from '@/components/format-day';

export type BurnUpDay = { day: string; actual: number | null; plan: number | null };
export type Ceiling = { from: string; max: number };

export type BurnUpProps = {
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
        withCeiling={ceilings.length > 0}
        asTable={asTable}
        onToggle={() => setAsTable(!asTable)}
      />
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
                domain={[0, total]}
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
                dataKey="ceiling"
                type="stepAfter"
                stroke="var(--color-ink-3)"
                strokeWidth={1}
                dot={false}
                isAnimationActive={false}
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
            </LineChart>
          </ResponsiveContainer>
        </div>
      )}
    </figure>
  );
}

/** The ceiling that holds on a day; what lies above the total would only stretch the axis. */
function ceilingOn(ceilings: readonly Ceiling[], day: string): number | null {
  const began = ceilings
    .filter((ceiling) => ceiling.from <= day)
    .sort((a, b) => a.from.localeCompare(b.from));
  return began.at(-1)?.max ?? null;
}
