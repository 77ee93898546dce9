import type { Metadata } from 'next';
import { getLocale, getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { requireViewer } from '@/app/require-viewer';
import { formatDay } from '@/components/format-day';
import { PageBody } from '@/components/page-body';
import { PageHeader } from '@/components/page-header';
import { AwaitedSignIns } from '@/features/devices/components/awaited-sign-ins';
import { HandoverLists } from '@/features/devices/components/handover-lists';
import { loadHandoversView } from '@/features/devices/components/handovers-view';
import { awaitedSignIns, handoversOf } from '@/features/devices/queries/handovers';
import { deviceRights } from '@/features/devices/queries/rights';
import { ExportMenu } from '@/features/exports/components/export-menu';
import { isIsoDate } from '@/lib/dates';
import { today } from '@/server/clock';
import { can } from '@/server/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('workbench.page'))('title') };
}

export default async function HandoversPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('stage.handOver');
  const asked = (await loadHandoversView(searchParams)).day;
  const now = today();
  const day = asked !== null && isIsoDate(asked) ? asked : now;
  const [t, locale, groups, awaited] = await Promise.all([
    getTranslations('workbench.page'),
    getLocale(),
    handoversOf(viewer, { day }),
    awaitedSignIns(viewer),
  ]);
  const count = groups.reduce((sum, group) => sum + group.lines.length, 0);
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta', { day: formatDay(locale, day, 'long'), count })}
        actions={<ExportMenu list="handovers" also={{ day }} calendar={can(viewer, 'calendar.own')} />}
      />
      <PageBody>
        <HandoverLists key={day} groups={groups} day={day} today={now} />
        {deviceRights(viewer).connect && <AwaitedSignIns people={awaited} />}
      </PageBody>
    </>
  );
}
