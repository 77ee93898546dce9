import { Ban } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { PlainTable } from '@/components/plain-table';
import type { Finding } from '../schema';

type Key = 'rejection' | 'warning';

/** Rejections or notes of a file: line, column, value, what is wrong and what would be right. */
export function FindingTable({
  findings,
  total,
  of,
}: {
  findings: readonly Finding[];
  total: number;
  of: Key;
}) {
  const t = useTranslations('imports.preview');
  const words = useTranslations('importing');
  const say = (found: Finding) =>
    of === 'rejection'
      ? words(`rejection.${found.code}` as 'rejection.REQUIRED', found.params ?? {})
      : words(`warning.${found.code}` as 'warning.COLUMN_UNKNOWN', (found.params ?? {}) as never);
  const right = (found: Finding) => {
    if (found.suggestion) return words('suggestion', { suggestion: found.suggestion });
    return found.expected ? words(`expected.${found.expected}` as 'expected.TEXT', found.params ?? {}) : '';
  };
  if (findings.length === 0) return <p className="px-5 py-4 text-ink-3">{t('nothing')}</p>;
  return (
    <>
      <PlainTable
        label={t(of === 'rejection' ? 'rejected' : 'warnings')}
        rows={findings.map((found, index) => ({ ...found, index }))}
        getRowId={(row) => String(row.index)}
        columns={[
          { id: 'line', header: t('line'), align: 'right', width: 72, cell: (row) => row.line },
          { id: 'column', header: t('column'), cell: (row) => row.column },
          {
            id: 'value',
            header: t('value'),
            cell: (row) =>
              row.value && (
                <code className="rounded-xs bg-bad-tint px-1 text-xs text-bad-ink">{row.value}</code>
              ),
          },
          {
            id: 'problem',
            header: t('problem'),
            cell: (row) => (
              <span className="inline-flex items-center gap-1.5">
                {of === 'rejection' && <Ban className="icon-row text-bad-ink" aria-hidden />}
                {say(row)}
              </span>
            ),
          },
          {
            id: 'right',
            header: t('right'),
            cell: (row) => <span className="text-ink-2">{right(row)}</span>,
          },
        ]}
      />
      {total > findings.length && (
        <p className="px-5 py-3 text-ink-3">{t('more', { shown: findings.length, total })}</p>
      )}
    </>
  );
}
