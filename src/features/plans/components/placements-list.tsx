'use client';

import { CalendarX, Lock, SearchX } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { useTransition } from 'react';
import { BandBadge } from '@/components/band-badge';
import { DataTable } from '@/components/data-table';
import type { DataColumn } from '@/components/data-table-types';
import { EmptyState } from '@/components/empty-state';
import { formatDay } from '@/components/format-day';
import { Note } from '@/components/note';
import { RouteLabel } from '@/components/route-label';
import { StageChip } from '@/components/stage-chip';
import { useFailureSentence } from '@/components/use-failure-sentence';
import { useWindows } from '@/components/use-windows';
import { morePlacementsAction } from '../actions';
import type { PlacementFilter, PlacementLine } from '../schema';
import { planView } from './plan-view';
import { useReasonWords } from './reason-words';

type Window = { rows: PlacementLine[]; total: number };
type PlacementsListProps = { first: Window; filter: PlacementFilter; unplaced: boolean; draft: boolean };

/** Who stands on a day of the plan, or on none and why; a row opens "why then?". */
export function PlacementsList({ first, filter, unplaced, draft }: PlacementsListProps) {
  const t = useTranslations('plans.list');
  const words = useFailureSentence();
  const [loading, start] = useTransition();
  const [view, setView] = useQueryStates(planView, { shallow: false, startTransition: start });
  const columns = useColumns(unplaced, draft, view.open !== null);
  const list = useWindows<PlacementLine, Window>({
    first,
    load: (loaded) => morePlacementsAction({ filter, offset: loaded.length }),
    rowsOf: (window) => window,
  });
  const locale = useLocale();
  return (
    <>
      {list.failure && <Note tone="bad">{words(list.failure)}</Note>}
      <DataTable
        label={unplaced ? t('unplaced') : t('placements')}
        columns={columns}
        rows={list.rows}
        total={list.total}
        getRowId={(row) => row.agentId}
        openId={view.open}
        onOpen={(row) => void setView({ open: row.agentId })}
        onEndReached={list.onEndReached}
        loading={loading}
        loadingMore={list.loadingMore}
        mobile={(row) => (
          <>
            <span className="flex items-center justify-between gap-2">
              <span className="truncate font-medium">{row.name}</span>
              <BandBadge band={row.band} />
            </span>
            <span className="block truncate text-xs text-ink-3">
              {row.teamName}
              {row.date ? ` · ${formatDay(locale, row.date)}` : ''}
            </span>
          </>
        )}
        empty={
          <EmptyState
            icon={unplaced ? CalendarX : SearchX}
            title={unplaced ? t('allPlaced') : t('nobody')}
            detail={unplaced ? undefined : t('nobodyHint')}
          />
        }
      />
    </>
  );
}

/** Beside an open person only the columns that there is room for. */
function useColumns(unplaced: boolean, draft: boolean, narrow: boolean): DataColumn<PlacementLine>[] {
  const t = useTranslations('plans.list');
  const locale = useLocale();
  const reasonOf = useReasonWords();
  const day = (date: string | null) => (date === null ? t('none') : formatDay(locale, date));
  const last: DataColumn<PlacementLine>[] = unplaced
    ? [
        {
          id: 'reasons',
          header: t('reason'),
          cell: (row) => <span className="truncate">{row.reasons?.map(reasonOf).join(' · ')}</span>,
        },
      ]
    : [
        {
          id: 'route',
          header: t('route'),
          width: 150,
          cell: (row) => (row.route ? <RouteLabel route={row.route} /> : null),
        },
        { id: 'stage', header: t('stage'), width: 160, cell: (row) => <StageChip stage={row.stage} /> },
      ];
  const columns: DataColumn<PlacementLine>[] = [
    {
      id: 'name',
      header: t('name'),
      cell: (row) => (
        <span className="flex items-center gap-1.5 truncate font-medium">
          {row.name}
          {row.fixed && <Lock className="icon-badge text-ink-3" role="img" aria-label={t('fixed')} />}
        </span>
      ),
    },
    {
      id: 'number',
      header: t('personnelNumber'),
      width: 110,
      hideBelow: 'xl',
      cell: (row) => <span className="tabular-nums">{row.personnelNumber}</span>,
    },
    { id: 'center', header: t('center'), hideBelow: 'lg', cell: (row) => row.centerName },
    { id: 'team', header: t('team'), width: 140, cell: (row) => row.teamName },
    { id: 'band', header: t('band'), width: 80, cell: (row) => <BandBadge band={row.band} /> },
    ...(draft
      ? [{ id: 'before', header: t('before'), width: 90, cell: (row: PlacementLine) => day(row.before) }]
      : []),
    ...(unplaced
      ? []
      : [{ id: 'date', header: t('date'), width: 90, cell: (row: PlacementLine) => day(row.date) }]),
    ...last,
  ];
  const dropped = ['number', 'center', 'before', 'date'];
  return narrow ? columns.filter((column) => !dropped.includes(column.id)) : columns;
}
