import { Ban } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { PlainTable } from '@/components/plain-table';
import type { Rejection, Warning } from '@/domain/importing/findings';
import { sayRejection, sayRight, sayWarning } from './file-words';

type Props = { total: number } & (
  { of: 'rejection'; findings: readonly Rejection[] } | { of: 'warning'; findings: readonly Warning[] }
);

/** Rejections or notes of a file: line, column, value, what is wrong and what would be right. */
export function FindingTable({ total, ...said }: Props) {
  const t = useTranslations('imports.preview');
  const words = useTranslations('importing');
  const locale = useLocale();
  const rows =
    said.of === 'rejection'
      ? said.findings.map((found) => ({
          ...found,
          problem: sayRejection(words, found),
          right: sayRight(words, found, locale),
        }))
      : said.findings.map((found) => ({ ...found, problem: sayWarning(words, found), right: '' }));
  if (rows.length === 0) return <p className="px-5 py-4 text-ink-3">{t('nothing')}</p>;
  return (
    <>
      <PlainTable
        label={t(said.of === 'rejection' ? 'rejected' : 'warnings')}
        rows={rows.map((found, index) => ({ ...found, index }))}
        getRowId={(row) => String(row.index)}
        columns={[
          { id: 'line', header: t('line'), align: 'right', width: 72, cell: (row) => row.line },
          { id: 'column', header: t('column'), cell: (row) => row.column },
          {
            id: 'value',
            header: t('value'),
            cell: (row) =>
              row.value && (
                <code
                  title={row.value}
                  className="inline-block max-w-60 truncate align-middle rounded-xs bg-bad-tint px-1 text-xs text-bad-ink"
                >
                  {row.value}
                </code>
              ),
          },
          {
            id: 'problem',
            header: t(said.of === 'rejection' ? 'problem' : 'hint'),
            cell: (row) => (
              <span className="inline-flex items-center gap-1.5">
                {said.of === 'rejection' && <Ban className="icon-row text-bad-ink" aria-hidden />}
                {row.problem}
              </span>
            ),
          },
          ...(said.of === 'rejection'
            ? [
                {
                  id: 'right',
                  header: t('right'),
                  cell: (row: { right: string }) => <span className="text-ink-2">{row.right}</span>,
                },
              ]
            : []),
        ]}
        mobile={(row) => (
          <>
            <span className="flex flex-wrap items-baseline gap-x-2">
              <span className="text-ink-3 tabular-nums">{t('inLine', { line: row.line })}</span>
              <span className="font-medium">{row.column}</span>
              {row.value && <code className="max-w-full truncate text-xs text-bad-ink">{row.value}</code>}
            </span>
            <span className="block">{row.problem}</span>
            {row.right && <span className="block text-ink-2">{row.right}</span>}
          </>
        )}
      />
      {total > rows.length && (
        <p className="px-5 py-3 text-ink-3">{t('more', { shown: rows.length, total })}</p>
      )}
    </>
  );
}
