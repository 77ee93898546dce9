'use client';

import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { Button } from '@/components/button';
import { Dialog } from '@/components/dialog';
import { FailureNote } from '@/components/failure-note';
import { formatDay } from '@/components/format-day';
import { PlainTable } from '@/components/plain-table';
import { SkeletonLines } from '@/components/skeleton';
import { planExcessAction } from '../actions';
import { useReading } from './use-reading';

const shown = 100;

/** Where more is fixed than a limit allows: devices in hand, pins and near days stay even there. */
export function ExcessDialog({ planId }: { planId: string }) {
  const t = useTranslations('plans.excess');
  return (
    <Dialog wide title={t('title')} trigger={<Button size="sm">{t('show')}</Button>}>
      <ExcessTable planId={planId} />
    </Dialog>
  );
}

function ExcessTable({ planId }: { planId: string }) {
  const t = useTranslations('plans.excess');
  const words = useTranslations('plans.board.row');
  const locale = useLocale();
  const format = useFormatter();
  const answer = useReading(planExcessAction, { planId }, planId);
  if (answer === null) return <SkeletonLines lines={6} />;
  if (!answer.ok) return <FailureNote failure={answer} />;
  return (
    <>
      <p className="text-ink-2">{t('effect')}</p>
      <PlainTable
        label={t('title')}
        flush
        rows={answer.value.slice(0, shown)}
        getRowId={(row) => `${row.date} ${row.resource} ${row.key}`}
        columns={[
          { id: 'day', header: t('day'), cell: (row) => formatDay(locale, row.date) },
          { id: 'limit', header: t('limit'), cell: (row) => words(row.resource) },
          { id: 'key', header: t('whose'), cell: (row) => row.key ?? '' },
          { id: 'used', header: t('used'), align: 'right', cell: (row) => format.number(row.used) },
          { id: 'most', header: t('most'), align: 'right', cell: (row) => format.number(row.limit) },
        ]}
      />
      {answer.value.length > shown && (
        <p className="text-ink-3">{t('more', { count: answer.value.length - shown })}</p>
      )}
    </>
  );
}
