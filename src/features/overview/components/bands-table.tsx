import { useLocale, useTranslations } from 'next-intl';
import { BandBadge } from '@/components/band-badge';
import { formatShare } from '@/components/format-day';
import { PlainTable, type PlainColumn } from '@/components/plain-table';
import { ProgressBar } from '@/components/progress-bar';
import type { BandLine } from '../schema';
import { FigureLink, ListLink } from './figure-link';
import { agentsHref, present, underWay } from './links';

/** How far each band is; those remote from the start are part of it. */
export function BandsTable({ bands }: { bands: readonly BandLine[] }) {
  const t = useTranslations('overview.bands');
  const locale = useLocale();
  const columns: PlainColumn<BandLine>[] = [
    {
      id: 'band',
      header: t('columns.band'),
      cell: ({ band }) => (
        <ListLink href={agentsHref({ band })}>
          <BandBadge band={band} />
        </ListLink>
      ),
    },
    {
      id: 'share',
      header: t('columns.share'),
      cell: ({ band, live, all }) => (
        <ListLink href={agentsHref({ band, stage: ['LIVE'] })} className="flex items-center gap-2">
          <span className="w-14 flex-none">
            <ProgressBar label={t('columns.share')} value={live} total={all} />
          </span>
          <span className="text-xs text-ink-2 tabular-nums">
            {formatShare(locale, all > 0 ? live / all : 0, 0)}
          </span>
        </ListLink>
      ),
    },
    ...(['all', 'live', 'onTheWay', 'waiting'] as const).map((key) => ({
      id: key,
      header: t(`columns.${key}`),
      align: 'right' as const,
      cell: (line: BandLine) => (
        <FigureLink href={agentsHref({ band: line.band, stage: stagesOf[key] })} value={line[key]} />
      ),
    })),
  ];
  return (
    <PlainTable
      flush
      label={t('label')}
      columns={columns}
      rows={bands}
      getRowId={(row) => String(row.band)}
    />
  );
}

const stagesOf = { all: present, live: ['LIVE'], onTheWay: underWay, waiting: ['WAITING'] } as const;
