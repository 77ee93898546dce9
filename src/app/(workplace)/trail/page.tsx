import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { requireViewer } from '@/app/require-viewer';
import { PageHeader } from '@/components/page-header';
import { actionsOf } from '@/domain/access/trail-readers';
import { trailActions } from '@/domain/trail/actions';
import { ExportMenu } from '@/features/exports/components/export-menu';
import { TrailList } from '@/features/trail/components/trail-list';
import { filterOf, loadTrailView } from '@/features/trail/components/trail-view';
import { listTrail, trailActors } from '@/features/trail/queries/list-trail';
import { viewOf } from '@/features/trail/queries/trail-scope';
import { today } from '@/server/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('trail'))('title') };
}

const metas = { manager: 'meta', auditor: 'metaAuditor', admin: 'metaAdmin' } as const;

export default async function TrailPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('trail.read');
  const view = await loadTrailView(searchParams);
  const filter = filterOf(view);
  const t = await getTranslations('trail');
  const [first, actors] = await Promise.all([listTrail(viewer, { filter }), trailActors(viewer)]);
  const seenAs = viewOf(viewer) ?? 'admin';
  return (
    <>
      <PageHeader title={t('title')} meta={t(metas[seenAs])} actions={<ExportMenu list="trail" />} />
      <TrailList
        first={first}
        filter={filter}
        actions={actionsOf(seenAs, trailActions)}
        actors={actors}
        today={today()}
      />
    </>
  );
}
