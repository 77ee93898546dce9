'use client';

import { OctagonPause, Play } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { Button } from '@/components/button';
import { formatDay } from '@/components/format-day';
import { Note } from '@/components/note';
import { TextField } from '@/components/text-field';
import { useCommand } from '@/components/use-command';
import type { CenterDetail } from '@/features/centers/schema';
import { makeStopAction, resumeAction } from '../actions';

/** Halts one center or lets it go on. */
export function CenterStop({ center, editable }: { center: CenterDetail; editable: boolean }) {
  const t = useTranslations('centers');
  const locale = useLocale();
  const [reason, setReason] = useState('');
  const done = () => setReason('');
  const stop = useCommand(makeStopAction, { onDone: done });
  const goOn = useCommand(resumeAction, { onDone: done });
  const sentence = stop.sentence ?? goOn.sentence;
  if (!editable && !center.stop) return null;
  return (
    <section className="mt-5 flex flex-col gap-3">
      <h3>{t('stop.title')}</h3>
      {center.stop && (
        <Note tone="warn" title={t('stop.since', { day: formatDay(locale, center.stop.from, 'long') })}>
          {center.stop.reason} · {center.stop.by}
        </Note>
      )}
      {editable && (
        <>
          <TextField label={t('reason')} value={reason} maxLength={500} onChange={setReason} />
          {sentence && <Note tone="bad">{sentence}</Note>}
          <span className="flex items-center gap-2">
            <span className="flex-1 text-xs text-ink-3">{t('stop.effect')}</span>
            {center.stop ? (
              <Button
                icon={Play}
                loading={goOn.pending}
                disabled={reason.trim().length < 3}
                onClick={() => goOn.run({ stopId: center.stop?.id ?? '', reason })}
              >
                {t('stop.resume')}
              </Button>
            ) : (
              <Button
                variant="danger"
                icon={OctagonPause}
                loading={stop.pending}
                disabled={reason.trim().length < 3}
                onClick={() => stop.run({ scope: 'CENTER', code: center.code, reason })}
              >
                {t('stop.stop')}
              </Button>
            )}
          </span>
        </>
      )}
    </section>
  );
}
