'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { DataColumn } from '@/components/data-table-types';
import { DeviceStatusBadge } from '@/components/device-status-badge';
import { formatDay } from '@/components/format-day';
import type { DeviceLine } from '../schema';

const beside = new Set(['kind', 'serial', 'since', 'holder']);

/** The columns of the list of devices; ids are those of the order in the address. Fewer beside an open sheet. */
export function useDeviceColumns(tight: boolean): DataColumn<DeviceLine>[] {
  const t = useTranslations('devices');
  const kind = useTranslations('glossary.deviceKind');
  const locale = useLocale();
  const all = useMemo(
    (): DataColumn<DeviceLine>[] => [
      {
        id: 'assetTag',
        header: t('columns.assetTag'),
        width: 150,
        sortable: true,
        cell: (row) => <span className="font-medium">{row.assetTag}</span>,
      },
      { id: 'kind', header: t('columns.kind'), width: 90, hideBelow: 'lg', cell: (row) => kind(row.kind) },
      {
        id: 'model',
        header: t('columns.model'),
        sortable: true,
        cell: (row) => [row.manufacturer, row.model].filter(Boolean).join(' '),
      },
      { id: 'serial', header: t('columns.serial'), width: 150, hideBelow: 'xl', cell: (row) => row.serial },
      {
        id: 'status',
        header: t('columns.status'),
        width: 150,
        sortable: true,
        cell: (row) => <DeviceStatusBadge status={row.status} />,
      },
      {
        id: 'since',
        header: t('columns.since'),
        width: 84,
        sortable: true,
        hideBelow: 'lg',
        cell: (row) => <span className="tabular-nums">{formatDay(locale, row.since, 'tight')}</span>,
      },
      {
        id: 'pool',
        header: t('columns.pool'),
        width: 190,
        sortable: true,
        cell: (row) => (
          <>
            {row.poolName ?? t('depot')}
            {row.inTransit && <span className="text-warn-ink">{` · ${t('inTransit')}`}</span>}
          </>
        ),
      },
      { id: 'holder', header: t('columns.holder'), width: 170, cell: (row) => row.holder ?? '' },
    ],
    [kind, locale, t],
  );
  return useMemo(() => (tight ? all.filter((column) => !beside.has(column.id)) : all), [all, tight]);
}
