'use client';

import { useTranslations } from 'next-intl';
import { Checkbox } from '@/components/checkbox';
import { FailureNote } from '@/components/failure-note';
import { Note } from '@/components/note';
import { SelectField } from '@/components/select-field';
import { Spinner } from '@/components/spinner';
import { useCommand } from '@/components/use-command';
import type { ImportKind } from '@/domain/importing/kinds';
import { previewAgainAction } from '../actions';
import type { ImportView } from '../schema';

/** Kinds of file that hold figures for which the decimal mark matters. */
const withNumbers: readonly ImportKind[] = ['centers', 'service-lines', 'teams', 'deliveries'];

/** How the file of a preview is read, where it does not tell by itself; a change makes the preview anew. */
export function ReadingBar({ view }: { view: ImportView }) {
  const t = useTranslations('imports.readAs');
  const { run, pending, failure } = useCommand(previewAgainAction);
  const unclear = view.rejections.some((found) => found.code === 'UNCLEAR_NUMBER');
  const read = (change: { numbers?: string; emptyCellsClear?: boolean }) => {
    const { numbers, emptyCellsClear } = {
      numbers: view.numbers ?? 'auto',
      emptyCellsClear: view.emptyCellsClear,
      ...change,
    };
    run({ importId: view.id, emptyCellsClear, ...(numbers !== 'auto' && { numbers }) });
  };
  return (
    <div className="flex flex-col gap-2 border-b border-line px-5 py-2 max-md:px-4">
      {failure && <FailureNote failure={failure} />}
      {unclear && (
        <Note tone="warn" title={t('unclear')}>
          {t('unclearHint')}
        </Note>
      )}
      <div className="flex flex-wrap items-center gap-x-6 gap-y-2" aria-busy={pending}>
        {withNumbers.includes(view.kind) && (
          <span className="flex items-center gap-2">
            <span aria-hidden>{t('numbers')}</span>
            <SelectField
              label={t('numbers')}
              hideLabel
              disabled={pending}
              value={view.numbers ?? 'auto'}
              onChange={(numbers) => read({ numbers })}
              options={[
                { value: 'auto', label: t('auto') },
                { value: 'de', label: t('de') },
                { value: 'en', label: t('en') },
              ]}
            />
          </span>
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
