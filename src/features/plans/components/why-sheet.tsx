'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { FailureNote } from '@/components/failure-note';
import { LinkButton } from '@/components/link-button';
import { Note } from '@/components/note';
import { SideSheet } from '@/components/side-sheet';
import { SkeletonLines } from '@/components/skeleton';
import { walkFrom } from '@/components/walk';
import { whyThenAction } from '../actions';
import { PinForm } from './pin-form';
import { usePlanRows } from './plan-rows';
import { useReading } from './use-reading';
import { WhyStory } from './why-story';

type WhySheetProps = {
  planId: string;
  agentId: string;
  today: string;
  editable: boolean;
  /** Changes when the page came anew. */
  stamp: unknown;
  onOpen: (agentId: string | null) => void;
};

/** Why somebody stands on a day; the arrows walk the list beside it. */
export function WhySheet({ planId, agentId, today, editable, stamp, onOpen }: WhySheetProps) {
  const t = useTranslations('plans.why');
  const { ids, total } = usePlanRows();
  const [pinning, setPinning] = useState(false);
  const answer = useReading(whyThenAction, { planId, agentId }, stamp);
  const why = answer?.ok ? answer.value : null;
  return (
    <SideSheet
      label={t('title')}
      head={<span className="font-semibold text-ink">{t('title')}</span>}
      {...walkFrom(ids, total, agentId, onOpen)}
      onClose={() => onOpen(null)}
      footer={
        <>
          <LinkButton href={`/agents?open=${agentId}`}>{t('profile')}</LinkButton>
          {editable && why && !why.hasMoved && (
            <Button variant="ghost" aria-expanded={pinning} onClick={() => setPinning(!pinning)}>
              {t('pin')}
            </Button>
          )}
        </>
      }
    >
      {answer === null && <SkeletonLines lines={10} />}
      {answer && !answer.ok && <FailureNote failure={answer} />}
      {answer?.ok && why === null && <Note>{t('notThere')}</Note>}
      {why && pinning && (
        <div className="mb-4 border-b border-line pb-4">
          <PinForm subject={{ agentIds: [agentId] }} today={today} onDone={() => setPinning(false)} />
        </div>
      )}
      {why && <WhyStory why={why} />}
    </SideSheet>
  );
}
