'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import type { BurnUpRange } from '@/components/burn-up-scale';
import { PlainTable } from '@/components/plain-table';

type BurnUpRow = {
  day: string;
  actual: number | null;
  plan: number | null;
  ceiling: number | null;
  forecast: BurnUpRange | null;
};

/** The forecast of a day to come: today, where the band opens, is known. */
const toCome = (row: BurnUpRow): BurnUpRange | null => (row.actual === null ? row.forecast : null);

/** The figures of the burn-up chart, for reading. */
export function BurnUpTable({ rows, height }: { rows: readonly BurnUpRow[]; height: number }) {
  const t = useTranslations('kit');
  const tForecast = useTranslations('forecast.chart');
  const hasForecast = rows.some((row) => row.forecast !== null);
  const format = useFormatter();
  const locale = useLocale();
  const range = (value: BurnUpRange | null) =>
    value ? tForecast('between', { from: value.p10, until: value.p90 }) : t('none');
  const figure = (value: number | null) => (value === null ? t('none') : format.number(value));
  return (
    <div className="overflow-y-auto" style={{ height }}>
      <PlainTable
        flush
        label={t('asTable')}
        rows={rows}
        getRowId={(row) => row.day}
        columns={[
          { id: 'day', header: t('chart.date'), cell: (row) => formatDay(locale, row.day, 'short') },
          { id: 'actual', header: t('chart.actual'), cell: (row) => figure(row.actual), align: 'right' },
          { id: 'plan', header: t('chart.plan'), cell: (row) => figure(row.plan), align: 'right' },
          ...(hasForecast
            ? [
                {
                  id: 'p50',
                  header: tForecast('p50'),
                  cell: (row: BurnUpRow) => figure(toCome(row)?.p50 ?? null),
                  align: 'right' as const,
                },
                {
                  id: 'band',
                  header: tForecast('band'),
                  cell: (row: BurnUpRow) => range(toCome(row)),
                  align: 'right' as const,
                },
              ]
            : []),
          {
            id: 'ceiling',
            header: t('chart.ceilingName'),
            cell: (row) => figure(row.ceiling),
            align: 'right',
          },
        ]}
      />
    </div>
  );
}
