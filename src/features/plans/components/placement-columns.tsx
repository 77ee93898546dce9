'use client';

import { Lock } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { BandBadge } from '@/components/band-badge';
import type { DataColumn } from '@/components/data-table-types';
import { formatDay } from '@/components/format-day';
import { RouteLabel } from '@/components/route-label';
import { StageChip } from '@/components/stage-chip';
import type { PlacementLine } from '../schema';
import { useBrokenWords } from './broken-words';
import type { PlanTab } from './plan-view';
import { useReasonWords } from './reason-words';

type Column = DataColumn<PlacementLine>;

/** What each tab tells of a person; beside an open sheet only what there is room for. */
export function usePlacementColumns(tab: PlanTab, narrow: boolean): Column[] {
  const t = useTranslations('plans.list');
  const day = useDay();
  const why = useWhy();
  const about: Record<string, Column> = {
    name: { id: 'name', header: t('name'), cell: (row) => <Name row={row} /> },
    number: {
      id: 'number',
      header: t('personnelNumber'),
      width: 110,
      hideBelow: 'xl',
      cell: (row) => <span className="tabular-nums">{row.personnelNumber}</span>,
    },
    center: { id: 'center', header: t('center'), hideBelow: 'lg', cell: (row) => row.centerName },
    team: { id: 'team', header: t('team'), width: 140, cell: (row) => row.teamName },
    band: { id: 'band', header: t('band'), width: 80, cell: (row) => <BandBadge band={row.band} /> },
    before: { id: 'before', header: t('before'), width: 96, cell: (row) => day(row.before) },
    date: { id: 'date', header: t('date'), width: 96, cell: (row) => day(row.date) },
    why: { id: 'why', header: t('reason'), cell: (row) => <span className="truncate">{why(row)}</span> },
    route: {
      id: 'route',
      header: t('route'),
      width: 168,
      cell: (row) => (row.route ? <RouteLabel route={row.route} /> : null),
    },
    stage: {
      id: 'stage',
      header: t('stage'),
      width: 160,
      hideBelow: 'lg',
      cell: (row) => <StageChip stage={row.stage} />,
    },
  };
  const shown = (narrow ? beside : alone)[tab];
  return shown.flatMap((id) => about[id] ?? []);
}

const alone: Record<PlanTab, readonly string[]> = {
  day: ['name', 'number', 'center', 'team', 'band', 'route', 'stage'],
  all: ['name', 'number', 'center', 'team', 'band', 'date', 'route', 'stage'],
  unplaced: ['name', 'number', 'center', 'team', 'band', 'why'],
  changes: ['name', 'center', 'team', 'band', 'before', 'date', 'why'],
  overtakings: [],
};
const beside: Record<PlanTab, readonly string[]> = {
  day: ['name', 'team', 'band', 'route'],
  all: ['name', 'team', 'band', 'date'],
  unplaced: ['name', 'team', 'why'],
  changes: ['name', 'band', 'before', 'date'],
  overtakings: [],
};

/** On a phone: who, and below it when, or why not. */
export function PlacementMobileRow({ row, tab }: { row: PlacementLine; tab: PlanTab }) {
  const day = useDay();
  const why = useWhy();
  const when =
    tab === 'changes' ? `${day(row.before)} → ${day(row.date)}` : row.date ? day(row.date) : why(row);
  return (
    <>
      <span className="flex items-center justify-between gap-2">
        <Name row={row} />
        <BandBadge band={row.band} />
      </span>
      <span className="block truncate text-xs text-ink-3">
        {row.teamName} · {row.centerName} · {when}
      </span>
    </>
  );
}

function Name({ row }: { row: PlacementLine }) {
  const t = useTranslations('plans.list');
  return (
    <span className="flex min-w-0 items-center gap-1.5 truncate font-medium">
      {row.name}
      {row.fixed && <Lock className="icon-badge text-ink-3" role="img" aria-label={t('fixed')} />}
    </span>
  );
}

function useDay(): (date: string | null) => string {
  const t = useTranslations('plans.list');
  const locale = useLocale();
  return (date) => (date === null ? t('none') : formatDay(locale, date));
}

/** Why somebody stands nowhere, or what breaks the promise. */
function useWhy(): (row: PlacementLine) => string {
  const reasonOf = useReasonWords();
  const brokenBy = useBrokenWords();
  return ({ reasons, broken }) => (reasons?.map(reasonOf) ?? broken?.map(brokenBy) ?? []).join(' · ');
}
