'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { FailureNote } from '@/components/failure-note';
import { Note } from '@/components/note';
import { NumberField } from '@/components/number-field';
import { TextField } from '@/components/text-field';
import { useCommand } from '@/components/use-command';
import { setCeilingAction } from '../actions';
import { mostCeiling } from '../schema';
import { useFollow } from './follow';

type CeilingFormProps = {
  /** From when on, and how much, as a proposal. */
  from: string;
  max: number | null;
  today: string;
  /** How many work from home already. */
  remote: number;
  onDone?: (() => void) | undefined;
};

/** The most people remote at once, from a day on; the draft that is shown follows. */
export function CeilingForm({ from: proposed, max: now, today, remote, onDone }: CeilingFormProps) {
  const t = useTranslations('plans.ceilings');
  const { follow } = useFollow();
  const [from, setFrom] = useState<string | null>(proposed);
  const [max, setMax] = useState<number | null>(now);
  const [reason, setReason] = useState('');
  const { run, pending, failure } = useCommand(setCeilingAction, {
    onDone: () => {
      setReason('');
      onDone?.();
      follow();
    },
  });
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        if (from !== null && max !== null) run({ from, max, reason });
      }}
    >
      <DateField label={t('from')} value={from} min={today} today={today} onChange={setFrom} />
      <NumberField label={t('max')} value={max} min={0} max={mostCeiling} step={100} onChange={setMax} />
      <TextField
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        maxLength={500}
        onChange={setReason}
      />
      {max !== null && max < remote && <Note tone="warn">{t('below', { remote })}</Note>}
      {failure && <FailureNote failure={failure} />}
      <span className="flex items-center gap-2">
        <span className="flex-1 text-xs text-ink-3">{t('effect')}</span>
        <Button
          type="submit"
          variant="primary"
          loading={pending}
          disabled={from === null || from < today || max === null || reason.trim().length < 3}
        >
          {t('set')}
        </Button>
      </span>
    </form>
  );
}
