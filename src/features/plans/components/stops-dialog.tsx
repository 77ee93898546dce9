'use client';

import { OctagonPause, Play } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { ComboboxField } from '@/components/combobox-field';
import { Dialog } from '@/components/dialog';
import { formatDay } from '@/components/format-day';
import { Note } from '@/components/note';
import { TextField } from '@/components/text-field';
import { ToggleGroup } from '@/components/toggle-group';
import { useCommand } from '@/components/use-command';
import { makeStopAction, resumeAction } from '../actions';
import type { PlanFrame } from '../queries/frame';

type Scope = 'CENTER' | 'LINE' | 'ALL';
type StopsDialogProps = Pick<PlanFrame, 'stops' | 'centers' | 'lines'>;

/** Halts a center, a service line or everything, and lets it go on. */
export function StopsDialog({ stops, centers, lines }: StopsDialogProps) {
  const t = useTranslations('plans.stops');
  const locale = useLocale();
  const [scope, setScope] = useState<Scope>('CENTER');
  const [code, setCode] = useState<string | null>(null);
  const [reason, setReason] = useState('');
  const done = () => {
    setReason('');
    setCode(null);
  };
  const stop = useCommand(makeStopAction, { onDone: done });
  const goOn = useCommand(resumeAction, { onDone: done });
  const sentence = stop.sentence ?? goOn.sentence;
  const hasReason = reason.trim().length >= 3;
  const options = (scope === 'LINE' ? lines : centers).map((one) => ({ value: one.code, label: one.name }));
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
      {stops.map((one) => (
        <Note
          key={one.id}
          tone="warn"
          title={`${one.name ?? t('all')} · ${t('since', { day: formatDay(locale, one.from, 'long') })}`}
          action={
            <Button
              size="sm"
              icon={Play}
              disabled={!hasReason}
              loading={goOn.pending}
              onClick={() => goOn.run({ stopId: one.id, reason })}
            >
              {t('resume')}
            </Button>
          }
        >
          {one.reason} · {one.by}
        </Note>
      ))}
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
      <TextField
        label={t('reason')}
        hint={t('reasonHint')}
        value={reason}
        maxLength={500}
        onChange={setReason}
      />
      {sentence && <Note tone="bad">{sentence}</Note>}
      <div className="flex justify-end">
        <Button
          variant="danger"
          loading={stop.pending}
          disabled={!hasReason || (scope !== 'ALL' && code === null)}
          onClick={() => stop.run(scope === 'ALL' ? { scope, reason } : { scope, code, reason })}
        >
          {t('stop')}
        </Button>
      </div>
      <p className="text-xs text-ink-3">{t('effect')}</p>
    </Dialog>
  );
}
