import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { requireViewer } from '@/app/require-viewer';
import { formatDay } from '@/components/format-day';
import { PageHeader } from '@/components/page-header';
import { ProgressBar } from '@/components/progress-bar';
import { Workbench } from '@/features/devices/components/workbench';
import { loadWorkbenchView } from '@/features/devices/components/workbench-view';
import { handoversOf } from '@/features/devices/queries/handovers';
import { poolOptions } from '@/features/devices/queries/list';
import { deviceRights } from '@/features/devices/queries/rights';
import { benchPlaces, workbenchQueue } from '@/features/devices/queries/workbench';
import { addDays } from '@/lib/dates';
import { today } from '@/server/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workbench'))('title') };
}

/** As many places stand beside the title. */
const mostPlaces = 3;

export default async function WorkbenchPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('stage.prepare');
  const { days } = await loadWorkbenchView(searchParams);
  const day = today();
  const [t, kit, locale, queue, handovers, pools, where] = await Promise.all([
    getTranslations('workbench'),
    getTranslations('kit'),
    getLocale(),
    workbenchQueue(viewer, { today: day, until: addDays(day, Math.max(0, Math.min(30, days))), most: 40 }),
    handoversOf(viewer, { day }),
    poolOptions(viewer),
    benchPlaces(viewer),
  ]);
  const lines = handovers.flatMap((group) => group.lines);
  const ready = lines.filter((line) => line.state === 'ready' || line.state === 'handedOver').length;
  const places = where ? [...(where.depot ? [t('depot')] : []), ...where.cities] : [t('everywhere')];
  const more = places.length - mostPlaces;
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={[
          formatDay(locale, day),
          ...places.slice(0, mostPlaces),
          ...(more > 0 ? [t('morePlaces', { count: more })] : []),
        ].join(' · ')}
        actions={
          <>
            <span className="text-ink-2">{t('ready')}</span>
            <span className="font-semibold tabular-nums">
              {kit('progress', { value: ready, total: lines.length })}
            </span>
            <span className="w-24">
              <ProgressBar label={t('ready')} value={ready} total={lines.length} />
            </span>
          </>
        }
      />
      <Workbench
        today={day}
        queue={queue}
        handovers={handovers}
        rights={deviceRights(viewer)}
        pools={pools}
      />
    </>
  );
}
