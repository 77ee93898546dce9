import { serialKey, type KnownOf } from '@/domain/importing/known';
import type { DeviceKind } from '@/domain/importing/records';
import { sql, type Tx } from '@/server/db';
import { centerScope, deliveryScope, deviceScope } from '@/server/scope-sql';
import { reach, type Viewer } from '@/server/viewer';
import { centerNames } from './known-places';

/** Whether the person may book into the depot. */
function reachesDepot(viewer: Viewer): boolean {
  const scope = reach(viewer, 'import.stock');
  return scope.all || scope.depot;
}

type DeviceRow = {
  id: string;
  assetTag: string;
  serial: string | null;
  kind: DeviceKind;
  manufacturer: string | null;
  model: string | null;
  hardwareHash: string | null;
  windowsProductId: string | null;
  status: string;
  pool: string;
  agent: string | null;
  holder: string | null;
  mine: boolean;
};

export async function knownDevices(tx: Tx, viewer: Viewer): Promise<KnownOf['devices']> {
  const rows = await tx.$queryRaw<DeviceRow[]>(sql`
    SELECT d.id::text, d.asset_tag AS "assetTag", d.serial, d.kind::text, nullif(d.manufacturer, '') AS manufacturer,
           nullif(d.model, '') AS model, d.hardware_hash AS "hardwareHash", d.windows_product_id AS "windowsProductId",
           d.status::text, coalesce(c.code, 'depot') AS pool,
           o.personnel_number AS agent, h.personnel_number AS holder, ${deviceScope(viewer, 'import.stock')} AS mine
      FROM device d LEFT JOIN service_center c ON c.id = d.pool_id
      LEFT JOIN agent o ON o.desktop_id = d.id
      LEFT JOIN assignment s ON s.device_id = d.id AND s.ended_at IS NULL
      LEFT JOIN agent h ON h.id = s.agent_id
     WHERE d.archived_at IS NULL`);
  const devices = new Map<string, Omit<DeviceRow, 'mine'>>();
  const assetTags = new Set<string>();
  const serials = new Set<string>();
  for (const { mine, ...device } of rows) {
    if (mine) devices.set(device.assetTag, device);
    else {
      assetTags.add(device.assetTag);
      if (device.serial !== null) serials.add(serialKey(device.serial, device.manufacturer));
    }
  }
  return {
    devices,
    centers: await centerNames(tx, centerScope(viewer, 'import.stock')),
    depot: reachesDepot(viewer),
    elsewhere: { assetTags, serials },
  };
}

export async function knownDeliveries(tx: Tx, viewer: Viewer): Promise<KnownOf['deliveries']> {
  type Row = {
    id: string;
    number: string;
    pool: string;
    expected: string;
    laptops: number;
    supplier: string | null;
    received: number;
    mine: boolean;
  };
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT v.id::text, v.number, coalesce(c.code, 'depot') AS pool, v.expected::text, v.laptops,
           nullif(v.supplier, '') AS supplier, v.received, ${deliveryScope(viewer, 'import.stock')} AS mine
      FROM delivery v LEFT JOIN service_center c ON c.id = v.pool_id WHERE v.archived_at IS NULL`);
  return {
    deliveries: new Map(rows.filter((row) => row.mine).map(({ mine: _mine, ...row }) => [row.number, row])),
    centers: await centerNames(tx, centerScope(viewer, 'import.stock')),
    depot: reachesDepot(viewer),
    elsewhere: { numbers: new Set(rows.filter((row) => !row.mine).map((row) => row.number)) },
  };
}
