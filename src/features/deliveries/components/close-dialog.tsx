'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { AlertDialog } from '@/components/alert-dialog';
import { Button } from '@/components/button';
import { TextareaField } from '@/components/textarea-field';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { closeDeliveryAction } from '../actions';
import type { DeliveryLine } from '../schema';

/** Closes a delivery of which nothing more will come, or opens it again. */
export function CloseDialog({ line }: { line: DeliveryLine }) {
  const t = useTranslations('deliveries');
  const toast = useToast();
  const [reason, setReason] = useState('');
  const close = useCommand<unknown, { id: string }>(closeDeliveryAction, {
    onFailure: () => toast.show(t('close'), { tone: 'warn' }),
  });
  const closed = line.closedOn === null;
  const verb = closed ? t('close') : t('reopen');
  return (
    <>
      {close.sentence && (
        <span role="alert" className="text-xs text-bad-ink">
          {close.sentence}
        </span>
      )}
      <AlertDialog
        title={t(closed ? 'closing.title' : 'closing.openTitle', { number: line.number })}
        effect={
          closed
            ? t('closing.effect', { missing: Math.max(0, line.laptops - line.received) })
            : t('closing.openEffect')
        }
        confirm={verb}
        disabled={reason.trim() === ''}
        onConfirm={() => {
          close.run({ id: line.id, version: line.version, closed, reason });
          setReason('');
        }}
        trigger={
          <Button size="sm" variant="ghost" loading={close.pending}>
            {verb}
          </Button>
        }
      >
        <TextareaField
          label={t('closing.reason')}
          value={reason}
          onChange={setReason}
          rows={2}
          maxLength={500}
        />
      </AlertDialog>
    </>
  );
}
