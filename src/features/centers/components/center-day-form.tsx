'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { DateField } from '@/components/date-field';
import { Note } from '@/components/note';
import { NumberField } from '@/components/number-field';
import { TextField } from '@/components/text-field';
import { ToggleGroup } from '@/components/toggle-group';
import { useCommand } from '@/components/use-command';
import { setCenterDayAction } from '../actions';

type CenterDayFormProps = { centerId: string; today: string; onDone: () => void };

/** Closes a center on a day, or opens it with other numbers. */
export function CenterDayForm({ centerId, today, onDone }: CenterDayFormProps) {
  const t = useTranslations('centers');
  const [date, setDate] = useState<string | null>(null);
  const [kind, setKind] = useState<'closed' | 'open'>('closed');
  const [handovers, setHandovers] = useState<number | null>(null);
  const [conversions, setConversions] = useState<number | null>(null);
  const [reason, setReason] = useState('');
  const { run, pending, sentence } = useCommand(setCenterDayAction, { onDone });
  const closed = kind === 'closed';
  return (
    <div className="mb-3 flex flex-col gap-3">
      <DateField label={t('days.date')} value={date} min={today} today={today} onChange={setDate} />
      <ToggleGroup
        label={t('days.kind')}
        value={kind}
        onChange={setKind}
        options={[
          { value: 'closed', label: t('days.closed') },
          { value: 'open', label: t('days.open') },
        ]}
      />
      {!closed && (
        <>
          <NumberField
            label={t('capacity.handovers')}
            optional
            min={0}
            value={handovers}
            onChange={setHandovers}
          />
          <NumberField
            label={t('capacity.conversions')}
            optional
            min={0}
            value={conversions}
            onChange={setConversions}
          />
        </>
      )}
      <TextField label={t('reason')} value={reason} maxLength={500} onChange={setReason} />
      {sentence && <Note tone="bad">{sentence}</Note>}
      <span className="flex justify-end">
        <Button
          variant="primary"
          loading={pending}
          disabled={date === null || reason.trim().length < 3}
          onClick={() => run({ centerIds: [centerId], date, closed, handovers, conversions, reason })}
        >
          {t('days.save')}
        </Button>
      </span>
    </div>
  );
}
