'use client';

import { Columns3 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Checkbox } from '@/components/checkbox';
import { Dialog } from '@/components/dialog';
import { FailureNote } from '@/components/failure-note';
import { Note } from '@/components/note';
import { Spinner } from '@/components/spinner';
import { useCommand } from '@/components/use-command';
import type { ImportKind } from '@/domain/importing/kinds';
import { previewAgainAction } from '../actions';
import type { ByHand, FileTable, ImportView } from '../schema';
import { ColumnMapping } from './column-mapping';
import { FormFields, Labelled, type FileForm } from './form-fields';
import { useProblemText } from './use-problem-text';

/** Kinds of file that hold figures for which the decimal mark matters. */
const withNumbers: readonly ImportKind[] = ['centers', 'service-lines', 'teams', 'deliveries'];

type Change = FileForm & Pick<ByHand, 'columns'> & { numbers?: string; emptyCellsClear?: boolean };

/** How the file of a preview is read, found by itself or as somebody says; a change makes the preview anew. */
export function ReadingBar({ view, table }: { view: ImportView; table: FileTable }) {
  const t = useTranslations('imports.readAs');
  const [open, setOpen] = useState(false);
  const [problem, setProblem] = useState<string | null>(null);
  const problemText = useProblemText();
  const { run, pending, failure } = useCommand(previewAgainAction, {
    onDone: (done) => {
      setProblem(done.value.usable ? null : problemText(view.kind, done));
      if (done.value.usable) setOpen(false);
    },
  });
  const unclear = view.rejections.some((found) => found.code === 'UNCLEAR_NUMBER');
  const read = (change: Change) => {
    const { numbers = view.numbers ?? 'auto', emptyCellsClear = view.emptyCellsClear, ...rest } = change;
    run({ importId: view.id, emptyCellsClear, ...(numbers !== 'auto' && { numbers }), ...rest });
  };
  return (
    <div className="flex flex-col gap-2 border-b border-line px-5 py-2 max-md:px-4">
      {failure && <FailureNote failure={failure} />}
      {problem && (
        <Note tone="bad" title={t('failed')}>
          {problem}
        </Note>
      )}
      {unclear && (
        <Note tone="warn" title={t('unclear')}>
          {t('unclearHint')}
        </Note>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2" aria-busy={pending}>
        <FormFields file={view} sheets={table.sheets} disabled={pending} onChange={read} />
        <Dialog
          wide
          title={t('columnsTitle')}
          open={open}
          onOpenChange={setOpen}
          trigger={
            <Button icon={Columns3} disabled={pending}>
              {t('columns')}
            </Button>
          }
        >
          <ColumnMapping
            kind={view.kind}
            table={table}
            pending={pending}
            onSubmit={(columns) => read({ columns })}
          />
        </Dialog>
        {withNumbers.includes(view.kind) && (
          <Labelled
            label={t('numbers')}
            disabled={pending}
            value={view.numbers ?? 'auto'}
            onChange={(numbers) => read({ numbers })}
            options={[
              { value: 'auto', label: t('auto') },
              { value: 'de', label: t('de') },
              { value: 'en', label: t('en') },
            ]}
          />
        )}
        <Checkbox
          label={t('emptyCellsClear')}
          checked={view.emptyCellsClear}
          disabled={pending}
          onChange={(emptyCellsClear) => read({ emptyCellsClear })}
        />
        {pending && (
          <span role="status" className="flex items-center gap-2 text-ink-2">
            <Spinner /> {t('again')}
          </span>
        )}
      </div>
    </div>
  );
}
