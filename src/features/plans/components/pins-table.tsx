'use client';

import { Trash2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { FailureNote } from '@/components/failure-note';
import { formatDay } from '@/components/format-day';
import { TextField } from '@/components/text-field';
import { useCommand } from '@/components/use-command';
import { revokePinsAction } from '../actions';
import type { PlanFrame } from '../queries/frame';
import { useFollow } from './follow';

type OnePin = PlanFrame['pins'][number];

/** All pins that hold, each with its reason and the way to lift it. */
export function PinsTable({ pins }: { pins: readonly OnePin[] }) {
  const [lifting, setLifting] = useState<string | null>(null);
  return (
    <ul className="max-h-72 overflow-y-auto border-t border-line">
      {pins.map((pin) => (
        <PinRow
          key={pin.id}
          pin={pin}
          isOpen={lifting === pin.id}
          onOpen={(open) => setLifting(open ? pin.id : null)}
        />
      ))}
    </ul>
  );
}

type PinRowProps = { pin: OnePin; isOpen: boolean; onOpen: (open: boolean) => void };

function PinRow({ pin, isOpen, onOpen }: PinRowProps) {
  const t = useTranslations('plans.pins');
  const locale = useLocale();
  const { follow } = useFollow();
  const [reason, setReason] = useState('');
  const { run, pending, failure } = useCommand(revokePinsAction, {
    onDone: () => {
      onOpen(false);
      follow();
    },
  });
  const day = formatDay(locale, pin.date, 'long');
  return (
    <li className="border-b border-line py-1.5">
      <div className="flex items-center gap-3">
        <span className="min-w-0 flex-1">
          <b className="font-medium">{pin.subject}</b>{' '}
          <span className="text-ink-2">
            {pin.notBefore ? t('notBeforeDay', { day }) : t('onDay', { day })}
          </span>
          <span className="block truncate text-xs text-ink-3" title={pin.reason}>
            {pin.reason} · {pin.by}
          </span>
        </span>
        <Button
          variant="ghost"
          size="sm"
          icon={Trash2}
          aria-expanded={isOpen}
          aria-label={t('revoke', { subject: pin.subject })}
          onClick={() => onOpen(!isOpen)}
        />
      </div>
      {isOpen && (
        <form
          className="flex flex-col gap-2 py-2"
          onSubmit={(event) => {
            event.preventDefault();
            run({ ids: [pin.id], reason });
          }}
        >
          <TextField label={t('whyLift')} value={reason} maxLength={500} onChange={setReason} />
          {failure && <FailureNote failure={failure} />}
          <span className="flex justify-end">
            <Button type="submit" variant="danger" loading={pending} disabled={reason.trim().length < 3}>
              {t('lift')}
            </Button>
          </span>
        </form>
      )}
    </li>
  );
}
