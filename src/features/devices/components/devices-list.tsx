'use client';

import { Laptop, SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { useState, useTransition, type ReactNode } from 'react';
import { BulkBar } from '@/components/bulk-bar';
import { DataTable } from '@/components/data-table';
import { DeviceStatusBadge } from '@/components/device-status-badge';
import { EmptyState } from '@/components/empty-state';
import { FilterBar } from '@/components/filter-bar';
import { FilterChip } from '@/components/filter-chip';
import { FilterPicker } from '@/components/filter-picker';
import { PageBody } from '@/components/page-body';
import { SearchField } from '@/components/search-field';
import { isSelected, noSelection, type Selection } from '@/components/selection';
import { useWindows } from '@/components/use-windows';
import { walkFrom } from '@/components/walk';
import { deviceStatuses, type DeviceStatus } from '@/domain/rollout/stages';
import { moreDevicesAction } from '../actions';
import type { DeviceDetail } from '../queries/detail';
import {
  depotCode,
  deviceSorts,
  type DeviceFilter,
  type DeviceKind,
  type DeviceLine,
  type DeviceRights,
  type DeviceSort,
  type DeviceWindow,
  type PoolOption,
} from '../schema';
import { useDeviceColumns } from './device-columns';
import { DeviceBulk } from './device-bulk';
import { DeviceSheet } from './device-sheet';
import { devicesView } from './devices-view';

type DevicesListProps = {
  first: DeviceWindow;
  filter: DeviceFilter;
  detail: DeviceDetail | null;
  rights: DeviceRights;
  pools: readonly PoolOption[];
  today: string;
  /** What can be made of the chosen devices; it belongs to another feature. */
  files?: ((ids: string[]) => ReactNode) | undefined;
};

/** All devices in scope, and the one that is open beside them. */
export function DevicesList({ first, filter, detail, rights, pools, today, files }: DevicesListProps) {
  const t = useTranslations();
  const [loading, start] = useTransition();
  const [view, setView] = useQueryStates(devicesView, { shallow: false, startTransition: start });
  const [selection, setSelection] = useState<Selection>(noSelection);
  const columns = useDeviceColumns(detail !== null);
  const { rows, total, onEndReached, loadingMore } = useWindows<DeviceLine, DeviceWindow>({
    first,
    load: (loaded) => moreDevicesAction({ filter, sort: view.sort, desc: view.desc, offset: loaded.length }),
    rowsOf: (window) => window,
  });
  const filtered = Object.keys(filter).length > 0;
  const narrow = (next: Parameters<typeof setView>[0]) => {
    setSelection(noSelection);
    void setView(next);
  };
  const ids = rows.map((row) => row.id);
  const selectable = rights.write || files !== undefined;
  const open = (id: string | null) => void setView({ open: id });
  const options = [
    { value: depotCode, label: t('devices.depot') },
    ...pools.map((pool) => ({ value: pool.code, label: pool.name })),
  ];
  return (
    <>
      <FilterBar end={t('devices.count', { count: total })}>
        <SearchField label={t('devices.search')} value={view.q} onChange={(q) => narrow({ q: q || null })} />
        <FilterPicker
          label={t('devices.filter.status')}
          options={deviceStatuses.map((value) => ({ value, label: t(`glossary.deviceStatus.${value}`) }))}
          values={view.status}
          onChange={(values) => narrow({ status: values.length > 0 ? (values as DeviceStatus[]) : null })}
        />
        <FilterPicker
          label={t('devices.filter.kind')}
          options={(['LAPTOP', 'DESKTOP'] as const).map((value) => ({
            value,
            label: t(`glossary.deviceKind.${value}`),
          }))}
          values={view.kind}
          onChange={(values) => narrow({ kind: values.length > 0 ? (values as DeviceKind[]) : null })}
        />
        <FilterPicker
          label={t('devices.filter.pool')}
          options={options}
          values={view.pool}
          onChange={(pool) => narrow({ pool: pool.length > 0 ? pool : null })}
        />
        <FilterPicker
          label={t('devices.filter.inTransit')}
          options={[{ value: 'yes', label: t('devices.filter.inTransitOnly') }]}
          values={view.inTransit ? ['yes'] : []}
          onChange={(values) => narrow({ inTransit: values.length > 0 ? true : null })}
        />
        {view.delivery && (
          <FilterChip
            label={t('devices.filter.delivery')}
            value={view.delivery}
            onRemove={() => narrow({ delivery: null })}
          />
        )}
      </FilterBar>
      <PageBody split>
        <DataTable
          label={t('devices.table')}
          columns={columns}
          rows={rows}
          total={total}
          getRowId={(row) => row.id}
          sort={{ id: view.sort, desc: view.desc }}
          onSort={(sort) => {
            const id = deviceSorts.find((one): one is DeviceSort => one === sort.id);
            if (id) narrow({ sort: id, desc: sort.desc });
          }}
          {...(selectable ? { selection, onSelectionChange: setSelection } : {})}
          openId={view.open}
          onOpen={(row) => open(row.id)}
          onEndReached={onEndReached}
          loading={loading}
          loadingMore={loadingMore}
          mobile={(row) => (
            <>
              <span className="flex items-center justify-between gap-2">
                <span className="truncate font-medium">{row.assetTag}</span>
                <DeviceStatusBadge status={row.status} />
              </span>
              <span className="block truncate text-xs text-ink-3">
                {[row.poolName ?? t('devices.depot'), row.model, row.holder].filter(Boolean).join(' · ')}
              </span>
            </>
          )}
          empty={
            <EmptyState
              icon={filtered ? SearchX : Laptop}
              title={t(filtered ? 'devices.empty.noMatch' : 'devices.empty.title')}
              detail={filtered ? undefined : t('devices.empty.text')}
            />
          }
        />
        {selectable && (
          <BulkBar selection={selection} onSelectionChange={setSelection} loaded={ids} total={rows.length}>
            {files?.(ids.filter((id) => isSelected(selection, id)))}
            {rights.write && (
              <DeviceBulk
                selection={selection}
                rows={rows}
                pools={pools}
                onDone={() => setSelection(noSelection)}
              />
            )}
          </BulkBar>
        )}
        {detail && (
          <DeviceSheet
            key={detail.device.id}
            detail={detail}
            rights={rights}
            pools={pools}
            today={today}
            walk={walkFrom(ids, total, view.open, open)}
            onOpen={open}
            onClose={() => open(null)}
          />
        )}
      </PageBody>
    </>
  );
}
