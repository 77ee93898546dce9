'use client';

import { Ellipsis, Trash2, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { FailureNote } from '@/components/failure-note';
import { Menu, MenuItem } from '@/components/menu';

import { TextareaField } from '@/components/textarea-field';
import { useCommand } from '@/components/use-command';
import { discardDraftAction, undoPublishAction } from '../actions';
import type { PlanLine } from '../schema';

/** What else can be done with a plan: throw a draft away, take a publication back. */
export function PlanMenu({ plan }: { plan: PlanLine }) {
  const t = useTranslations('plans.menu');
  const router = useRouter();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const isDraft = plan.status === 'DRAFT';
  const close = () => setOpen(false);
  const discard = useCommand(discardDraftAction, {
    onDone: () => {
      close();
      router.push('/plan');
    },
  });
  const undo = useCommand(undoPublishAction, { onDone: close });
  const failure = isDraft ? discard.failure : undo.failure;
  return (
    <>
      <Menu trigger={<Button icon={Ellipsis} aria-label={t('more')} />}>
        <MenuItem icon={isDraft ? Trash2 : Undo2} danger onClick={() => setOpen(true)}>
          {isDraft ? t('discard') : t('undo')}
        </MenuItem>
      </Menu>
      <Dialog
        open={open}
        onOpenChange={setOpen}
        title={isDraft ? t('discardTitle', { number: plan.number }) : t('undoTitle', { number: plan.number })}
        footer={
          <>
            <DialogCancel />
            <Button
              variant="danger"
              loading={discard.pending || undo.pending}
              disabled={!isDraft && reason.trim().length < 3}
              onClick={() =>
                isDraft ? discard.run({ planId: plan.id }) : undo.run({ planId: plan.id, reason })
              }
            >
              {isDraft ? t('discard') : t('undo')}
            </Button>
          </>
        }
      >
        <p>{isDraft ? t('discardEffect') : t('undoEffect')}</p>
        {!isDraft && (
          <TextareaField label={t('reason')} value={reason} onChange={setReason} maxLength={500} required />
        )}
        {failure && <FailureNote failure={failure} />}
      </Dialog>
    </>
  );
}
