'use client';

import { Play } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { FailureNote } from '@/components/failure-note';
import { formatDay } from '@/components/format-day';
import { Note } from '@/components/note';
import { TextField } from '@/components/text-field';
import { useCommand } from '@/components/use-command';
import { resumeAction } from '../actions';
import type { PlanFrame } from '../queries/frame';
import { useFollow } from './follow';

/** A stop that holds or is to come, with the way to let it go on. */
export function StopRow({ stop, today }: { stop: PlanFrame['stops'][number]; today: string }) {
  const t = useTranslations('plans.stops');
  const locale = useLocale();
  const { follow } = useFollow();
  const [open, setOpen] = useState(false);
  const [reason, setReason] = useState('');
  const { run, pending, failure } = useCommand(resumeAction, { onDone: follow });
  const day = formatDay(locale, stop.from, 'long');
  return (
    <Note
      tone="warn"
      title={`${stop.name ?? t('all')} · ${stop.from > today ? t('ahead', { day }) : t('since', { day })}`}
      action={
        !open && (
          <Button size="sm" icon={Play} onClick={() => setOpen(true)}>
            {t('resume')}
          </Button>
        )
      }
    >
      {stop.reason} · {stop.by}
      {open && (
        <form
          className="mt-2 flex flex-col gap-2"
          onSubmit={(event) => {
            event.preventDefault();
            run({ stopId: stop.id, reason });
          }}
        >
          <TextField label={t('whyResume')} value={reason} maxLength={500} onChange={setReason} />
          {failure && <FailureNote failure={failure} />}
          <span className="flex justify-end">
            <Button
              type="submit"
              variant="primary"
              icon={Play}
              loading={pending}
              disabled={reason.trim().length < 3}
            >
              {t('resume')}
            </Button>
          </span>
        </form>
      )}
    </Note>
  );
}
