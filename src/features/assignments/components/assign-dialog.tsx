'use client';

import { useFormatter, useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { Note } from '@/components/note';
import { SkeletonLines } from '@/components/skeleton';
import { useCommand } from '@/components/use-command';
import { useFailureSentence } from '@/components/use-failure-sentence';
import type { ReadResult } from '@/server/read-action';
import { assignWaveAction, previewAssignAction } from '../actions';
import type { AssignOutcome, AssignPreview, AssignTarget } from '../schema';
import { AssignResult, RefusalCounts } from './assign-result';

type AssignDialogProps = { title: string; target: AssignTarget; onClose: () => void };

/** Says what an assignment would do, does it, and says for whom it did not and why. */
export function AssignDialog({ title, target, onClose }: AssignDialogProps) {
  const t = useTranslations('assignments');
  const format = useFormatter();
  const words = useFailureSentence();
  const [preview, setPreview] = useState<ReadResult<AssignPreview | null> | null>(null);
  const [outcome, setOutcome] = useState<AssignOutcome | null>(null);
  const { run, pending, sentence } = useCommand(assignWaveAction, {
    onDone: ({ value }) => setOutcome(value),
  });
  const key = JSON.stringify(target);
  useEffect(() => {
    let left = false;
    void previewAssignAction({ target: JSON.parse(key) as AssignTarget }).then((answer) => {
      if (!left) setPreview(answer);
    });
    return () => {
      left = true;
    };
  }, [key]);
  const found = preview?.ok ? preview.value : null;
  const possible = found ? found.laptops + found.desktops : 0;
  return (
    <Dialog
      open
      wide={outcome !== null}
      onOpenChange={(open) => !open && onClose()}
      title={title}
      footer={
        outcome ? (
          <Button variant="primary" onClick={onClose}>
            {t('close')}
          </Button>
        ) : (
          <>
            <DialogCancel />
            <Button
              variant="primary"
              loading={pending}
              disabled={possible === 0}
              onClick={() => run({ target })}
            >
              {t('assignCount', { count: possible })}
            </Button>
          </>
        )
      }
    >
      {outcome ? (
        <AssignResult outcome={outcome} />
      ) : preview === null ? (
        <SkeletonLines lines={3} />
      ) : !preview.ok ? (
        <Note tone="bad">{words(preview)}</Note>
      ) : found === null || found.agents === 0 ? (
        <Note>{t('nobody')}</Note>
      ) : (
        <>
          <p>
            {t('preview', {
              count: possible,
              agents: found.agents,
              laptops: format.number(found.laptops),
              desktops: format.number(found.desktops),
            })}
          </p>
          <RefusalCounts refused={found.refused} />
        </>
      )}
      {sentence && <Note tone="bad">{sentence}</Note>}
    </Dialog>
  );
}
