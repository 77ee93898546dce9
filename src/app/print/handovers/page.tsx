import { HandHelping } from 'lucide-react';
import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import { createLoader, type SearchParams } from 'nuqs/server';
import { requireViewer } from '@/app/require-viewer';
import { EmptyState } from '@/components/empty-state';
import { formatDay } from '@/components/format-day';
import { handoversOf } from '@/features/devices/queries/handovers';
import { HandOverSheets } from '@/features/exports/components/hand-over-sheets';
import { PaperBar } from '@/features/exports/components/paper-bar';
import { isIsoDate } from '@/lib/dates';
import { today } from '@/server/clock';
import { parseAsDay, parseAsText } from '@/lib/url-parsers';

const loadParams = createLoader({ day: parseAsDay, center: parseAsText });

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('exports.handovers'))('list') };
}

/** The lists for the hand-overs of a day, center by center, to be printed and signed. */
export default async function HandOverListPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('stage.handOver');
  const asked = await loadParams(searchParams);
  const now = today();
  const day = asked.day !== null && isIsoDate(asked.day) ? asked.day : now;
  const [t, locale, all] = await Promise.all([
    getTranslations('exports.handovers'),
    getLocale(),
    handoversOf(viewer, { day }),
  ]);
  const groups = asked.center === null ? all : all.filter((group) => group.center === asked.center);
  const people = groups.reduce((sum, group) => sum + group.lines.length, 0);
  return (
    <>
      <PaperBar
        title={t('list')}
        meta={t('meta', { day: formatDay(locale, day, 'long'), people, centers: groups.length })}
        back={day === now ? '/handovers' : `/handovers?day=${day}`}
        empty={people === 0}
      />
      <div className="overflow-x-auto pb-4 print:overflow-visible print:pb-0">
        {groups.length === 0 && <EmptyState icon={HandHelping} title={t('nobody')} />}
        {groups.map((group) => (
          <HandOverSheets key={group.center} group={group} day={day} />
        ))}
      </div>
    </>
  );
}
