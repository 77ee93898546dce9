import { FileClock } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/empty-state';
import { formatInstant } from '@/components/format-day';
import { PlainTable } from '@/components/plain-table';
import { TextLink } from '@/components/text-link';
import type { ImportView } from '../schema';

/** The latest imports, each with what it did. */
export function ImportHistory({ imports }: { imports: readonly ImportView[] }) {
  const t = useTranslations('imports');
  const names = useTranslations('importing.kind');
  const locale = useLocale();
  if (imports.length === 0) {
    return <EmptyState icon={FileClock} title={t('noHistory')} detail={t('noHistoryHint')} />;
  }
  return (
    <PlainTable
      flush
      label={t('history')}
      rows={imports}
      getRowId={(row) => row.id}
      columns={[
        {
          id: 'when',
          header: t('when'),
          cell: (row) => formatInstant(locale, row.createdAt, { form: 'long' }),
        },
        {
          id: 'what',
          header: t('what'),
          cell: (row) => (
            <TextLink href={`/import/${row.id}`}>
              {names(row.kind)} · {row.fileName}
            </TextLink>
          ),
        },
        {
          id: 'result',
          header: t('result'),
          align: 'right',
          cell: (row) => t('resultCounts', { new: row.counts.new, changed: row.counts.changed }),
        },
        {
          id: 'state',
          header: t('state'),
          cell: (row) => t(`status.${row.undoneLeft === 0 ? 'UNDONE' : row.status}`),
        },
        { id: 'who', header: t('who'), cell: (row) => row.createdBy },
      ]}
    />
  );
}
