'use client';

import { OctagonPause } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ComboboxField } from '@/components/combobox-field';
import { DateField } from '@/components/date-field';
import { Dialog } from '@/components/dialog';
import { FailureNote } from '@/components/failure-note';
import { TextField } from '@/components/text-field';
import { ToggleGroup } from '@/components/toggle-group';
import { useCommand } from '@/components/use-command';
import { makeStopAction } from '../actions';
import type { PlanFrame } from '../queries/frame';
import { useFollow } from './follow';
import { StopRow } from './stop-row';

type StopsDialogProps = Pick<PlanFrame, 'stops' | 'centers' | 'lines'> & { today: string };

/** Halts a center, a service line or everything from a day on, and lets it go on. */
export function StopsDialog({ stops, centers, lines, today }: StopsDialogProps) {
  const t = useTranslations('plans.stops');
  return (
    <Dialog
      wide
      title={t('title')}
      trigger={
        <Button size="sm" icon={OctagonPause}>
          {stops.length === 0 ? t('action') : t('actionCount', { count: stops.length })}
        </Button>
      }
    >
      {stops.map((stop) => (
        <StopRow key={stop.id} stop={stop} today={today} />
      ))}
      <StopForm key={stops.length} {...{ centers, lines, today }} />
    </Dialog>
  );
}

function StopForm({ centers, lines, today }: Omit<StopsDialogProps, 'stops'>) {
  const t = useTranslations('plans.stops');
  const { follow } = useFollow();
  const [scope, setScope] = useState<'CENTER' | 'LINE' | 'ALL'>('CENTER');
  const [code, setCode] = useState<string | null>(null);
  const [from, setFrom] = useState<string | null>(today);
  const [reason, setReason] = useState('');
  const { run, pending, failure } = useCommand(makeStopAction, { onDone: follow });
  const options = (scope === 'LINE' ? lines : centers).map((one) => ({ value: one.code, label: one.name }));
  return (
    <form
      className="flex flex-col gap-3.5"
      onSubmit={(event) => {
        event.preventDefault();
        run({ scope, ...(scope === 'ALL' ? {} : { code }), ...(from === null ? {} : { from }), reason });
      }}
    >
      <ToggleGroup
        label={t('what')}
        value={scope}
        onChange={(next) => {
          setScope(next);
          setCode(null);
        }}
        options={[
          { value: 'CENTER', label: t('center') },
          { value: 'LINE', label: t('line') },
          { value: 'ALL', label: t('all') },
        ]}
      />
      {scope !== 'ALL' && (
        <ComboboxField
          key={scope}
          label={scope === 'LINE' ? t('line') : t('center')}
          options={options}
          value={code}
          onChange={setCode}
        />
      )}
      <DateField
        label={t('from')}
        hint={t('fromHint')}
        value={from}
        min={today}
        today={today}
        onChange={setFrom}
      />
      <TextField label={t('reason')} value={reason} maxLength={500} onChange={setReason} />
      {failure && <FailureNote failure={failure} />}
      <span className="flex items-center gap-2">
        <span className="flex-1 text-xs text-ink-3">{t('effect')}</span>
        <Button
          type="submit"
          variant="danger"
          loading={pending}
          disabled={from === null || reason.trim().length < 3 || (scope !== 'ALL' && code === null)}
        >
          {t('stop')}
        </Button>
      </span>
    </form>
  );
}
