'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { FailureNote } from '@/components/failure-note';
import { TextField } from '@/components/text-field';
import { ToggleGroup } from '@/components/toggle-group';
import { useCommand } from '@/components/use-command';
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
  const { run, pending, failure } = useCommand(makePinAction, {
    onDone: () => {
      setReason('');
      setDate(null);
      onDone();
      follow();
    },
  });
  return (
    <div className="flex flex-col gap-3">
      <ToggleGroup
        label={t('kind')}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'notBefore', label: t('notBefore') },
          { value: 'on', label: t('on') },
        ]}
      />
      <DateField label={t('date')} value={date} min={today} today={today} onChange={setDate} />
      <TextField label={t('reason')} value={reason} maxLength={500} onChange={setReason} />
      {failure && <FailureNote failure={failure} />}
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
