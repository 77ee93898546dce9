'use client';

import { useTranslations } from 'next-intl';
import { useMemo, useState, type ReactNode } from 'react';
import { useToast } from '@/components/toast';
import { UndoContextProvider } from '@/components/undo-context';
import { useFailureSentence } from '@/components/use-failure-sentence';
import { undoChangeAction } from '../actions';
import { UndoDialog } from './undo-dialog';

/** Lets every page take changes back: at once from a toast, or after a look at what stands in the way. */
export function UndoProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('undo');
  const sentence = useFailureSentence();
  const toast = useToast();
  const [asked, setAsked] = useState<string | null>(null);
  const actions = useMemo(
    () => ({
      ask: setAsked,
      atOnce: (changeSet: string) => {
        const call = { requestKey: crypto.randomUUID(), input: { changeSet } };
        void undoChangeAction(call)
          .catch(() => null)
          .then((answer) => {
            const result = answer?.data ?? { ok: false as const, code: 'UNEXPECTED' as const };
            if (result.ok) {
              toast.show(t('done', { count: result.value.undone }));
              if (result.value.blocked > 0) setAsked(changeSet);
            } else if (result.code === 'UNDO_NOT_POSSIBLE') setAsked(changeSet);
            else toast.show(sentence(result), { tone: 'warn' });
          });
      },
    }),
    [sentence, t, toast],
  );
  return (
    <UndoContextProvider actions={actions}>
      {children}
      {asked && <UndoDialog key={asked} changeSet={asked} onClose={() => setAsked(null)} />}
    </UndoContextProvider>
  );
}
