import { useLocale, useTranslations } from 'next-intl';
import { formatDay } from '@/components/format-day';
import { PlainTable } from '@/components/plain-table';
import type { DifferenceRow, Drawn } from './difference-rows';
import { nameOf } from './letter-mark';
import { useSignedNumber } from './signed-number';

/** The differences for reading. */
export function DifferenceTable({ rows, letters, height }: Drawn) {
  const t = useTranslations('whatIf.chart');
  const signed = useSignedNumber();
  const locale = useLocale();
  return (
    <div className="overflow-y-auto" style={{ height }}>
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
