'use client';

import { RotateCw, Undo2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { Button } from '@/components/button';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { useFailureSentence } from '@/components/use-failure-sentence';
import {
  leaveBetterOrderAction,
  lookAgainAction,
  takeBetterOrderAction,
  takeQuickOrderAction,
} from '../actions';
import type { Offered } from '../schema';

/** Says by a toast what came of a press; what was refused may have changed meanwhile. */
function useAnswers() {
  const toast = useToast();
  const router = useRouter();
  const words = useFailureSentence();
  return {
    says: (text: string) => ({ onDone: () => toast.show(text) }),
    onFailure: (failure: Parameters<typeof words>[0]) => {
      toast.show(words(failure), { tone: 'warn' });
      router.refresh();
    },
  };
}

type OfferActionsProps = { planId: string; version: number; state: Offered };

/** Takes a better order, leaves it, or takes the quick one back. */
export function OfferActions({ planId, version, state }: OfferActionsProps) {
  const t = useTranslations('refine');
  const { says, onFailure } = useAnswers();
  const take = useCommand(takeBetterOrderAction, { ...says(t('taken')), onFailure });
  const leave = useCommand(leaveBetterOrderAction, { onFailure });
  const back = useCommand(takeQuickOrderAction, { ...says(t('takenBack')), onFailure });
  const offer = { planId, version };
  if (state === 'TAKEN') {
    return (
      <Button size="sm" icon={Undo2} loading={back.pending} onClick={() => back.run(offer)}>
        {t('takeBack')}
      </Button>
    );
  }
  const isNew = state === 'BETTER';
  return (
    <span className="flex flex-wrap justify-end gap-1.5">
      <Button
        size="sm"
        variant={isNew ? 'primary' : undefined}
        loading={take.pending}
        disabled={leave.pending}
        onClick={() => take.run(offer)}
      >
        {t('take')}
      </Button>
      {isNew && (
        <Button size="sm" loading={leave.pending} disabled={take.pending} onClick={() => leave.run(offer)}>
          {t('leave')}
        </Button>
      )}
    </span>
  );
}

export function LookAgain({ planId }: { planId: string }) {
  const t = useTranslations('refine');
  const { onFailure } = useAnswers();
  const again = useCommand(lookAgainAction, { onFailure });
  return (
    <Button size="sm" icon={RotateCw} loading={again.pending} onClick={() => again.run({ planId })}>
      {t('again')}
    </Button>
  );
}
