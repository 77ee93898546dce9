'use client';

import { Table2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
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
import { Button } from '@/components/button';
import { formatDay } from '@/components/format-day';
import { Section } from '@/components/page-body';
import { PlainTable } from '@/components/plain-table';
import type { WhatIf } from '../schema';
import { differenceRows, type DifferenceRow } from './difference-rows';
import { lineOf, LineMark, nameOf } from './letter-mark';
import { useSignedNumber } from './signed-number';

const HEIGHT = 190;
const axis = { fill: 'var(--color-ink-3)', fontSize: 11 };

/** How many more people each variant has placed up to a day than the plan as it is; the same as a table. */
export function DifferenceChart({ whatIf }: { whatIf: WhatIf }) {
  const t = useTranslations('whatIf.chart');
  const kit = useTranslations('kit');
  const locale = useLocale();
  const [asTable, setAsTable] = useState(false);
  const rows = differenceRows(whatIf);
  const letters = whatIf.columns.flatMap(({ letter, figures }) => (figures === null ? [] : [letter]));
  if (letters.length === 0 || rows.length === 0) return null;
  return (
    <Section
      title={t('title')}
      count={<span className="text-xs">{t('unit')}</span>}
      actions={
        <>
          {(['a', ...letters] as const).map((letter) => (
            <span key={letter} className="inline-flex items-center gap-1.5 text-xs text-ink-2">
              <LineMark letter={letter} />
              {nameOf(letter)}
            </span>
          ))}
          <Button
            size="sm"
            variant="ghost"
            icon={Table2}
            aria-pressed={asTable}
            onClick={() => setAsTable(!asTable)}
          >
            {kit('asTable')}
          </Button>
        </>
      }
    >
      <p className="sr-only">
        {letters
          .map((letter) => {
            const most = rows.reduce((best, row) => ((row[letter] ?? 0) > (best[letter] ?? 0) ? row : best));
            return t('summary', {
              letter: nameOf(letter),
              most: most[letter] ?? 0,
              day: formatDay(locale, most.date, 'long'),
            });
          })
          .join('. ')}
      </p>
      {asTable ? <DifferenceTable rows={rows} letters={letters} /> : <Lines rows={rows} letters={letters} />}
    </Section>
  );
}

type Drawn = { rows: readonly DifferenceRow[]; letters: readonly ('b' | 'c' | 'd')[] };

function Lines({ rows, letters }: Drawn) {
  const locale = useLocale();
  const signed = useSignedNumber();
  return (
    <div style={{ height: HEIGHT }} aria-hidden>
      <ResponsiveContainer width="100%" height="100%" initialDimension={{ width: 640, height: HEIGHT }}>
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

function DifferenceTable({ rows, letters }: Drawn) {
  const t = useTranslations('whatIf.chart');
  const signed = useSignedNumber();
  const locale = useLocale();
  return (
    <div className="overflow-y-auto" style={{ height: HEIGHT }}>
      <PlainTable
        flush
        label={t('title')}
        rows={rows}
        getRowId={(row) => row.date}
        columns={[
          { id: 'date', header: t('date'), cell: (row) => formatDay(locale, row.date) },
          ...letters.map((letter) => ({
            id: letter,
            header: nameOf(letter),
            align: 'right' as const,
            cell: (row: DifferenceRow) => signed(row[letter] ?? 0),
          })),
        ]}
      />
    </div>
  );
}
