'use client';

import { MonitorSmartphone } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { Badge } from '@/components/badge';
import { Button } from '@/components/button';
import { formatInstant } from '@/components/format-day';
import { Note } from '@/components/note';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { revokeSessionsAction } from '../actions';
import type { OwnSession } from '../queries/own-account';

/** Where one is signed in, and the way to end it. */
export function OwnSessions({ sessions }: { sessions: readonly OwnSession[] }) {
  const t = useTranslations('auth.account');
  const locale = useLocale();
  const toast = useToast();
  const { run, pending, sentence } = useCommand(revokeSessionsAction, {
    onDone: ({ value }) => toast.show(t('ended', { count: value.ended })),
  });
  return (
    <div className="flex max-w-2xl flex-col gap-3">
      {sentence && <Note tone="bad">{sentence}</Note>}
      <ul className="border-t border-line">
        {sessions.map((session) => (
          <li
            key={session.id}
            className="flex min-h-10 flex-wrap items-center gap-2 border-b border-line py-1"
          >
            <MonitorSmartphone className="icon text-ink-3" aria-hidden />
            <span className="min-w-0 flex-1">
              {t('session', { since: formatInstant(locale, session.since) })}
              <span className="ml-2 text-xs text-ink-3">
                {t('until', { until: formatInstant(locale, session.until) })}
              </span>
            </span>
            {session.current ? (
              <Badge icon={MonitorSmartphone} tone="info">
                {t('thisOne')}
              </Badge>
            ) : (
              <Button size="sm" disabled={pending} onClick={() => run({ sessionId: session.id })}>
                {t('end')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      {sessions.length > 1 && (
        <span>
          <Button variant="danger" loading={pending} onClick={() => run({})}>
            {t('endOthers')}
          </Button>
        </span>
      )}
    </div>
  );
}
