'use client';

import { OctagonAlert } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import { useMemo } from 'react';
import { BandBadge } from '@/components/band-badge';
import type { DataColumn } from '@/components/data-table-types';
import { formatDay } from '@/components/format-day';
import { StageChip } from '@/components/stage-chip';
import type { BlockKind } from '@/domain/rollout/block-owners';
import type { AgentLine } from '../schema';

/** What holds somebody; `short`: as a mark that names it to who asks. */
function BlockMark({ kind, short }: { kind: BlockKind; short: boolean }) {
  const t = useTranslations('glossary.blockKind');
  return (
    <span className="inline-flex max-w-full items-center gap-1.5 text-bad-ink" title={t(kind)}>
      <OctagonAlert className="icon-row" aria-hidden />
      <span className={short ? 'sr-only' : 'truncate'}>{t(kind)}</span>
    </span>
  );
}

type Reader = { band: boolean; person: boolean };

/** The columns for this reader: bands for managers, devices for IT staff. Beside an open sheet only what fits. */
export function useAgentColumns(reader: Reader, beside: boolean): DataColumn<AgentLine>[] {
  const t = useTranslations('agents.columns');
  const kit = useTranslations('kit');
  const locale = useLocale();
  const { band, person } = reader;
  return useMemo(() => {
    const none = <span className="text-ink-3">{kit('none')}</span>;
    const columns: (DataColumn<AgentLine> | false)[] = [
      {
        id: 'name',
        header: t('name'),
        cell: (row) => <span className="font-medium">{row.name}</span>,
        width: beside ? undefined : 208,
        sortable: true,
      },
      !person &&
        !beside && { id: 'number', header: t('number'), cell: (row) => row.personnelNumber, width: 116 },
      {
        id: 'center',
        header: t('center'),
        cell: (row) => row.centerName,
        width: 124,
        sortable: true,
        hideBelow: 'lg',
      },
      !beside && {
        id: 'team',
        header: t('team'),
        cell: (row) => row.teamName,
        sortable: true,
        hideBelow: 'lg',
      },
      band && {
        id: 'band',
        header: t('band'),
        cell: (row) => <BandBadge band={row.band} />,
        width: 82,
        sortable: true,
      },
      {
        id: 'stage',
        header: t('stage'),
        cell: (row) => <StageChip stage={row.stage} />,
        width: 158,
        sortable: true,
      },
      {
        id: 'planned',
        header: t('planned'),
        cell: (row) => (row.planned === null ? none : formatDay(locale, row.planned)),
        width: 98,
        sortable: true,
      },
      !person && {
        id: 'device',
        header: t('device'),
        cell: (row) => row.assetTag ?? none,
        width: 150,
      },
      {
        id: 'block',
        header: t('block'),
        cell: (row) => (row.block === null ? none : <BlockMark kind={row.block} short={beside} />),
        width: beside ? 92 : 190,
        hideBelow: 'xl',
      },
    ];
    return columns.filter((column) => column !== false);
  }, [t, kit, locale, band, person, beside]);
}

/** Two lines for a phone. */
export function AgentMobileRow({ row }: { row: AgentLine }) {
  const locale = useLocale();
  const kit = useTranslations('kit');
  return (
    <span className="flex flex-col gap-0.5">
      <span className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{row.name}</span>
        {row.block && <OctagonAlert className="icon-row text-bad-ink" aria-hidden />}
        {row.band !== null && <BandBadge band={row.band} />}
      </span>
      <span className="flex items-center gap-2 text-xs text-ink-3">
        <StageChip stage={row.stage} />
        <span className="min-w-0 flex-1 truncate">{row.centerName}</span>
        <span className="tabular-nums">
          {row.planned === null ? kit('none') : formatDay(locale, row.planned)}
        </span>
      </span>
    </span>
  );
}
