'use client';

import { CalendarX, SearchX } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { DataTable } from '@/components/data-table';
import { EmptyState } from '@/components/empty-state';
import { FailureNote } from '@/components/failure-note';
import { useWindows } from '@/components/use-windows';
import { morePlacementsAction } from '../actions';
import type { PlacementFilter, PlacementLine } from '../schema';
import { PlacementMobileRow, usePlacementColumns } from './placement-columns';
import { useShownRows } from './plan-rows';
import { planView, type PlanTab } from './plan-view';

type Window = { rows: PlacementLine[]; total: number };
type PlacementsListProps = { first: Window; filter: PlacementFilter; tab: PlanTab };

/** Who stands on a day of the plan, or on none and why; a row opens "why then?". */
export function PlacementsList({ first, filter, tab }: PlacementsListProps) {
  const t = useTranslations('plans.list');
  const [view, setView] = useQueryStates({ open: planView.open, limit: planView.limit });
  const columns = usePlacementColumns(tab, view.open !== null || view.limit !== null);
  const list = useWindows<PlacementLine, Window>({
    first,
    load: (loaded) => {
      const last = loaded.at(-1);
      const { date = null, rank = null, agentId = '' } = last ?? {};
      return morePlacementsAction({ filter, ...(last ? { after: { date, rank, agentId } } : {}) });
    },
    rowsOf: (window) => window,
  });
  useShownRows(
    list.rows.map((row) => row.agentId),
    list.total,
  );
  const isUnplaced = tab === 'unplaced';
  return (
    <>
      {list.failure && <FailureNote failure={list.failure} onRetry={list.onEndReached} />}
      <DataTable
        label={isUnplaced ? t('unplaced') : t('placements')}
        columns={columns}
        rows={list.rows}
        total={list.total}
        getRowId={(row) => row.agentId}
        openId={view.open}
        onOpen={(row) => void setView({ open: row.agentId, limit: null })}
        openOnMove
        onEndReached={list.onEndReached}
        loadingMore={list.loadingMore}
        mobile={(row) => <PlacementMobileRow row={row} tab={tab} />}
        empty={
          <EmptyState
            icon={isUnplaced ? CalendarX : SearchX}
            title={t(isUnplaced ? 'allPlaced' : tab === 'changes' ? 'noChange' : 'nobody')}
            detail={isUnplaced || tab === 'changes' ? undefined : t('nobodyHint')}
          />
        }
      />
    </>
  );
}
