'use client';

import { ArrowUpDown } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useState } from 'react';
import { BandBadge } from '@/components/band-badge';
import { BulkBar } from '@/components/bulk-bar';
import { DataTable } from '@/components/data-table';
import type { DataColumn } from '@/components/data-table-types';
import { EmptyState } from '@/components/empty-state';
import { formatDay } from '@/components/format-day';
import { noSelection, type Selection } from '@/components/selection';
import { useWindows } from '@/components/use-windows';
import { moreOvertakingsAction } from '../actions';
import type { OvertakingFilter, OvertakingLine, OvertakingSide } from '../schema';
import { AcceptDialog } from './accept-dialog';

type Window = { rows: OvertakingLine[]; total: number };

/** Who goes before whom though of a later band, why, and what was decided on it. */
export function OvertakingsList({ first, filter }: { first: Window; filter: OvertakingFilter }) {
  const t = useTranslations('plans.overtakings');
  const [selection, setSelection] = useState<Selection>(noSelection);
  const columns = useColumns();
  const { rows, total, onEndReached, loadingMore } = useWindows<OvertakingLine, Window>({
    first,
    load: (loaded) => moreOvertakingsAction({ filter, offset: loaded.length }),
    rowsOf: (window) => window,
  });
  const chosen = rows
    .filter((row) => (selection.kind === 'rows' ? selection.ids.has(row.id) : !selection.except.has(row.id)))
    .filter((row) => row.explained === null && row.acceptedWhy === null)
    .map((row) => row.id);
  return (
    <>
      <DataTable
        label={t('title')}
        columns={columns}
        rows={rows}
        total={total}
        getRowId={(row) => row.id}
        selection={selection}
        onSelectionChange={setSelection}
        onEndReached={onEndReached}
        loadingMore={loadingMore}
        mobile={(row) => (
          <>
            <span className="block truncate font-medium">{row.overtaken.name}</span>
            <span className="block truncate text-xs text-ink-3">
              {t('before', { name: row.overtaker.name })}
            </span>
          </>
        )}
        empty={<EmptyState icon={ArrowUpDown} title={t('none')} detail={t('noneHint')} />}
      />
      <BulkBar
        selection={selection}
        onSelectionChange={setSelection}
        loaded={rows.map((row) => row.id)}
        total={rows.length}
      >
        <AcceptDialog ids={chosen} onDone={() => setSelection(noSelection)} />
      </BulkBar>
    </>
  );
}

function useColumns(): DataColumn<OvertakingLine>[] {
  const t = useTranslations('plans.overtakings');
  const locale = useLocale();
  const day = (side: OvertakingSide) => (side.date ? formatDay(locale, side.date) : t('unplaced'));
  const person = (side: OvertakingSide) => (
    <span className="flex min-w-0 items-center gap-2">
      <BandBadge band={side.band} />
      <span className="truncate font-medium">{side.name}</span>
      <span className="text-ink-3 tabular-nums">{day(side)}</span>
    </span>
  );
  return [
    { id: 'overtaken', header: t('overtaken'), cell: (row) => person(row.overtaken) },
    { id: 'overtaker', header: t('overtaker'), cell: (row) => person(row.overtaker) },
    { id: 'center', header: t('center'), width: 150, hideBelow: 'lg', cell: (row) => row.centerName },
    {
      id: 'when',
      header: t('when'),
      width: 110,
      hideBelow: 'xl',
      cell: (row) => (row.happened ? t('happened') : t('planned')),
    },
    {
      id: 'why',
      header: t('why'),
      cell: (row) => {
        if (row.explained) return <span className="text-ok-ink">{t(`reason.${row.explained}`)}</span>;
        return row.acceptedWhy ? (
          <span className="truncate" title={row.acceptedBy ?? undefined}>
            {t('acceptedBecause', { why: row.acceptedWhy })}
          </span>
        ) : (
          <span className="font-medium text-warn-ink">{t('OPEN')}</span>
        );
      },
    },
  ];
}
