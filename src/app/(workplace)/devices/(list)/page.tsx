import type { Metadata } from 'next';
import { getTranslations } from 'next-intl/server';
import type { SearchParams } from 'nuqs/server';
import { requireViewer } from '@/app/require-viewer';
import { PageHeader } from '@/components/page-header';
import { ChecklistDialog } from '@/features/checklists/components/checklist-dialog';
import { checklistsInForce } from '@/features/checklists/queries';
import { filterOf, loadDevicesView } from '@/features/devices/components/devices-view';
import { PoolStockDialog } from '@/features/devices/components/pool-stock-dialog';
import { deviceDetail } from '@/features/devices/queries/detail';
import { listDevices, poolOptions, poolStock } from '@/features/devices/queries/list';
import { deviceRights } from '@/features/devices/queries/rights';
import { DeviceExport } from '@/features/exports/components/device-files';
import { deviceFileRights } from '@/features/exports/queries/devices';
import { isId } from '@/lib/is-id';
import { today } from '@/server/clock';
import { DevicesWorkspace } from './devices-workspace';

export async function generateMetadata(): Promise<Metadata> {
  return { title: (await getTranslations('devices'))('title') };
}

export default async function DevicesPage({ searchParams }: { searchParams: Promise<SearchParams> }) {
  const viewer = await requireViewer('device.read');
  const view = await loadDevicesView(searchParams);
  const filter = filterOf(view);
  const [t, first, stock, pools, checklists, detail] = await Promise.all([
    getTranslations('devices'),
    listDevices(viewer, { filter, sort: view.sort, desc: view.desc, offset: 0 }),
    poolStock(viewer),
    poolOptions(viewer),
    checklistsInForce(viewer),
    isId(view.open) ? deviceDetail(viewer, { id: view.open }) : null,
  ]);
  const mayMake = deviceFileRights(viewer);
  const free = stock.reduce((sum, pool) => sum + pool.inStock, 0);
  return (
    <>
      <PageHeader
        title={t('title')}
        meta={t('meta', { total: first.total, free })}
        actions={
          <>
            {stock.length > 0 && <PoolStockDialog stock={stock} />}
            {checklists.length > 0 && <ChecklistDialog checklists={checklists} />}
            <DeviceExport filter={filter} may={mayMake} />
          </>
        }
      />
      <DevicesWorkspace
        first={first}
        filter={filter}
        detail={detail}
        rights={deviceRights(viewer)}
        pools={pools}
        today={today()}
        mayMake={mayMake}
      />
    </>
  );
}
