import { useLocale, useTranslations } from 'next-intl';
import { formatShare } from '@/components/format-day';
import { PlainTable, type PlainColumn } from '@/components/plain-table';
import { ProgressBar } from '@/components/progress-bar';
import type { CenterLine } from '../schema';
import { FigureLink, ListLink } from './figure-link';
import { agentsHref, notLive } from './links';

/** The same as the map, to read. The furthest behind comes first. */
export function CentersTable({ centers }: { centers: readonly CenterLine[] }) {
  const t = useTranslations('overview.centers');
  const locale = useLocale();
  const open = (line: CenterLine) => line.all - line.live;
  const columns: PlainColumn<CenterLine>[] = [
    {
      id: 'center',
      header: t('columns.center'),
      cell: ({ code, city }) => (
        <ListLink href={agentsHref({ center: [code] })} className="font-medium">
          {city}
        </ListLink>
      ),
    },
    {
      id: 'open',
      header: t('columns.open'),
      align: 'right',
      cell: (line) => (
        <FigureLink href={agentsHref({ center: [line.code], stage: notLive })} value={open(line)} />
      ),
    },
    {
      id: 'live',
      header: t('columns.live'),
      cell: ({ code, live, all }) => (
        <ListLink href={agentsHref({ center: [code], stage: ['LIVE'] })} className="flex items-center gap-2">
          <span className="w-14 flex-none">
            <ProgressBar label={t('columns.live')} value={live} total={all} />
          </span>
          <span className="w-9 text-right text-xs text-ink-2 tabular-nums">
            {formatShare(locale, all > 0 ? live / all : 0, 0)}
          </span>
        </ListLink>
      ),
    },
    {
      id: 'late',
      header: t('late'),
      align: 'right',
      cell: ({ code, overdue }) => (
        <FigureLink
          href={agentsHref({ center: [code], state: 'overdue' })}
          value={overdue}
          className={overdue > 0 ? 'text-warn-ink' : 'text-ink-3'}
        />
      ),
    },
  ];
  const rows = [...centers].sort((a, b) => b.overdue - a.overdue || open(b) - open(a));
  return (
    <div className="max-h-[420px] overflow-y-auto">
      <PlainTable flush label={t('tableLabel')} columns={columns} rows={rows} getRowId={(row) => row.id} />
    </div>
  );
}
