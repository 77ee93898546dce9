'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { FailureNote } from '@/components/failure-note';
import { TextareaField } from '@/components/textarea-field';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { adoptAssumptionsAction } from '../actions';

/** Sets for real what a draft assumes of ceilings, capacities and working days, with a reason. */
export function AdoptDialog({ planId, count }: { planId: string; count: number }) {
  const t = useTranslations('whatIf.assumed');
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { run, pending, failure } = useCommand(adoptAssumptionsAction, {
    onDone: ({ value, changeSet }) => {
      setOpen(false);
      toast.show(t('adopted', { count: value.written }), { undo: changeSet });
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('adoptTitle')}
      trigger={<Button size="sm">{t('adopt', { count })}</Button>}
      footer={
        <>
          <DialogCancel />
          <Button
            variant="primary"
            loading={pending}
            disabled={reason.trim().length < 3}
            onClick={() => run({ planId, reason })}
          >
            {t('adoptConfirm')}
          </Button>
        </>
      }
    >
      <p className="text-ink-2">{t('adoptEffect')}</p>
      <TextareaField
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        maxLength={500}
        required
        onChange={setReason}
      />
      {failure && <FailureNote failure={failure} />}
    </Dialog>
  );
}
