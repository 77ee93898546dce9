'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AlertDialog } from '@/components/alert-dialog';
import { ComboboxField } from '@/components/combobox-field';
import { depotCode, type PoolOption } from '../schema';

type SendDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  count: number;
  pools: readonly PoolOption[];
  /** Where they most likely go: the center of whoever they are for. */
  suggested?: string | undefined;
  onConfirm: (to: string) => void;
};

/** Asks where devices are to be sent. */
export function SendDialog({ open, onOpenChange, count, pools, suggested, onConfirm }: SendDialogProps) {
  const t = useTranslations('devices');
  const [to, setTo] = useState<string | null>(suggested ?? null);
  const options = [
    { value: depotCode, label: t('depot') },
    ...pools.map((pool) => ({ value: pool.code, label: pool.name })),
  ];
  return (
    <AlertDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('ask.send.title', { count })}
      effect={t('ask.send.effect')}
      confirm={t('ask.send.confirm')}
      disabled={to === null}
      onConfirm={() => to !== null && onConfirm(to)}
    >
      <ComboboxField label={t('ask.send.to')} options={options} value={to} onChange={setTo} />
    </AlertDialog>
  );
}
