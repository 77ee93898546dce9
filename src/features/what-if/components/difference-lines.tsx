'use client';

import { useLocale } from 'next-intl';
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
import { formatDay } from '@/components/format-day';
import type { Drawn } from './difference-rows';
import { lineOf } from './letter-mark';
import { useSignedNumber } from './signed-number';

const axis = { fill: 'var(--color-ink-3)', fontSize: 11 };

/** The differences as lines, one for each variant, around the plan as it is. */
export function DifferenceLines({ rows, letters, height }: Drawn) {
  const locale = useLocale();
  const signed = useSignedNumber();
  return (
    <div style={{ height }} aria-hidden>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height }}>
        <LineChart
          data={[...rows]}
          margin={{ top: 8, right: 12, bottom: 0, left: 0 }}
          accessibilityLayer={false}
        >
          <CartesianGrid vertical={false} stroke="var(--color-chart-grid)" />
          <XAxis
            dataKey="date"
            tick={axis}
            tickLine={false}
            axisLine={false}
            tickFormatter={(day: string) => formatDay(locale, day, 'tight')}
            minTickGap={24}
          />
          <YAxis
            tick={axis}
            tickLine={false}
            axisLine={false}
            width={56}
            allowDecimals={false}
            tickFormatter={(value: number) => signed(value)}
          />
          <ReferenceLine y={0} stroke={lineOf.a.color} strokeWidth={2} />
          <Tooltip content={<DifferenceTooltip />} isAnimationActive={false} />
          {letters.map((letter) => (
            <Line
              key={letter}
              dataKey={letter}
              stroke={lineOf[letter].color}
              strokeWidth={2.25}
              strokeDasharray={lineOf[letter].dash ?? '0'}
              strokeLinecap="round"
              dot={false}
              isAnimationActive={false}
            />
          ))}
        </LineChart>
      </ResponsiveContainer>
    </div>
  );
}

type TooltipProps = {
  active?: boolean;
  label?: string | number;
  payload?: readonly { dataKey?: unknown; value?: unknown }[];
};

/** Recharts fills in what it points at. */
function DifferenceTooltip({ active, label, payload = [] }: TooltipProps) {
  const signed = useSignedNumber();
  const locale = useLocale();
  if (!active || typeof label !== 'string') return null;
  return (
    <div className="rounded-md bg-tooltip px-2.5 py-1.5 text-xs text-on-tooltip shadow-overlay">
      <div className="font-medium">{formatDay(locale, label, 'long')}</div>
      {payload.map(({ dataKey, value }) =>
        typeof value === 'number' ? (
          <div key={String(dataKey)} className="flex justify-between gap-4 tabular-nums">
            <span>{String(dataKey).toUpperCase()}</span>
            <span>{signed(value)}</span>
          </div>
        ) : null,
      )}
    </div>
  );
}
