'use client';

import { CircleCheck, RotateCw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { Dialog, DialogCancel } from '@/components/dialog';
import { FailureNote } from '@/components/failure-note';
import { Note } from '@/components/note';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { useFailureSentence } from '@/components/use-failure-sentence';
import type { Failure } from '@/domain/commands/result';
import { publishPlanAction } from '../actions';
import type { PlanDifference, PlanLine } from '../schema';
import { useFollow } from './follow';
import { OpenAssumptions } from './open-assumptions';
import { PublishDifference } from './publish-difference';

type PublishDialogProps = { plan: PlanLine; difference: PlanDifference | null };

/** Shows what a draft changes against the plan in force, then puts it in force. */
export function PublishDialog({ plan, difference }: PublishDialogProps) {
  const t = useTranslations('plans.publish');
  const toast = useToast();
  const [open, setOpen] = useState(false);
  const { follow, pending: planning } = useFollow();
  const { run, pending, failure, clear } = useCommand(publishPlanAction, {
    onDone: ({ value }) => {
      setOpen(false);
      toast.show(t('done', { number: value.number, count: value.changed }));
    },
  });
  const again = () => {
    clear();
    follow();
  };
  return (
    <Dialog
      wide
      open={open}
      onOpenChange={setOpen}
      title={t('title', { number: plan.number })}
      trigger={
        <Button variant="primary" icon={CircleCheck}>
          {t('action')}
        </Button>
      }
      footer={
        <>
          <DialogCancel />
          <Button
            variant="primary"
            loading={pending}
            disabled={planning}
            onClick={() => run({ planId: plan.id, version: plan.version })}
          >
            {t('confirm', { number: plan.number })}
          </Button>
        </>
      }
    >
      {difference ? (
        <PublishDifference planId={plan.id} difference={difference} />
      ) : (
        <p>{t('first', { placed: plan.placed, unplaced: plan.unplaced })}</p>
      )}
      {failure?.code === 'WORLD_MOVED' ? (
        <Moved failure={failure} onAgain={again} />
      ) : failure?.code === 'ASSUMPTIONS_OPEN' ? (
        <OpenAssumptions failure={failure} />
      ) : (
        failure && <FailureNote failure={failure} onRetry={failure.code === 'STALE' ? again : undefined} />
      )}
      {planning && <Note>{t('planning')}</Note>}
    </Dialog>
  );
}

/** What has moved since the draft, and the one way on: plan it again. */
function Moved({ failure, onAgain }: { failure: Failure; onAgain: () => void }) {
  const t = useTranslations('plans.publish');
  const words = useFailureSentence();
  const sections = String(failure.params?.['sections'] ?? '')
    .split(' ')
    .filter(Boolean);
  return (
    <Note
      tone="warn"
      title={words(failure)}
      action={
        <Button size="sm" icon={RotateCw} onClick={onAgain}>
          {t('again')}
        </Button>
      }
    >
      {t('moved', {
        what: sections.map((section) => t(`section.${section as 'agents'}`)).join(', '),
        count: Number(failure.params?.['count'] ?? 0),
      })}
    </Note>
  );
}
