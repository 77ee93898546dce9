'use client';

import { Truck } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { EmptyState } from '@/components/empty-state';
import { formatDay } from '@/components/format-day';
import { PlainTable } from '@/components/plain-table';
import { ProgressBar } from '@/components/progress-bar';
import { TextLink } from '@/components/text-link';
import type { PoolOption } from '@/features/devices/schema';
import type { DeliveryLine } from '../schema';
import { CloseDialog } from './close-dialog';
import { DeliveryDialog } from './delivery-dialog';
import { DeliveryStateBadge } from './delivery-state';
import { ReceiveDialog } from './receive-dialog';

type DeliveriesTableProps = {
  lines: readonly DeliveryLine[];
  pools: readonly PoolOption[];
  may: { receive: boolean; write: boolean };
  today: string;
};

/** What is on its way and what has come in, with what the reader may do about it. */
export function DeliveriesTable({ lines, pools, may, today }: DeliveriesTableProps) {
  const t = useTranslations('deliveries');
  const locale = useLocale();
  if (lines.length === 0) return <EmptyState icon={Truck} title={t('empty')} detail={t('emptyDetail')} />;
  const done = (line: DeliveryLine) => line.state === 'received' || line.closedOn !== null;
  const number = (line: DeliveryLine) => (
    <TextLink className="whitespace-nowrap" href={`/devices?delivery=${encodeURIComponent(line.number)}`}>
      {line.number}
    </TextLink>
  );
  const place = (line: DeliveryLine) => line.poolName ?? t('depot');
  const expected = (line: DeliveryLine) => (
    <span className="whitespace-nowrap tabular-nums">{formatDay(locale, line.expected)}</span>
  );
  const amount = (line: DeliveryLine) => (
    <span className="flex min-w-32 items-center gap-2">
      <span className="w-16">
        <ProgressBar label={t('columns.amount')} value={line.received} total={line.laptops} />
      </span>
      <span className="whitespace-nowrap tabular-nums">
        {t('amount', { received: line.received, laptops: line.laptops })}
      </span>
    </span>
  );
  const actions = (line: DeliveryLine) => (
    <span className="flex flex-wrap items-center justify-end gap-1">
      {may.receive && line.closedOn === null && <ReceiveDialog line={line} />}
      {may.write && !done(line) && (
        <DeliveryDialog key={line.version} line={line} pools={pools} today={today} />
      )}
      {may.write && (line.closedOn !== null || !done(line)) && <CloseDialog line={line} />}
    </span>
  );
  return (
    <PlainTable
      label={t('table')}
      rows={lines}
      getRowId={(line) => line.id}
      columns={[
        { id: 'number', header: t('columns.number'), cell: number },
        { id: 'pool', header: t('columns.pool'), cell: place },
        { id: 'expected', header: t('columns.expected'), cell: expected },
        { id: 'amount', header: t('columns.amount'), cell: amount },
        { id: 'state', header: t('columns.state'), cell: (line) => <DeliveryStateBadge line={line} /> },
        { id: 'supplier', header: t('columns.supplier'), cell: (line) => line.supplier },
        {
          id: 'do',
          header: <span className="sr-only">{t('actions')}</span>,
          align: 'right',
          cell: actions,
        },
      ]}
      mobile={(line) => (
        <div className="flex flex-col gap-1.5">
          <span className="flex items-center justify-between gap-2">
            <span className="font-medium">{number(line)}</span>
            <DeliveryStateBadge line={line} />
          </span>
          <span className="flex flex-wrap gap-x-3 text-ink-2">
            <span>{place(line)}</span>
            {expected(line)}
          </span>
          <span className="flex flex-wrap items-center justify-between gap-2">
            {amount(line)}
            {actions(line)}
          </span>
        </div>
      )}
    />
  );
}
