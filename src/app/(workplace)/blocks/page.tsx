import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { PageHeader } from '@/components/page-header';
import { blockFilterOf, loadBlockParams } from '@/features/blocks/components/block-params';
import { BlocksView } from '@/features/blocks/components/blocks-view';
import { OwnerCounts } from '@/features/blocks/components/owner-counts';
import { blockCenters, blockOwnerCounts, listBlocks } from '@/features/blocks/queries/list';
import { ExportMenu } from '@/features/exports/components/export-menu';
import { can } from '@/server/viewer';
import { requireViewer } from '../../require-viewer';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('blocks'))('title') };
}

export default async function BlocksPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('block.read');
  const filter = blockFilterOf(await loadBlockParams(searchParams));
  const [t, page, owners, centers] = await Promise.all([
    getTranslations('blocks'),
    listBlocks(viewer, { filter }),
    blockOwnerCounts(viewer),
    blockCenters(viewer),
  ]);
  const all = owners.reduce((sum, one) => sum + one.open, 0);
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta', { count: all })}
        actions={<ExportMenu list="blocks" />}
      />
      <OwnerCounts counts={owners} />
      <BlocksView
        page={page}
        filter={filter}
        all={all}
        centers={centers}
        mayReassign={can(viewer, 'block.reassign')}
      />
    </>
  );
}
