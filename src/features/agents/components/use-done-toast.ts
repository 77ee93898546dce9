'use client';

import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useToast } from '@/components/toast';
import { useFailureSentence } from '@/components/use-failure-sentence';
import type { Selection } from '../schema';
import type { Act } from '../schema/acts';
import { undoActionOf } from './act-actions';

/** Says what was done and offers to take it back, where the people are named one by one. */
export function useDoneToast() {
  const t = useTranslations('agents');
  const kit = useTranslations('kit');
  const sentence = useFailureSentence();
  const toast = useToast();
  return useCallback(
    (act: Act, selection: Selection, done: number, refused: readonly { id: string }[]) => {
      if (done === 0) return;
      const undo = undoActionOf(act);
      const kept = new Set(refused.map((one) => one.id));
      const ids = 'ids' in selection ? selection.ids.filter((id) => !kept.has(id)) : [];
      const takeBack = async () => {
        const answer = await undo?.({
          requestKey: crypto.randomUUID(),
          input: { selection: { ids }, reason: t('undoneAtOnce') },
        });
        const result = answer?.data;
        if (result?.ok) toast.show(t('undone'));
        else toast.show(sentence(result ?? { ok: false, code: 'UNEXPECTED' }), { tone: 'warn' });
      };
      toast.show(
        t(`act.${act}.done`, { count: done }),
        undo && ids.length > 0 ? { action: { label: kit('undo'), onClick: () => void takeBack() } } : {},
      );
    },
    [t, kit, toast, sentence],
  );
}
