'use client';

import { AlertDialog as BaseAlertDialog } from '@base-ui/react/alert-dialog';
import { useTranslations } from 'next-intl';
import { useState, type ReactElement, type ReactNode } from 'react';
import { Button } from '@/components/button';
import { cx } from '@/components/cx';
import { backdropStyle, DialogFooter, dialogStyle } from '@/components/dialog';

type AlertDialogProps = {
  /** Asks: "Plan v5 veröffentlichen?" */
  title: ReactNode;
  /** Names the effect, in figures. */
  effect: ReactNode;
  /** Further content, such as a field for the reason. */
  children?: ReactNode;
  /** Repeats the verb: "v5 veröffentlichen". */
  confirm: string;
  /** Closes when it is done; stays open when it returns false. */
  onConfirm: () => void | boolean | Promise<void | boolean>;
  danger?: boolean | undefined;
  disabled?: boolean | undefined;
  trigger?: ReactElement<Record<string, unknown>> | undefined;
  open?: boolean | undefined;
  onOpenChange?: ((open: boolean) => void) | undefined;
};

/** Asks before a change of weight. */
export function AlertDialog(props: AlertDialogProps) {
  const { title, effect, children, confirm, onConfirm, danger, disabled, trigger, onOpenChange } = props;
  const t = useTranslations('kit');
  const [ownOpen, setOwnOpen] = useState(false);
  const [busy, setBusy] = useState(false);
  const open = props.open ?? ownOpen;
  const setOpen = (next: boolean) => {
    setOwnOpen(next);
    onOpenChange?.(next);
  };
  const run = async () => {
    setBusy(true);
    try {
      if ((await onConfirm()) !== false) setOpen(false);
    } finally {
      setBusy(false);
    }
  };
  return (
    <BaseAlertDialog.Root open={open} onOpenChange={setOpen}>
      {trigger && <BaseAlertDialog.Trigger render={trigger} />}
      <BaseAlertDialog.Portal>
        <BaseAlertDialog.Backdrop className={backdropStyle} />
        <BaseAlertDialog.Popup className={cx(dialogStyle, 'w-[480px]')}>
          <BaseAlertDialog.Title className="px-5 pt-4 text-base leading-6 max-md:text-md">
            {title}
          </BaseAlertDialog.Title>
          <div className="flex min-h-0 flex-col gap-3.5 overflow-y-auto px-5 pt-3 pb-5">
            <BaseAlertDialog.Description render={<div />}>{effect}</BaseAlertDialog.Description>
            {children}
          </div>
          <DialogFooter>
            <BaseAlertDialog.Close render={<Button hint="Esc">{t('cancel')}</Button>} />
            <Button
              variant={danger ? 'danger' : 'primary'}
              loading={busy}
              disabled={disabled}
              onClick={() => void run()}
            >
              {confirm}
            </Button>
          </DialogFooter>
        </BaseAlertDialog.Popup>
      </BaseAlertDialog.Portal>
    </BaseAlertDialog.Root>
  );
}
