'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { FailureNote } from '@/components/failure-note';
import { formatDay } from '@/components/format-day';
import { TextField } from '@/components/text-field';
import { ToggleGroup } from '@/components/toggle-group';
import { useCommand } from '@/components/use-command';
import type { Failure } from '@/domain/commands/result';
import { makePinAction } from '../actions';
import { useFollow } from './follow';

type PinFormProps = {
  /** Null while nobody is chosen. */
  subject: { agentIds?: string[]; teamIds?: string[] } | null;
  today: string;
  onDone: () => void;
};

/** Holds somebody to a date, or not before one, with the reason. */
export function PinForm({ subject, today, onDone }: PinFormProps) {
  const t = useTranslations('plans.pins');
  const [date, setDate] = useState<string | null>(null);
  const [kind, setKind] = useState<'on' | 'notBefore'>('notBefore');
  const [reason, setReason] = useState('');
  const { follow } = useFollow();
  const { run, pending, failure, clear } = useCommand(makePinAction, {
    onDone: () => {
      setReason('');
      setDate(null);
      onDone();
      follow();
    },
  });
  const dayOff = useDayOff(failure);
  return (
    <div className="flex flex-col gap-3">
      <ToggleGroup
        label={t('kind')}
        value={kind}
        onChange={(next) => {
          clear();
          setKind(next);
        }}
        options={[
          { value: 'notBefore', label: t('notBefore') },
          { value: 'on', label: t('on') },
        ]}
      />
      <DateField
        label={t('date')}
        value={date}
        min={today}
        today={today}
        error={dayOff ?? undefined}
        onChange={(day) => {
          clear();
          setDate(day);
        }}
      />
      <TextField label={t('reason')} value={reason} maxLength={500} onChange={setReason} />
      {failure && dayOff === null && <FailureNote failure={failure} />}
      <span className="flex justify-end">
        <Button
          variant="primary"
          loading={pending}
          disabled={subject === null || date === null || reason.trim().length < 3}
          onClick={() => run({ ...subject, date, notBefore: kind === 'notBefore', reason })}
        >
          {t('pin')}
        </Button>
      </span>
      <p className="text-xs text-ink-3">{t('effect')}</p>
    </div>
  );
}

/** Who does not work on the day, and which day would be right; null where the refusal has another cause. */
function useDayOff(failure: Failure | null): string | null {
  const t = useTranslations('plans.pins');
  const locale = useLocale();
  if (failure?.fields?.['date'] !== 'dayOff') return null;
  const { center = '', centers = 1, next = '' } = failure.params ?? {};
  const day = next === '' ? '' : formatDay(locale, String(next), 'long');
  return t('dayOff', { center, more: Number(centers) - 1, day, known: next === '' ? 'no' : 'yes' });
}
