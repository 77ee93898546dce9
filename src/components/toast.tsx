'use client';

import { Toast } from '@base-ui/react/toast';
import { CircleCheck, TriangleAlert, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useMemo, type ReactNode } from 'react';
import { useUndo } from '@/components/undo-context';

type ToastTone = 'ok' | 'warn';
type ToastOptions = {
  tone?: ToastTone | undefined;
  action?: { label: string; onClick: () => void } | undefined;
  /** The change that the toast tells of: offers to take it back, where there is no other action. */
  undo?: string | undefined;
};

const STAYS_MS = 8000;

export function ToastProvider({ children }: { children: ReactNode }) {
  const t = useTranslations('kit');
  return (
    <Toast.Provider timeout={STAYS_MS} limit={3}>
      {children}
      <Toast.Portal>
        <Toast.Viewport
          aria-label={t('notifications')}
          className="fixed bottom-4 left-4 z-50 flex max-w-[calc(100vw-32px)] flex-col items-start gap-2.5 outline-none max-md:bottom-[calc(72px+env(safe-area-inset-bottom))]"
        >
          <ToastList />
        </Toast.Viewport>
      </Toast.Portal>
    </Toast.Provider>
  );
}

function ToastList() {
  const { toasts } = Toast.useToastManager<{ tone: ToastTone }>();
  const t = useTranslations('kit');
  return toasts.map((toast) => {
    const Icon = toast.data?.tone === 'warn' ? TriangleAlert : CircleCheck;
    return (
      <Toast.Root
        key={toast.id}
        toast={toast}
        swipeDirection={['left', 'down']}
        className="rounded-md bg-tooltip text-on-tooltip shadow-overlay transition-opacity duration-[120ms] data-[ending-style]:opacity-0 data-[limited]:hidden data-[starting-style]:opacity-0"
      >
        <Toast.Content className="flex min-h-10 items-center gap-2.5 py-1.5 pr-1.5 pl-3">
          <Icon className="icon" aria-hidden />
          <Toast.Title className="min-w-0 text-sm" render={<span />} />
          <Toast.Action className="flex h-7 items-center gap-1.5 rounded-sm bg-on-tooltip/14 px-2 font-semibold whitespace-nowrap hover:bg-on-tooltip/24 max-md:h-11" />
          <Toast.Close
            aria-label={t('dismiss')}
            className="grid size-7 place-items-center rounded-sm hover:bg-on-tooltip/14 max-md:size-11"
          >
            <X className="icon-row" aria-hidden />
          </Toast.Close>
        </Toast.Content>
      </Toast.Root>
    );
  });
}

/** Tells what was done, with a way to undo it. An error that needs action is a Note, not a toast. */
export function useToast() {
  const { add, close } = Toast.useToastManager<{ tone: ToastTone }>();
  const t = useTranslations('kit');
  const undoing = useUndo();
  return useMemo(
    () => ({
      show(title: string, { tone = 'ok', action: given, undo }: ToastOptions = {}): void {
        const back = undo && undoing && { label: t('undo'), onClick: () => undoing.atOnce(undo) };
        const action = given ?? back;
        const id: string = add({
          title,
          data: { tone },
          ...(action && {
            actionProps: {
              children: action.label,
              onClick: () => {
                close(id);
                action.onClick();
              },
            },
          }),
        });
      },
    }),
    [add, close, t, undoing],
  );
}
