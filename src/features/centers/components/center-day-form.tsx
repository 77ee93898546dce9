'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { FailureNote } from '@/components/failure-note';
import { NumberField } from '@/components/number-field';
import { TextField } from '@/components/text-field';
import { ToggleGroup } from '@/components/toggle-group';
import { useCommand } from '@/components/use-command';
import { clearCenterDayAction, setCenterDayAction } from '../actions';

/** A day that is chosen already, with what holds on it now; `own`: it was set by hand and can be taken back. */
type ChosenDay = {
  date: string;
  closed: boolean;
  handovers: number | null;
  conversions: number | null;
  own: boolean;
};

type CenterDayFormProps = {
  centerIds: readonly string[];
  today: string;
  day?: ChosenDay | undefined;
  onDone: () => void;
  onCancel?: (() => void) | undefined;
};

/** Closes centers on a day, or opens them with other numbers. */
export function CenterDayForm({ centerIds, today, day, onDone, onCancel }: CenterDayFormProps) {
  const t = useTranslations('centers');
  const [date, setDate] = useState<string | null>(day?.date ?? null);
  const [kind, setKind] = useState<'closed' | 'open'>(day && !day.closed ? 'open' : 'closed');
  const [handovers, setHandovers] = useState<number | null>(day?.handovers ?? null);
  const [conversions, setConversions] = useState<number | null>(day?.conversions ?? null);
  const [reason, setReason] = useState('');
  const set = useCommand(setCenterDayAction, { onDone });
  const clear = useCommand(clearCenterDayAction, { onDone });
  const failure = set.failure ?? clear.failure;
  const closed = kind === 'closed';
  const isReady = date !== null && reason.trim().length >= 3;
  return (
    <form
      className="mb-3 flex flex-col gap-3"
      onSubmit={(event) => {
        event.preventDefault();
        set.run({ centerIds, date, closed, handovers, conversions, reason });
      }}
    >
      {!day && <DateField label={t('days.date')} value={date} min={today} today={today} onChange={setDate} />}
      <ToggleGroup
        label={t('days.kind')}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'open', label: t('days.open') },
          { value: 'closed', label: t('days.closed') },
        ]}
      />
      {!closed && (
        <>
          <NumberField
            label={t('capacity.handovers')}
            hint={t('days.usual')}
            min={0}
            value={handovers}
            onChange={setHandovers}
          />
          <NumberField
            label={t('capacity.conversions')}
            hint={t('days.usual')}
            min={0}
            value={conversions}
            onChange={setConversions}
          />
        </>
      )}
      <TextField label={t('reason')} value={reason} maxLength={500} onChange={setReason} />
      {failure && <FailureNote failure={failure} />}
      <span className="flex flex-wrap justify-end gap-2">
        {day?.own && (
          <Button
            className="mr-auto"
            variant="ghost"
            loading={clear.pending}
            disabled={!isReady}
            onClick={() => clear.run({ centerIds, date, reason })}
          >
            {t('days.reset')}
          </Button>
        )}
        {onCancel && <Button onClick={onCancel}>{t('days.cancel')}</Button>}
        <Button type="submit" variant="primary" loading={set.pending} disabled={!isReady}>
          {t('days.save')}
        </Button>
      </span>
    </form>
  );
}
