'use client';

import { Dialog as BaseDialog } from '@base-ui/react/dialog';
import { X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { ReactElement, ReactNode } from 'react';
import { Button } from '@/components/button';
import { cx } from '@/components/cx';

type DialogProps = {
  title: ReactNode;
  children: ReactNode;
  /** The buttons at the foot; the last one repeats the verb of the title. */
  footer?: ReactNode;
  /** The element that opens it; leave out where `open` is controlled from elsewhere. */
  trigger?: ReactElement<Record<string, unknown>> | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
  wide?: boolean | undefined;
};

export const backdropStyle =
  'fixed inset-0 z-40 bg-overlay transition-opacity duration-[120ms] data-[starting-style]:opacity-0 data-[ending-style]:opacity-0';

/** In the middle on a desk, from the bottom on a phone. */
export const dialogStyle = cx(
  'fixed z-50 flex max-h-[calc(100dvh-32px)] flex-col bg-raised text-ink shadow-overlay outline-none',
  'top-1/2 left-1/2 max-w-[calc(100vw-32px)] -translate-x-1/2 -translate-y-1/2 rounded-lg',
  'max-md:top-auto max-md:right-0 max-md:bottom-0 max-md:left-0 max-md:w-full max-md:max-w-none max-md:translate-x-0 max-md:translate-y-0 max-md:rounded-t-2xl max-md:rounded-b-none max-md:pb-[env(safe-area-inset-bottom)]',
  'transition-opacity duration-[180ms] ease-out data-[starting-style]:opacity-0 data-[ending-style]:opacity-0',
);

/** A window for a task of its own. Esc closes it and focus returns. To confirm an effect take AlertDialog. */
export function Dialog({ title, children, footer, trigger, open, onOpenChange, wide = false }: DialogProps) {
  const t = useTranslations('kit');
  return (
    <BaseDialog.Root open={open} onOpenChange={(next) => onOpenChange?.(next)}>
      {trigger && <BaseDialog.Trigger render={trigger} />}
      <BaseDialog.Portal>
        <BaseDialog.Backdrop className={backdropStyle} />
        <BaseDialog.Popup className={cx(dialogStyle, wide ? 'w-[720px]' : 'w-[480px]')}>
          <BaseDialog.Title className="pt-4 pr-12 pl-5 text-base leading-6 max-md:text-md">
            {title}
          </BaseDialog.Title>
          <div className="flex min-h-0 flex-col gap-3.5 overflow-y-auto px-5 pt-3 pb-5">{children}</div>
          {footer && <DialogFooter>{footer}</DialogFooter>}
          {/* Last in order, so that the first field gets the focus. */}
          <BaseDialog.Close
            render={
              <Button
                variant="ghost"
                size="sm"
                icon={X}
                aria-label={t('close')}
                className="absolute! top-3 right-3"
              />
            }
          />
        </BaseDialog.Popup>
      </BaseDialog.Portal>
    </BaseDialog.Root>
  );
}

export function DialogFooter({ children }: { children: ReactNode }) {
  return (
    <footer className="flex flex-wrap items-center justify-end gap-2 border-t border-line px-5 py-3 max-md:[&>button]:flex-1">
      {children}
    </footer>
  );
}

/** A button that closes the dialog it stands in, to be used in a footer. */
export function DialogCancel({ children }: { children?: ReactNode }) {
  const t = useTranslations('kit');
  return <BaseDialog.Close render={<Button hint="Esc">{children ?? t('cancel')}</Button>} />;
}
