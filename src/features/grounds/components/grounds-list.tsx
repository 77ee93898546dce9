'use client';

import { Eye, EyeOff, FileHeart, SearchX } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { useMemo, useState, useTransition } from 'react';
import { DataTable } from '@/components/data-table';
import type { DataColumn } from '@/components/data-table-types';
import { EmptyState } from '@/components/empty-state';
import { FilterBar } from '@/components/filter-bar';
import { FilterPicker } from '@/components/filter-picker';
import { PageBody } from '@/components/page-body';
import { SearchField } from '@/components/search-field';
import { useWindows } from '@/components/use-windows';
import { moreGroundsAction } from '../actions';
import type { GroundFilter, GroundLine, GroundWindow } from '../schema';
import { GroundSheet } from './ground-sheet';
import { GroundStateBadge } from './ground-state-badge';
import { groundsView } from './grounds-view';
import { Validity } from './validity';

type GroundsListProps = {
  first: GroundWindow;
  filter: GroundFilter;
  centers: readonly { value: string; label: string }[];
  today: string;
};

/** Who has a ground, the kind masked; opening a row is the read that is noted. */
export function GroundsList({ first, filter, centers, today }: GroundsListProps) {
  const t = useTranslations();
  const [loading, start] = useTransition();
  const [view, setView] = useQueryStates(groundsView, { shallow: false, startTransition: start });
  const [asked, setAsked] = useState<string | null>(null);
  const { rows, total, onEndReached, loadingMore } = useWindows<GroundLine, GroundWindow>({
    first,
    load: (loaded) => moreGroundsAction({ filter, offset: loaded.length }),
    rowsOf: (window) => window,
  });
  const open = rows.find((row) => row.id === view.open);
  const columns = useGroundColumns(today, open !== undefined);
  const filtered = view.q !== '' || view.center.length > 0 || view.state !== null;
  return (
    <>
      <FilterBar
        end={
          <span className="flex items-center gap-1.5 text-xs text-ink-3">
            <Eye className="icon-row" aria-hidden />
            {t('grounds.everyRead')}
          </span>
        }
      >
        <SearchField
          label={t('grounds.search')}
          value={view.q}
          onChange={(q) => void setView({ q: q || null, open: null })}
        />
        <FilterPicker
          label={t('glossary.term.center')}
          options={centers}
          values={view.center}
          onChange={(center) => void setView({ center: center.length > 0 ? center : null, open: null })}
        />
      </FilterBar>
      <PageBody split>
        <DataTable
          label={t('grounds.title')}
          columns={columns}
          rows={rows}
          total={total}
          getRowId={(row) => row.id}
          openId={view.open}
          onOpen={(row) => {
            setAsked(row.id);
            void setView({ open: row.id }, { shallow: true });
          }}
          onEndReached={onEndReached}
          loading={loading}
          loadingMore={loadingMore}
          mobile={(row) => (
            <>
              <span className="flex items-center justify-between gap-2">
                <span className="truncate font-medium">{row.name}</span>
                <GroundStateBadge ground={row} today={today} />
              </span>
              <span className="block truncate text-xs text-ink-3">
                {row.center} · <Validity from={row.validFrom} until={row.validUntil} />
              </span>
            </>
          )}
          empty={
            <EmptyState
              icon={filtered ? SearchX : FileHeart}
              title={filtered ? t('kit.table.noMatch') : t('grounds.empty')}
              detail={filtered ? undefined : t('grounds.emptyHint')}
            />
          }
        />
        {open && (
          <GroundSheet
            key={`${open.id} ${open.version}`}
            line={open}
            today={today}
            openAtOnce={asked === open.id}
            onClose={() => void setView({ open: null }, { shallow: true })}
          />
        )}
      </PageBody>
    </>
  );
}

/** Beside an open sheet only what fits. */
function useGroundColumns(today: string, narrow: boolean): DataColumn<GroundLine>[] {
  const t = useTranslations();
  const format = useFormatter();
  return useMemo(() => {
    const columns: DataColumn<GroundLine>[] = [
      {
        id: 'name',
        header: t('glossary.term.agent'),
        cell: (row) => <span className="font-medium">{row.name}</span>,
      },
      {
        id: 'number',
        header: t('glossary.term.personnelNumber'),
        width: 130,
        hideBelow: 'xl',
        cell: (row) => <span className="tabular-nums">{row.personnelNumber}</span>,
      },
      { id: 'center', header: t('grounds.columns.center'), width: 130, cell: (row) => row.center },
      {
        id: 'kind',
        header: t('glossary.term.ground'),
        width: 140,
        cell: () => (
          <span className="inline-flex items-center gap-1.5 text-ink-3">
            <EyeOff className="icon-row" aria-hidden />
            {t('grounds.masked')}
          </span>
        ),
      },
      {
        id: 'validity',
        header: t('grounds.columns.validity'),
        width: 200,
        hideBelow: 'lg',
        cell: (row) => <Validity from={row.validFrom} until={row.validUntil} />,
      },
      {
        id: 'state',
        header: t('glossary.term.status'),
        width: 170,
        cell: (row) => <GroundStateBadge ground={row} today={today} />,
      },
      {
        id: 'reads',
        header: t('grounds.columns.reads'),
        width: 84,
        align: 'right',
        cell: (row) =>
          row.reads === 0 ? (
            <span className="text-ink-3">{t('grounds.neverRead')}</span>
          ) : (
            t('grounds.times', { count: format.number(row.reads) })
          ),
      },
    ];
    return narrow ? columns.filter(({ id }) => !['number', 'kind', 'reads'].includes(id)) : columns;
  }, [format, narrow, t, today]);
}
