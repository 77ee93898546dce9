'use client';

import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { usePathname, useRouter } from 'next/navigation';
import { Button } from '@/components/button';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { useFailureSentence } from '@/components/use-failure-sentence';
import { acceptSuggestionAction, discardDraftAction } from '../actions';
import type { Suggestion } from '../queries/suggestion';
import { useMoveWords } from './move-words';

/** Takes a suggestion over with one press, or throws it away. Where the world has moved it is shown once more. */
export function SuggestionActions({ suggestion }: { suggestion: Suggestion }) {
  const t = useTranslations('plans.suggestion');
  const toast = useToast();
  const router = useRouter();
  const path = usePathname();
  const moves = useMoveWords();
  const words = useFailureSentence();
  const { planId, version } = suggestion;
  // The address may name the suggestion, which is none any more.
  const leave = () => {
    if (path === '/plan') router.push('/plan');
  };
  const warn = (failure: Parameters<typeof words>[0]) => {
    toast.show(words(failure), { tone: 'warn' });
    router.refresh();
  };
  const accept = useCommand(acceptSuggestionAction, {
    onDone: ({ value }) => {
      if (value.published) toast.show(t('accepted', { number: value.number, count: value.changed }));
      else toast.show(t('again', { moves: moves(value.change) }), { tone: 'warn' });
      if (value.published) leave();
    },
    onFailure: warn,
  });
  const discard = useCommand(discardDraftAction, {
    onDone: () => {
      toast.show(t('discarded'));
      leave();
    },
    onFailure: warn,
  });
  return (
    <>
      <Button
        variant="primary"
        icon={CircleCheck}
        loading={accept.pending}
        disabled={discard.pending}
        onClick={() => accept.run({ planId, version })}
      >
        {t('accept')}
      </Button>
      <Button loading={discard.pending} disabled={accept.pending} onClick={() => discard.run({ planId })}>
        {t('discard')}
      </Button>
    </>
  );
}
