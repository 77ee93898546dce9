'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { Note } from '@/components/note';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { correctGroundAction } from '../actions';
import type { OpenedGround } from '../schema';
import { GroundForm, judge, type GroundValues } from './ground-form';

type CorrectDialogProps = { ground: OpenedGround; today: string; onClose: () => void };

/** Puts an entry right, its validity or what was mistaken. */
export function CorrectDialog({ ground, today, onClose }: CorrectDialogProps) {
  const t = useTranslations('grounds');
  const toast = useToast();
  const [values, setValues] = useState<GroundValues>({
    kind: ground.kind,
    validFrom: ground.validFrom,
    validUntil: ground.validUntil,
    reference: ground.reference ?? '',
  });
  const { run, pending, failure, sentence } = useCommand(correctGroundAction, {
    onDone: () => {
      toast.show(t('correct.done'));
      onClose();
    },
  });
  const twice = failure?.fields?.['kind'] === 'RECORDED';
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('correct.title', { name: ground.name })}
      footer={
        <>
          <DialogCancel />
          <Button
            variant="primary"
            loading={pending}
            disabled={!judge(values).complete}
            onClick={() =>
              run({
                groundId: ground.id,
                version: ground.version,
                kind: values.kind,
                validFrom: values.validFrom,
                validUntil: values.validUntil,
                ...(values.reference.trim() ? { reference: values.reference } : {}),
              })
            }
          >
            {t('correct.verb')}
          </Button>
        </>
      }
    >
      {sentence && <Note tone="bad">{twice ? t('form.twice') : sentence}</Note>}
      <GroundForm values={values} onChange={setValues} today={today} />
    </Dialog>
  );
}
