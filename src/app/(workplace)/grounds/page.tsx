import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { requireViewer } from '@/app/require-viewer';
import { PageHeader } from '@/components/page-header';
import { Tabs } from '@/components/tabs';
import { ExportMenu } from '@/features/exports/components/export-menu';
import { GroundsList } from '@/features/grounds/components/grounds-list';
import { filterOf, loadGroundsView } from '@/features/grounds/components/grounds-view';
import { RecordDialog } from '@/features/grounds/components/record-dialog';
import { RecordManyDialog } from '@/features/grounds/components/record-many-dialog';
import { groundCenters, groundCounts, listGrounds } from '@/features/grounds/queries/list-grounds';
import { groundStates } from '@/features/grounds/schema';
import { today } from '@/server/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('grounds'))('title') };
}

export default async function GroundsPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('ground.read');
  const view = await loadGroundsView(searchParams);
  const filter = filterOf(view);
  const t = await getTranslations('grounds');
  const [first, counts, centers] = await Promise.all([
    listGrounds(viewer, { filter, offset: 0 }),
    groundCounts(viewer),
    groundCenters(viewer),
  ]);
  const day = today();
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta', { count: counts.VALID + counts.EXPIRING })}
        actions={
          <>
            <ExportMenu list="grounds" />
            <RecordManyDialog today={day} />
            <RecordDialog today={day} />
          </>
        }
      />
      <Tabs
        label={t('title')}
        tabs={[
          { href: '/grounds', label: t('all'), count: counts.all, current: view.state === null },
          ...groundStates.map((state) => ({
            href: `/grounds?state=${state}`,
            label: t(`stateName.${state}`),
            count: counts[state],
            current: view.state === state,
          })),
        ]}
      />
      <GroundsList first={first} filter={filter} centers={centers} today={day} />
    </>
  );
}
