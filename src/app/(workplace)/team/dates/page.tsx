import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { notFound } from 'next/navigation';
import { createLoader, type SearchParams } from 'nuqs/server';
import { formatDay } from '@/components/format-day';
import { LinkButton } from '@/components/link-button';
import { PlainTable } from '@/components/plain-table';
import { PrintButton } from '@/features/agents/components/print-button';
import { teamBoard } from '@/features/agents/queries/team-board';
import { parseAsText } from '@/lib/url-parsers';
import { requireViewer } from '../../../require-viewer';

const loadParams = createLoader({ team: parseAsText });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('team'))('datesList') };
}

/** The dates of a team on paper: lies over the frame when it is printed. */
export default async function TeamDatesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('team.read');
  const { team } = await loadParams(searchParams);
  const [t, words, routes, locale, board] = await Promise.all([
    getTranslations('team'),
    getTranslations('stages'),
    getTranslations('glossary.route'),
    getLocale(),
    teamBoard(viewer, team),
  ]);
  if (!board) notFound();
  const rows = board.agents.filter((agent) => agent.planned !== null && agent.handedOverOn === null);
  return (
    <div className="overflow-y-auto bg-surface p-5 print:fixed print:inset-0 print:z-50 print:overflow-visible print:bg-white print:p-0 print:text-black">
      <div className="mb-3 flex flex-wrap items-baseline gap-3">
        <h1 className="text-base font-semibold">
          {t('dates.title', { team: `${board.team.name} · ${board.team.center}` })}
        </h1>
        <span className="text-ink-3">{t('dates.meta', { day: formatDay(locale, board.today, 'long') })}</span>
        <span className="ml-auto flex gap-2 print:hidden">
          <LinkButton href={`/team?team=${encodeURIComponent(board.team.code)}`}>
            {t('dates.back')}
          </LinkButton>
          <PrintButton>{t('dates.print')}</PrintButton>
        </span>
      </div>
      {rows.length === 0 ? (
        <p className="text-ink-3">{t('dates.none')}</p>
      ) : (
        <PlainTable
          flush
          label={t('datesList')}
          rows={rows}
          getRowId={(row) => row.id}
          columns={[
            {
              id: 'date',
              header: t('dates.date'),
              cell: (row) => row.planned && formatDay(locale, row.planned, 'long'),
            },
            { id: 'name', header: t('dates.name'), cell: (row) => row.name },
            { id: 'number', header: t('dates.number'), cell: (row) => row.personnelNumber },
            { id: 'route', header: t('dates.route'), cell: (row) => row.route && routes(row.route) },
            { id: 'stage', header: t('dates.stage'), cell: (row) => words(row.stage) },
            {
              id: 'declaration',
              header: t('dates.declaration'),
              cell: (row) => t(row.stage === 'WAITING' ? 'dates.missing' : 'dates.there'),
            },
            { id: 'signature', header: t('dates.signature'), cell: () => null, width: 180 },
          ]}
        />
      )}
    </div>
  );
}
