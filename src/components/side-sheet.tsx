'use client';

import { ChevronDown, ChevronUp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useEffect, useRef, type ReactNode } from 'react';
import { Button } from '@/components/button';
import type { Walk } from '@/components/walk';

type SideSheetProps = Walk & {
  /** Names the sheet for assistive technology. */
  label: string;
  /** Shown in the head: a title, or "2 von 612" through `position`. */
  head?: ReactNode;
  onClose: () => void;
  children: ReactNode;
  footer?: ReactNode;
};

/**
 * Beside the list it belongs to, without locking it: a wide screen makes room, below 1440 px it lies over
 * the list, on a phone it comes from the bottom. Put it after the list in the same flex row.
 */
export function SideSheet(props: SideSheetProps) {
  const { label, head, position, onPrevious, onNext, onClose, children, footer } = props;
  const t = useTranslations('kit');
  const sheet = useRef<HTMLElement>(null);

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (
        event.key !== 'Escape' ||
        event.defaultPrevented ||
        document.querySelector('[role=alertdialog],[role=dialog],[role=menu],[role=listbox]')
      )
        return;
      onClose();
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [onClose]);

  return (
    <>
      <div className="fixed inset-0 z-20 bg-overlay md:hidden" aria-hidden onClick={onClose} />
      <aside
        ref={sheet}
        aria-label={label}
        className="z-30 flex min-h-0 w-[392px] flex-none flex-col border-l border-line bg-surface shadow-sheet max-xl:absolute max-xl:inset-y-0 max-xl:right-0 max-md:fixed max-md:inset-x-0 max-md:top-12 max-md:bottom-0 max-md:w-auto max-md:rounded-t-2xl max-md:border-l-0 max-md:pb-[env(safe-area-inset-bottom)] max-md:shadow-overlay"
      >
        <header className="flex h-12 flex-none items-center gap-1 border-b border-line pr-3 pl-5 max-md:h-14">
          <span className="min-w-0 flex-1 truncate tabular-nums text-ink-3">
            {position ? t('position', position) : head}
          </span>
          {onPrevious && (
            <Button
              variant="ghost"
              size="sm"
              icon={ChevronUp}
              aria-label={t('previous')}
              onClick={onPrevious}
            />
          )}
          {onNext && (
            <Button variant="ghost" size="sm" icon={ChevronDown} aria-label={t('next')} onClick={onNext} />
          )}
          <Button variant="ghost" size="sm" icon={X} aria-label={t('close')} onClick={onClose} />
        </header>
        <div className="min-h-0 flex-1 overflow-y-auto px-5 py-4">{children}</div>
        {footer && (
          <footer className="flex flex-none flex-wrap gap-2 border-t border-line px-5 py-2.5">
            {footer}
          </footer>
        )}
      </aside>
    </>
  );
}
