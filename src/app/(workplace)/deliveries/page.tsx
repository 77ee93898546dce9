import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { requireViewer } from '@/app/require-viewer';
import { PageBody } from '@/components/page-body';
import { PageHeader } from '@/components/page-header';
import { Tabs } from '@/components/tabs';
import { DeliveriesTable } from '@/features/deliveries/components/deliveries-table';
import { loadDeliveriesView } from '@/features/deliveries/components/deliveries-view';
import { DeliveryDialog } from '@/features/deliveries/components/delivery-dialog';
import { deliveryRights, listDeliveries } from '@/features/deliveries/queries';
import { poolOptions } from '@/features/devices/queries/list';
import { ExportMenu } from '@/features/exports/components/export-menu';
import { today } from '@/server/clock';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('deliveries'))('title') };
}

export default async function DeliveriesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('delivery.read');
  const { show } = await loadDeliveriesView(searchParams);
  const day = today();
  const [t, all, pools] = await Promise.all([
    getTranslations('deliveries'),
    listDeliveries(viewer, day),
    poolOptions(viewer),
  ]);
  const may = deliveryRights(viewer);
  const done = all.filter((line) => line.state === 'received' || line.state === 'closed');
  const open = all.filter((line) => !done.includes(line));
  const lines = { open, done, all };
  const laptops = open.reduce((sum, line) => sum + line.laptops - line.received, 0);
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta', { open: open.length, laptops })}
        actions={
          <>
            <ExportMenu list="deliveries" />
            {may.write && <DeliveryDialog pools={pools} today={day} />}
          </>
        }
      />
      <Tabs
        label={t('tabs.label')}
        tabs={(['open', 'done', 'all'] as const).map((key) => ({
          href: key === 'open' ? '/deliveries' : `/deliveries?show=${key}`,
          label: t(`tabs.${key}`),
          count: lines[key].length,
          current: show === key,
        }))}
      />
      <PageBody>
        <DeliveriesTable lines={lines[show]} pools={pools} may={may} today={day} />
      </PageBody>
    </>
  );
}
