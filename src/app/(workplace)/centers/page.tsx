import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { PageHeader } from '@/components/page-header';
import { requireViewer } from '@/app/require-viewer';
import { CentersList } from '@/features/centers/components/centers-list';
import { loadCentersView } from '@/features/centers/components/centers-view';
import { centerDetail } from '@/features/centers/queries/detail';
import { listCenters } from '@/features/centers/queries/list';
import { ExportMenu } from '@/features/exports/components/export-menu';
import { CenterStop } from '@/features/plans/components/center-stop';
import { today } from '@/server/clock';
import { can } from '@/server/viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('centers'))('title') };
}

export default async function CentersPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('center.read');
  const view = await loadCentersView(searchParams);
  const t = await getTranslations('centers');
  const [centers, detail] = await Promise.all([
    listCenters(viewer),
    view.open ? centerDetail(viewer, view.open, today()) : null,
  ]);
  const agents = centers.reduce((sum, center) => sum + center.agents, 0);
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta', { count: centers.length, agents })}
        actions={<ExportMenu list="centers" />}
      />
      <CentersList
        centers={centers}
        detail={detail}
        today={today()}
        editable={can(viewer, 'center.write')}
        stop={
          detail && <CenterStop key={detail.stopId} center={detail} editable={can(viewer, 'plan.write')} />
        }
      />
    </>
  );
}
