'use client';

import { useTranslations } from 'next-intl';
import { useRouter } from 'next/navigation';
import { createContext, useContext, useMemo, type ReactNode } from 'react';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { useFailureSentence } from '@/components/use-failure-sentence';
import { makeDraftAction, replanDraftAction } from '../actions';
import type { PlanLine } from '../schema';
import { useMoveWords } from './move-words';

type Follow = {
  /** To be called when something that a plan is made from has changed. */
  follow: () => void;
  pending: boolean;
};

const FollowContext = createContext<Follow>({ follow: () => undefined, pending: false });

/** Inside a page of a plan: what follows an edit of limits, days, stops and pins. */
export const useFollow = (): Follow => useContext(FollowContext);

/** The draft that is shown follows each edit at once; beside the plan in force a draft is offered. */
export function FollowProvider({ plan, children }: { plan: PlanLine; children: ReactNode }) {
  const t = useTranslations('plans.follow');
  const toast = useToast();
  const router = useRouter();
  const moves = useMoveWords();
  const words = useFailureSentence();
  const replan = useCommand(replanDraftAction, {
    onDone: ({ value }) => toast.show(t('done', { number: plan.number, moves: moves(value.change) })),
    onFailure: (failure) => toast.show(words(failure), { tone: 'warn' }),
  });
  const draft = useCommand(makeDraftAction, {
    onDone: ({ value }) => router.push(`/plan?plan=${value.planId}`),
    onFailure: (failure) => toast.show(words(failure), { tone: 'warn' }),
  });
  const isDraft = plan.status === 'DRAFT';
  const pending = replan.pending || draft.pending;
  const { run: again } = replan;
  const { run: make } = draft;
  const value = useMemo(
    () => ({
      pending,
      follow: () => {
        if (isDraft) again({ planId: plan.id });
        else toast.show(t('offer'), { action: { label: t('draft'), onClick: () => make({}) } });
      },
    }),
    [pending, isDraft, again, make, plan.id, toast, t],
  );
  return <FollowContext value={value}>{children}</FollowContext>;
}
