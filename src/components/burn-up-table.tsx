'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import { PlainTable } from '@/components/plain-table';

type BurnUpRow = { day: string; actual: number | null; plan: number | null; ceiling: number | null };

/** The figures of the burn-up chart, for reading. */
export function BurnUpTable({ rows, height }: { rows: readonly BurnUpRow[]; height: number }) {
  const t = useTranslations('kit');
  const format = useFormatter();
  const locale = useLocale();
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
