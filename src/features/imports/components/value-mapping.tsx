'use client';

import { Replace } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import { FailureNote } from '@/components/failure-note';
import { TextField } from '@/components/text-field';
import { useCommand } from '@/components/use-command';
import { previewAgainAction } from '../actions';
import type { FileTable, ImportView } from '../schema';
import { unmatchedValues, type UnmatchedValue } from './unmatched-values';

/** The most that are offered at once. */
const most = 50;

/** Gives a value of the file that is not known a meaning, for all rows at once: by one press where one is near. */
export function ValueMapping({ view, table }: { view: ImportView; table: FileTable }) {
  const t = useTranslations('imports.values');
  const [open, setOpen] = useState(false);
  const [meant, setMeant] = useState<Record<string, string>>({});
  const { run, pending, failure } = useCommand(previewAgainAction, { onDone: () => setOpen(false) });
  const values = unmatchedValues(view.kind, table, view.rejections).slice(0, most);
  const nearest = values.find((one) => one.suggestion !== '');
  if (values.length === 0) return null;

  const idOf = (one: UnmatchedValue) => `${one.key}\n${one.value}`;
  const meaningOf = (one: UnmatchedValue) => meant[idOf(one)] ?? one.suggestion;
  const say = (ones: readonly UnmatchedValue[]) => {
    const next: Record<string, Record<string, string>> = { ...table.byHand.values };
    for (const one of ones) next[one.key] = { ...next[one.key], [one.value]: meaningOf(one).trim() };
    const { emptyCellsClear, numbers } = view;
    run({ importId: view.id, emptyCellsClear, ...(numbers && { numbers }), values: next });
  };
  const said = values.filter((one) => meaningOf(one).trim() !== '');
  return (
    <>
      {failure && <FailureNote failure={failure} />}
      {nearest && (
        <Button icon={Replace} loading={pending && !open} onClick={() => say([nearest])}>
          {t('all', { value: nearest.value, suggestion: nearest.suggestion })}
        </Button>
      )}
      <Dialog
        wide
        title={t('title')}
        open={open}
        onOpenChange={setOpen}
        trigger={<Button>{t('open', { count: values.length })}</Button>}
        footer={
          <Button variant="primary" loading={pending} disabled={said.length === 0} onClick={() => say(said)}>
            {t('submit', { count: said.length })}
          </Button>
        }
      >
        <p className="text-ink-2">{t('hint')}</p>
        {values.map((one) => (
          <TextField
            key={idOf(one)}
            label={t('valueOf', { column: one.column, value: one.value })}
            hint={t('rows', { count: one.count })}
            value={meaningOf(one)}
            onChange={(text) => setMeant({ ...meant, [idOf(one)]: text })}
          />
        ))}
      </Dialog>
    </>
  );
}
