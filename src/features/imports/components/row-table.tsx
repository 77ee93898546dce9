'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { Button } from '@/components/button';
import { PlainTable } from '@/components/plain-table';
import { columnLabel } from '@/domain/importing/columns';
import type { ImportKind } from '@/domain/importing/kinds';
import { previewRowsAction } from '../actions';
import type { PreviewRow } from '../schema';

type Props = {
  importId: string;
  kind: ImportKind;
  verdict: 'new' | 'changed' | 'unchanged';
  first: readonly PreviewRow[];
  total: number;
};

const text = (value: unknown) =>
  value === null || value === '' ? '–' : String(typeof value === 'object' ? JSON.stringify(value) : value);

/** The rows of one group of a preview: of a new one its first fields, of a changed one each before and after. */
export function RowTable({ importId, kind, verdict, first, total }: Props) {
  const t = useTranslations('imports.preview');
  const locale = useLocale();
  const [more, setMore] = useState<readonly PreviewRow[]>([]);
  const [loading, start] = useTransition();
  const rows = [...first, ...more];
  if (rows.length === 0) return <p className="px-5 py-4 text-ink-3">{t('nothing')}</p>;
  const load = () =>
    start(async () => {
      const answer = await previewRowsAction({ importId, verdict, offset: rows.length });
      if (answer.ok) setMore((before) => [...before, ...answer.value]);
    });
  return (
    <>
      <PlainTable
        label={t(verdict)}
        rows={rows}
        getRowId={(row) => String(row.line)}
        columns={[
          { id: 'line', header: t('line'), align: 'right', width: 72, cell: (row) => row.line },
          { id: 'key', header: t('key'), cell: (row) => row.key },
          {
            id: 'change',
            header: t(verdict === 'new' ? 'fields' : 'change'),
            cell: (row) => (
              <ul className="flex flex-wrap gap-x-4">
                {row.changes.map((change) => (
                  <li key={change.field}>
                    <span className="text-ink-3">{columnLabel(kind, change.field, locale)} </span>
                    {verdict === 'changed' && (
                      <>
                        <s className="text-ink-3">{text(change.before)}</s> →{' '}
                      </>
                    )}
                    <b className="font-medium">{text(change.after)}</b>
                  </li>
                ))}
              </ul>
            ),
          },
        ]}
      />
      {rows.length < total && (
        <div className="px-5 py-3">
          <Button loading={loading} onClick={load}>
            {t('loadMore')}
          </Button>
        </div>
      )}
    </>
  );
}
