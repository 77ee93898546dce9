'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { SelectField } from '@/components/select-field';
import { ReasonDialog } from './reason-dialog';

const results = ['RETURNED', 'IN_STOCK', 'IN_REPAIR', 'RETIRED', 'LOST'] as const;
export type ReturnResult = (typeof results)[number];

type ReturnDialogProps = {
  open: boolean;
  onOpenChange: (open: boolean) => void;
  tag: string;
  onConfirm: (then: ReturnResult, reason: string) => void;
};

/** Takes kit of a withdrawn person back, with the result of the check or without. */
export function ReturnDialog({ open, onOpenChange, tag, onConfirm }: ReturnDialogProps) {
  const t = useTranslations('devices');
  const [then, setThen] = useState<ReturnResult>('RETURNED');
  return (
    <ReasonDialog
      open={open}
      onOpenChange={onOpenChange}
      title={t('ask.return.title', { tag })}
      effect={t('ask.return.effect')}
      confirm={t('action.return')}
      onConfirm={(reason) => onConfirm(then, reason)}
    >
      <SelectField
        label={t('ask.return.then')}
        options={results.map((value) => ({
          value,
          label: value === 'RETURNED' ? t('ask.return.later') : t(`action.to.${value}`),
        }))}
        value={then}
        onChange={setThen}
      />
    </ReasonDialog>
  );
}
