'use client';

import { useTranslations } from 'next-intl';
import { useState, type ReactNode } from 'react';
import { AlertDialog } from '@/components/alert-dialog';
import { TextareaField } from '@/components/textarea-field';

type ReasonDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  title: string;
  effect: ReactNode;
  confirm: string;
  label?: string | undefined;
  danger?: boolean | undefined;
  children?: ReactNode;
  onConfirm: (reason: string) => void;
};

/** Asks before a change that needs a reason. */
export function ReasonDialog(props: ReasonDialogProps) {
  const { open, onOpenChange, title, effect, confirm, label, danger, children, onConfirm } = props;
  const t = useTranslations('devices.ask');
  const [reason, setReason] = useState('');
  return (
    <AlertDialog
      open={open}
      onOpenChange={(next) => {
        if (!next) setReason('');
        onOpenChange(next);
      }}
      title={title}
      effect={effect}
      confirm={confirm}
      danger={danger}
      disabled={reason.trim() === ''}
      onConfirm={() => onConfirm(reason.trim())}
    >
      {children}
      <TextareaField
        label={label ?? t('reason')}
        value={reason}
        onChange={setReason}
        rows={2}
        maxLength={500}
      />
    </AlertDialog>
  );
}
