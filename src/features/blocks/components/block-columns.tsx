'use client';

import { OctagonAlert } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useMemo, type ReactNode } from 'react';
import { cx } from '@/components/cx';
import type { DataColumn } from '@/components/data-table-types';
import { formatDay } from '@/components/format-day';
import { StageChip } from '@/components/stage-chip';
import { TextLink } from '@/components/text-link';
import { oldBlockDays, type BlockLine } from '../schema';

function Kind({ row }: { row: BlockLine }) {
  const t = useTranslations('glossary.blockKind');
  return (
    <span className="inline-flex max-w-full items-center gap-1.5" title={row.note ?? t(row.kind)}>
      <OctagonAlert className="icon-row text-bad-ink" aria-hidden />
      <span className="truncate">{t(row.kind)}</span>
    </span>
  );
}

function Person({ row }: { row: BlockLine }) {
  const t = useTranslations('blocks');
  if (row.name === null) return <span className="text-ink-3">{t('noName')}</span>;
  return (
    <TextLink href={`/agents/${row.agentId}`} className="text-ink">
      {row.name}
    </TextLink>
  );
}

/** The columns of open blocks. */
export function useBlockColumns(): DataColumn<BlockLine>[] {
  const t = useTranslations('blocks.columns');
  const owners = useTranslations('glossary.blockOwner');
  const locale = useLocale();
  const format = useFormatter();
  return useMemo(
    () => [
      { id: 'name', header: t('name'), cell: (row): ReactNode => <Person row={row} />, width: 200 },
      { id: 'kind', header: t('kind'), cell: (row): ReactNode => <Kind row={row} />, width: 220 },
      { id: 'owner', header: t('owner'), cell: (row) => row.outside ?? owners(row.owner), width: 160 },
      { id: 'since', header: t('since'), cell: (row) => formatDay(locale, row.since), width: 96 },
      {
        id: 'age',
        header: t('age'),
        align: 'right',
        width: 56,
        cell: (row): ReactNode => (
          <span className={cx(row.age >= oldBlockDays && 'font-semibold text-bad-ink')}>
            {format.number(row.age)}
          </span>
        ),
      },
      {
        id: 'stage',
        header: t('stage'),
        cell: (row): ReactNode => <StageChip stage={row.stage} />,
        width: 154,
        hideBelow: 'lg',
      },
      { id: 'center', header: t('center'), cell: (row) => row.centerName, width: 120, hideBelow: 'lg' },
      { id: 'note', header: t('note'), cell: (row) => row.note ?? '', hideBelow: 'xl' },
    ],
    [t, owners, locale, format],
  );
}

/** Two lines for a phone. */
export function BlockMobileRow({ row }: { row: BlockLine }) {
  const words = useTranslations('glossary');
  const t = useTranslations('blocks');
  const locale = useLocale();
  return (
    <span className="flex flex-col gap-0.5">
      <span className="flex items-center gap-2">
        <span className="min-w-0 flex-1 truncate font-medium">{row.name ?? t('noName')}</span>
        <span className={cx('tabular-nums', row.age >= oldBlockDays ? 'text-bad-ink' : 'text-ink-3')}>
          {formatDay(locale, row.since)}
        </span>
      </span>
      <span className="truncate text-xs text-ink-3">
        {[words(`blockKind.${row.kind}`), row.outside ?? words(`blockOwner.${row.owner}`)].join(' · ')}
      </span>
    </span>
  );
}
