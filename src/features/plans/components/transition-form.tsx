'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { FailureNote } from '@/components/failure-note';
import { NumberField } from '@/components/number-field';
import { TextField } from '@/components/text-field';
import { useCommand } from '@/components/use-command';
import { setTransitionLimitAction } from '../actions';
import { useFollow } from './follow';

type TransitionFormProps = { of: 'TEAM' | 'LINE'; code: string; max: number | null; onDone: () => void };

/** The most people of a team or service line that may be off the phone on one day; empty: as usual. */
export function TransitionForm({ of, code, max: now, onDone }: TransitionFormProps) {
  const t = useTranslations('plans.transition');
  const { follow } = useFollow();
  const [max, setMax] = useState<number | null>(now);
  const [reason, setReason] = useState('');
  const { run, pending, failure } = useCommand(setTransitionLimitAction, {
    onDone: () => {
      onDone();
      follow();
    },
  });
  return (
    <form
      className="flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        run({ of, code, max, reason });
      }}
    >
      <NumberField label={t('max')} hint={t(`hint.${of}`)} min={0} value={max} onChange={setMax} />
      <TextField label={t('reason')} value={reason} maxLength={500} onChange={setReason} />
      {failure && <FailureNote failure={failure} />}
      <span className="flex justify-end gap-2">
        <Button onClick={onDone}>{t('cancel')}</Button>
        <Button type="submit" variant="primary" loading={pending} disabled={reason.trim().length < 3}>
          {t('save')}
        </Button>
      </span>
    </form>
  );
}
