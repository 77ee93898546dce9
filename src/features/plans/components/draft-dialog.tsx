'use client';

import { Calculator } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Checkbox } from '@/components/checkbox';
import { DateField } from '@/components/date-field';
import { Dialog, DialogCancel } from '@/components/dialog';
import { FailureNote } from '@/components/failure-note';
import { Note } from '@/components/note';
import { TextField } from '@/components/text-field';
import { useCommand } from '@/components/use-command';
import { addDays } from '@/lib/dates';
import { makeDraftAction } from '../actions';

type DraftDialogProps = { today: string; horizonEnd: string; primary: boolean; hasPlan: boolean };

/** Plans from today's state; the draft opens when it is there. */
export function DraftDialog({ today, horizonEnd, primary, hasPlan }: DraftDialogProps) {
  const t = useTranslations('plans.draft');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [name, setName] = useState('');
  const [end, setEnd] = useState<string | null>(horizonEnd);
  const [openPromises, setOpenPromises] = useState(false);
  const { run, pending, failure } = useCommand(makeDraftAction, {
    onDone: ({ value }) => {
      setOpen(false);
      router.push(`/plan?plan=${value.planId}`);
    },
  });
  return (
    <Dialog
      open={open}
      onOpenChange={setOpen}
      title={t('title')}
      trigger={
        <Button variant={primary ? 'primary' : 'secondary'} icon={Calculator}>
          {t('action')}
        </Button>
      }
      footer={
        <>
          <DialogCancel />
          <Button
            variant="primary"
            loading={pending}
            disabled={end === null || end < today || end > addDays(today, 365)}
            onClick={() => run({ name, ...(end === null ? {} : { horizonEnd: end }), openPromises })}
          >
            {t('action')}
          </Button>
        </>
      }
    >
      <p className="text-ink-2">{t('effect')}</p>
      <TextField label={t('name')} optional value={name} maxLength={60} onChange={setName} />
      <DateField
        label={t('horizonEnd')}
        hint={t('horizonHint')}
        value={end}
        min={today}
        max={addDays(today, 365)}
        today={today}
        onChange={setEnd}
      />
      {hasPlan && <Checkbox label={t('openPromises')} checked={openPromises} onChange={setOpenPromises} />}
      {hasPlan && openPromises && <Note tone="warn">{t('openPromisesHint')}</Note>}
      {failure && <FailureNote failure={failure} />}
    </Dialog>
  );
}
