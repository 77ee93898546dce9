'use client';

import { History, SearchX } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useQueryStates } from 'nuqs';
import { useMemo, useTransition } from 'react';
import { DataTable } from '@/components/data-table';
import type { DataColumn } from '@/components/data-table-types';
import { EmptyState } from '@/components/empty-state';
import { formatEvent } from '@/components/format-day';
import { PageBody } from '@/components/page-body';
import { useWindows } from '@/components/use-windows';
import type { TrailAction } from '@/domain/trail/actions';
import { moreTrailAction } from '../actions';
import type { TrailFilter, TrailLine, TrailWindow } from '../schema';
import { TrailFilterBar } from './trail-filter-bar';
import { TrailSheet } from './trail-sheet';
import { trailView } from './trail-view';
import { useTrailWords } from './use-trail-words';

type TrailListProps = {
  first: TrailWindow;
  filter: TrailFilter;
  actions: readonly TrailAction[];
  actors: readonly { value: string; label: string }[];
  today: string;
};

/** How many there are is not counted: one more than loaded says that older ones can follow. */
const asRows = (window: TrailWindow, before: number) => ({
  rows: window.events,
  total: before + window.events.length + (window.more ? 1 : 0),
});

/** The record of all changes, the latest first. */
export function TrailList({ first, filter, actions, actors, today }: TrailListProps) {
  const t = useTranslations('trail');
  const [loading, start] = useTransition();
  const [view, setView] = useQueryStates(trailView, { shallow: false, startTransition: start });
  const begin = useMemo(() => asRows(first, 0), [first]);
  const { rows, total, onEndReached, loadingMore } = useWindows<
    TrailLine,
    { window: TrailWindow; before: number }
  >({
    first: begin,
    load: async (loaded) => {
      const last = loaded.at(-1);
      const answer = await moreTrailAction({ filter, ...(last ? { before: last.id } : {}) });
      return answer.ok ? { ok: true, value: { window: answer.value, before: loaded.length } } : answer;
    },
    rowsOf: ({ window, before }) => asRows(window, before),
  });
  const open = rows.find((row) => row.id === view.open);
  const columns = useTrailColumns(open !== undefined);
  const words = useTrailWords();
  const locale = useLocale();
  const filtered = Object.keys(filter).length > 0;
  return (
    <>
      <TrailFilterBar
        view={view}
        setView={(next) => void setView({ ...next, open: null })}
        actions={actions}
        actors={actors}
        today={today}
      />
      <PageBody split>
        <DataTable
          label={t('table')}
          columns={columns}
          rows={rows}
          total={total}
          getRowId={(row) => row.id}
          openId={view.open}
          onOpen={(row) => void setView({ open: row.id }, { shallow: true })}
          onEndReached={onEndReached}
          loading={loading}
          loadingMore={loadingMore}
          mobile={(row) => (
            <>
              <span className="block truncate font-medium">{words.action(row.action)}</span>
              <span className="block truncate text-xs text-ink-3">
                {formatEvent(locale, row)} · {row.actor} · {words.subject(row.subjectType, row.subject)}
              </span>
            </>
          )}
          empty={
            <EmptyState
              icon={filtered ? SearchX : History}
              title={filtered ? t('empty.noMatch') : t('empty.title')}
              detail={filtered ? undefined : t('empty.text')}
            />
          }
        />
        {open && (
          <TrailSheet
            event={open}
            onClose={() => void setView({ open: null }, { shallow: true })}
            onSubject={() => void setView({ subject: open.subjectKey, open: null })}
          />
        )}
      </PageBody>
    </>
  );
}

/** Beside an open sheet only what fits. */
function useTrailColumns(narrow: boolean): DataColumn<TrailLine>[] {
  const t = useTranslations('trail');
  const locale = useLocale();
  const words = useTrailWords();
  return useMemo(() => {
    const columns: DataColumn<TrailLine>[] = [
      {
        id: 'at',
        header: t('columns.at'),
        width: 140,
        cell: (row) => <time dateTime={row.at}>{formatEvent(locale, row)}</time>,
      },
      {
        id: 'actor',
        header: t('columns.actor'),
        width: 150,
        cell: (row) => row.actor || <span className="text-ink-3">{t('system')}</span>,
      },
      {
        id: 'action',
        header: t('columns.action'),
        width: 250,
        cell: (row) => <span className="font-medium">{words.action(row.action)}</span>,
      },
      {
        id: 'subject',
        header: t('columns.subject'),
        width: 240,
        cell: (row) => words.subject(row.subjectType, row.subject),
      },
      {
        id: 'values',
        header: t('columns.values'),
        hideBelow: 'lg',
        cell: (row) => <span className="text-ink-2">{words.change(row.before, row.after)}</span>,
      },
      {
        id: 'reason',
        header: t('columns.reason'),
        width: 170,
        hideBelow: 'xl',
        cell: (row) =>
          row.reasonHidden ? (
            <span className="text-ink-3">{t('reasonHidden')}</span>
          ) : (
            row.reason && words.reason(row.reason)
          ),
      },
    ];
    return narrow ? columns.filter(({ id }) => id !== 'values' && id !== 'reason') : columns;
  }, [locale, narrow, t, words]);
}
