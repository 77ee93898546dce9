'use client';

import { RotateCw } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/button';
import { FailureNote } from '@/components/failure-note';
import { Note } from '@/components/note';
import { PlainTable } from '@/components/plain-table';
import { Spinner } from '@/components/spinner';
import { useCommand } from '@/components/use-command';
import { columnLabel } from '@/domain/importing/columns';
import { movedRowsAction, previewAgainAction } from '../actions';
import type { ImportView } from '../schema';
import type { MovedRow, MovedRows as Moved } from '../schema/moved';

const text = (value: unknown) =>
  value === null || value === '' ? '–' : typeof value === 'object' ? JSON.stringify(value) : String(value);

/** A preview that is no longer true: which rows have moved since, and the way to a new one. */
export function MovedRows({ view, onRenewed }: { view: ImportView; onRenewed: () => void }) {
  const t = useTranslations('imports.moved');
  const [moved, setMoved] = useState<Moved | null>(null);
  const again = useCommand(previewAgainAction, { onDone: onRenewed });
  useEffect(() => {
    void movedRowsAction({ importId: view.id })
      .catch(() => null)
      .then((answer) => setMoved(answer?.ok && answer.value ? answer.value : { total: 0, rows: [] }));
  }, [view.id]);
  const renew = () =>
    again.run({
      importId: view.id,
      emptyCellsClear: view.emptyCellsClear,
      ...(view.numbers && { numbers: view.numbers }),
    });
  return (
    <section className="flex flex-col gap-2">
      <Note tone="warn" title={t('title')}>
        {t('hint')}
        <span className="mt-1.5 block">
          <Button icon={RotateCw} loading={again.pending} onClick={renew}>
            {t('renew')}
          </Button>
        </span>
      </Note>
      {again.failure && <FailureNote failure={again.failure} />}
      {moved === null ? (
        <p role="status" className="flex items-center gap-2 text-ink-2">
          <Spinner /> {t('looking')}
        </p>
      ) : (
        <MovedTable moved={moved} view={view} />
      )}
    </section>
  );
}

function MovedTable({ moved, view }: { moved: Moved; view: ImportView }) {
  const t = useTranslations('imports.moved');
  const p = useTranslations('imports.preview');
  const locale = useLocale();
  if (moved.rows.length === 0) return null;
  const side = ({ verdict, changes }: MovedRow['was']) => (
    <>
      {verdict ? p(verdict) : '–'}
      {changes.map((change) => (
        <span key={change.field} className="block text-xs text-ink-3">
          {columnLabel(view.kind, change.field, locale)}: {text(change.before)} → {text(change.after)}
        </span>
      ))}
    </>
  );
  return (
    <div className="max-h-64 overflow-y-auto max-md:max-h-32">
      <PlainTable
        flush
        label={t('title')}
        rows={moved.rows}
        getRowId={(row) => String(row.line)}
        columns={[
          { id: 'line', header: p('line'), align: 'right', width: 72, cell: (row) => row.line },
          { id: 'key', header: p('key'), cell: (row) => row.key },
          { id: 'was', header: t('was'), cell: (row) => side(row.was) },
          { id: 'is', header: t('is'), cell: (row) => side(row.is) },
        ]}
      />
      {moved.total > moved.rows.length && (
        <p className="py-1 text-xs text-ink-3">
          {p('more', { shown: moved.rows.length, total: moved.total })}
        </p>
      )}
    </div>
  );
}
