'use client';

import { Building2, FileUp, OctagonPause, SearchX } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { useMemo, useTransition, type ReactNode } from 'react';
import { Badge } from '@/components/badge';
import { Checkbox } from '@/components/checkbox';
import { DataTable } from '@/components/data-table';
import type { DataColumn } from '@/components/data-table-types';
import { EmptyState } from '@/components/empty-state';
import { FilterBar } from '@/components/filter-bar';
import { LinkButton } from '@/components/link-button';
import { PageBody } from '@/components/page-body';
import { SearchField } from '@/components/search-field';
import { walkFrom } from '@/components/walk';
import { arrangeCenters } from '../queries/arrange';
import { centerSorts, type CenterDetail, type CenterLine, type CenterSort } from '../schema';
import { CenterSheet } from './center-sheet';
import { centersView } from './centers-view';

type CentersListProps = {
  centers: readonly CenterLine[];
  detail: CenterDetail | null;
  today: string;
  editable: boolean;
  stop: ReactNode;
};

/** All centers with what they can do and where their people stand; one opens beside the list. */
export function CentersList({ centers, detail, today, editable, stop }: CentersListProps) {
  const t = useTranslations('centers');
  const [, start] = useTransition();
  const [view, setView] = useQueryStates(centersView, { shallow: false, startTransition: start });
  const columns = useColumns(detail !== null);
  const { q, stopped, sort, desc } = view;
  const rows = useMemo(
    () => arrangeCenters(centers, { q, stopped, sort, desc }),
    [centers, q, stopped, sort, desc],
  );
  return (
    <>
      <FilterBar>
        <SearchField label={t('search')} value={view.q} onChange={(q) => void setView({ q: q || null })} />
        <Checkbox
          label={t('onlyStopped')}
          checked={view.stopped}
          onChange={(stopped) => void setView({ stopped: stopped || null })}
        />
      </FilterBar>
      <PageBody split>
        <DataTable
          label={t('title')}
          columns={columns}
          rows={rows}
          getRowId={(row) => row.code}
          sort={{ id: sort, desc }}
          onSort={(next) => {
            const id = centerSorts.find((one) => one === next.id);
            if (id) void setView({ sort: id, desc: next.desc });
          }}
          openId={view.open}
          onOpen={(row) => void setView({ open: row.code })}
          mobile={(row) => <NarrowRow row={row} />}
          empty={
            centers.length === 0 ? (
              <EmptyState
                icon={Building2}
                title={t('none')}
                detail={t('noneDetail')}
                action={
                  editable && (
                    <LinkButton href="/import" variant="primary" icon={FileUp}>
                      {t('import')}
                    </LinkButton>
                  )
                }
              />
            ) : (
              <EmptyState icon={SearchX} title={t('noMatch')} />
            )
          }
        />
        {detail && (
          <CenterSheet
            key={`${detail.id} ${detail.version}`}
            center={detail}
            today={today}
            editable={editable}
            stop={stop}
            walk={walkFrom(
              rows.map((row) => row.code),
              rows.length,
              view.open,
              (open) => void setView({ open }),
            )}
            onClose={() => void setView({ open: null })}
          />
        )}
      </PageBody>
    </>
  );
}

function NarrowRow({ row }: { row: CenterLine }) {
  const t = useTranslations('centers');
  const format = useFormatter();
  return (
    <>
      <span className="flex items-center justify-between gap-2">
        <span className="truncate font-medium">{row.name}</span>
        {row.stopId && (
          <Badge icon={OctagonPause} tone="warn">
            {t('stopped')}
          </Badge>
        )}
      </span>
      <span className="block truncate text-xs text-ink-3">
        {t('columns.live')} {format.number(row.live)} · {t('columns.planned')} {format.number(row.planned)} ·{' '}
        {t('columns.stock')} {format.number(row.stock)}
      </span>
    </>
  );
}

type Figure = Exclude<CenterSort, 'name'>;

/** Beside an open center only the columns that there is room for. */
function useColumns(narrow: boolean): DataColumn<CenterLine>[] {
  const t = useTranslations('centers');
  const format = useFormatter();
  const figure = (
    id: Figure,
    header: string,
    width: number,
    hideBelow?: 'lg' | 'xl',
  ): DataColumn<CenterLine> => ({
    id,
    header,
    align: 'right',
    sortable: true,
    width,
    hideBelow,
    cell: (row) => {
      const value = row[id];
      return value === null ? <span className="text-ink-3">–</span> : format.number(value);
    },
  });
  const columns: DataColumn<CenterLine>[] = [
    {
      id: 'name',
      header: t('columns.name'),
      sortable: true,
      cell: (row) => (
        <span className="flex items-center gap-2">
          <span className="truncate font-medium">{row.name}</span>
          <span className="text-ink-3">{row.code}</span>
          {row.stopId && (
            <Badge icon={OctagonPause} tone="warn">
              {t('stopped')}
            </Badge>
          )}
        </span>
      ),
    },
    figure('handoversPerDay', t('columns.handovers'), 122),
    figure('conversionsPerDay', t('columns.conversions'), 112, 'lg'),
    figure('stock', t('columns.stock'), 108),
    figure('teams', t('columns.teams'), 76, 'xl'),
    figure('agents', t('columns.agents'), 96),
    figure('live', t('columns.live'), 72),
    figure('planned', t('columns.planned'), 104),
    figure('unplaced', t('columns.unplaced'), 112, 'xl'),
    figure('closedDays', t('columns.closed'), 112, 'xl'),
  ];
  const beside = ['name', 'handoversPerDay', 'live', 'planned'];
  return narrow ? columns.filter((column) => beside.includes(column.id)) : columns;
}
