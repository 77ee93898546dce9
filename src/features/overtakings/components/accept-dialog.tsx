'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { Note } from '@/components/note';
import { TextareaField } from '@/components/textarea-field';
import { useCommand } from '@/components/use-command';
import { acceptOvertakingsAction } from '../actions';

/** Accepts open overtakings, because of something that stands in the trail. */
export function AcceptDialog({ ids, onDone }: { ids: readonly string[]; onDone: () => void }) {
  const t = useTranslations('plans.overtakings');
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { run, pending, sentence } = useCommand(acceptOvertakingsAction, {
    onDone: () => {
      setOpen(false);
      setReason('');
      onDone();
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('acceptTitle', { count: ids.length })}
      trigger={
        <Button variant="primary" disabled={ids.length === 0}>
          {t('accept', { count: ids.length })}
        </Button>
      }
      footer={
        <>
          <DialogCancel />
          <Button
            variant="primary"
            loading={pending}
            disabled={reason.trim().length < 3}
            onClick={() => run({ ids: [...ids], reason })}
          >
            {t('accept', { count: ids.length })}
          </Button>
        </>
      }
    >
      <p>{t('acceptEffect')}</p>
      <TextareaField label={t('because')} value={reason} onChange={setReason} maxLength={500} required />
      {sentence && <Note tone="bad">{sentence}</Note>}
    </Dialog>
  );
}
