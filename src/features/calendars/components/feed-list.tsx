'use client';

import { CalendarX2 } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { AlertDialog } from '@/components/alert-dialog';
import { Button } from '@/components/button';
import { EmptyState } from '@/components/empty-state';
import { formatInstant } from '@/components/format-day';
import { Note } from '@/components/note';
import { PlainTable } from '@/components/plain-table';
import { useToast } from '@/components/toast';
import { useCommand } from '@/components/use-command';
import { revokeFeedAction } from '../actions';
import type { FeedLine } from '../schema';

/** One's own addresses: of what each tells, when it was last read, and the way to end it. */
export function FeedList({ feeds }: { feeds: readonly FeedLine[] }) {
  const t = useTranslations('calendars');
  const locale = useLocale();
  const toast = useToast();
  const { run, sentence } = useCommand(revokeFeedAction, {
    onDone: () => toast.show(t('revoke.done')),
  });
  if (feeds.length === 0) return <EmptyState icon={CalendarX2} title={t('none')} detail={t('noneHint')} />;
  return (
    <>
      {sentence && <Note tone="bad">{sentence}</Note>}
      <PlainTable
        flush
        label={t('title')}
        rows={feeds}
        getRowId={(feed) => feed.id}
        columns={[
          {
            id: 'subject',
            header: t('columns.subject'),
            cell: (feed) => (
              <span className="block py-1">
                <span className="font-medium">{feed.name}</span>
                <span className="block text-xs text-ink-3">
                  {feed.open ? t(`kind.${feed.kind}`) : t('closed')}
                </span>
              </span>
            ),
          },
          {
            id: 'made',
            header: t('columns.made'),
            cell: (feed) => formatInstant(locale, feed.createdAt),
          },
          {
            id: 'read',
            header: t('columns.read'),
            cell: (feed) => (feed.lastReadAt ? formatInstant(locale, feed.lastReadAt) : t('never')),
          },
          {
            id: 'do',
            header: <span className="sr-only">{t('columns.do')}</span>,
            align: 'right',
            cell: (feed) => (
              <AlertDialog
                danger
                title={t('revoke.title', { name: feed.name })}
                effect={t('revoke.effect')}
                confirm={t('revoke.verb')}
                onConfirm={() => run({ feedId: feed.id })}
                trigger={<Button size="sm">{t('revoke.verb')}</Button>}
              />
            ),
          },
        ]}
      />
    </>
  );
}
