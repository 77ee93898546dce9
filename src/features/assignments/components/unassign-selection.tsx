'use client';

import { Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { Note } from '@/components/note';
import { TextareaField } from '@/components/textarea-field';
import { useCommand } from '@/components/use-command';
import type { BulkOutcome, Selection } from '@/features/agents/schema';
import { unassignAction } from '../actions';
import { RefusalCounts } from './assign-result';

type UnassignSelectionProps = { selection: Selection; onDone?: (() => void) | undefined };

/** Takes devices back before the hand-over, with a reason. */
export function UnassignSelection({ selection, onDone }: UnassignSelectionProps) {
  const t = useTranslations('assignments');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const [outcome, setOutcome] = useState<BulkOutcome | null>(null);
  const { run, pending, sentence } = useCommand(unassignAction, {
    onDone: ({ value }) => setOutcome(value),
  });
  const close = () => {
    setOpen(false);
    setOutcome(null);
    setReason('');
    onDone?.();
  };
  const counts = [...new Set(outcome?.refused.map((one) => one.code))].map((code) => ({
    code,
    agents: outcome?.refused.filter((one) => one.code === code).length ?? 0,
  }));
  return (
    <>
      <Button icon={Undo2} onClick={() => setOpen(true)}>
        {t('unassign')}
      </Button>
      <Dialog
        open={open}
        onOpenChange={(next) => !next && close()}
        title={t('unassignTitle')}
        footer={
          outcome ? (
            <Button variant="primary" onClick={close}>
              {t('close')}
            </Button>
          ) : (
            <>
              <DialogCancel />
              <Button
                variant="danger"
                loading={pending}
                disabled={reason.trim().length < 3}
                onClick={() => run({ selection, reason })}
              >
                {t('unassign')}
              </Button>
            </>
          )
        }
      >
        {outcome ? (
          <>
            <Note tone="ok">{t('unassigned', { count: outcome.done })}</Note>
            <RefusalCounts refused={counts} />
          </>
        ) : (
          <>
            <p>{t('unassignEffect')}</p>
            <TextareaField label={t('reason')} value={reason} onChange={setReason} maxLength={500} required />
          </>
        )}
        {sentence && <Note tone="bad">{sentence}</Note>}
      </Dialog>
    </>
  );
}
