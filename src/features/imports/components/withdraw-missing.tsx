'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { FailureNote } from '@/components/failure-note';
import { SelectField } from '@/components/select-field';
import { TextField } from '@/components/text-field';
import { useToast } from '@/components/toast';
import { useCommand, type CommandAction } from '@/components/use-command';
import { withdrawalKinds, type WithdrawalKind } from '@/domain/rollout/withdrawal-reason';

/** The ordinary withdrawal, which the page brings along: it belongs to another feature. */
export type WithdrawAction = CommandAction<{ readonly done: number; readonly refused: readonly unknown[] }>;

type WithdrawMissingProps = {
  ids: readonly string[];
  action: WithdrawAction;
  onClose: () => void;
  onDone: () => void;
};

/** Withdraws people who are not in the roster, with a reason, as it is done by hand. */
export function WithdrawMissing({ ids, action, onClose, onDone }: WithdrawMissingProps) {
  const t = useTranslations('imports.missing');
  const words = useTranslations('agents.withdrawal');
  const toast = useToast();
  const [kind, setKind] = useState<WithdrawalKind>('LEFT');
  const [text, setText] = useState('');
  const { run, pending, failure } = useCommand(action, {
    onDone: ({ value, changeSet }) => {
      toast.show(t('withdrawn', { count: value.done }), { undo: changeSet });
      onDone();
    },
  });
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('withdrawTitle', { count: ids.length })}
      footer={
        <>
          <DialogCancel />
          <Button
            variant="danger"
            loading={pending}
            disabled={kind === 'OTHER' && text.trim() === ''}
            onClick={() => run({ selection: { ids }, kind, text })}
          >
            {t('withdrawChosen', { count: ids.length })}
          </Button>
        </>
      }
    >
      {failure && <FailureNote failure={failure} />}
      <p className="text-ink-2">{t('withdrawHint')}</p>
      <SelectField
        label={t('reason')}
        value={kind}
        onChange={(next) => setKind(next as WithdrawalKind)}
        options={withdrawalKinds.map((value) => ({ value, label: words(value) }))}
      />
      <TextField label={t('words')} value={text} onChange={setText} />
    </Dialog>
  );
}
