import { useTranslations } from 'next-intl';
import { BandBadge } from '@/components/band-badge';
import { PlainTable, type PlainColumn } from '@/components/plain-table';
import { ProgressBar } from '@/components/progress-bar';
import type { BandLine } from '../schema';
import { FigureLink, ListLink } from './figure-link';
import { agentsHref, present, underWay } from './links';

/** How far each band is; those remote from the start are part of it. */
export function BandsTable({ bands }: { bands: readonly BandLine[] }) {
  const t = useTranslations('overview.bands');
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
      id: 'all',
      header: t('columns.all'),
      align: 'right',
      cell: ({ band, all }) => <FigureLink href={agentsHref({ band, stage: present })} value={all} />,
    },
    {
      id: 'live',
      header: t('columns.live'),
      align: 'right',
      cell: ({ band, live, all }) => (
        <span className="flex items-center justify-end gap-2">
          <span className="w-10 flex-none">
            <ProgressBar label={t('columns.live')} value={live} total={all} />
          </span>
          <FigureLink href={agentsHref({ band, stage: ['LIVE'] })} value={live} />
        </span>
      ),
    },
    ...(['onTheWay', 'waiting'] as const).map((key) => ({
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

const stagesOf = { onTheWay: underWay, waiting: ['WAITING'] } as const;
