import type { Outcome } from '@/domain/importing/compare/outcome';
import type { DeliveryFields, DeviceFields } from '@/domain/importing/known';
import type { CommandContext } from '@/server/command';
import { sql, type Sql } from '@/server/db';
import { importTrail, split } from './changes';

function deviceRows(list: readonly object[]): Sql {
  return sql`(SELECT r.*, c.id AS center_id
      FROM json_to_recordset(${JSON.stringify(list)}::json) AS r(id uuid, "assetTag" text, serial text, kind text, manufacturer text,
           model text, "hardwareHash" text, "windowsProductId" text, status text, pool text)
      LEFT JOIN service_center c ON c.code = r.pool)`;
}

type Made = { id: string; key: string; centerId: string | null };

/** Writes devices by asset tag, which changes where a device was found by its serial number; set-wise, the stock movements follow by themselves. */
export async function applyDevices(
  context: CommandContext,
  outcomes: readonly Outcome<DeviceFields>[],
): Promise<void> {
  const { fresh, changed } = split(outcomes);
  const list = deviceRows(fresh.map((one) => one.target));
  const back = fresh.length === 0 ? [] : await comeBack(context, list);
  const made =
    fresh.length === 0
      ? []
      : await context.tx.$queryRaw<Made[]>(sql`
    INSERT INTO device (asset_tag, serial, kind, manufacturer, model, hardware_hash, windows_product_id, status, status_since, pool_id, location_id)
    SELECT r."assetTag", r.serial, r.kind::device_kind, coalesce(r.manufacturer, ''), coalesce(r.model, ''), r."hardwareHash", r."windowsProductId",
           r.status::device_status, ${context.today}::date, r.center_id, r.center_id
      FROM ${list} r WHERE r."assetTag" <> ALL(${back.map((row) => row.key)}::text[])
    RETURNING id::text, asset_tag AS key, pool_id::text AS "centerId"`);
  if (changed.length > 0) {
    const edits = changed.map((one) => ({ ...one.target, id: one.before.id }));
    await context.tx.$executeRaw(sql`
      UPDATE device d SET asset_tag = r."assetTag", serial = r.serial, kind = r.kind::device_kind, manufacturer = coalesce(r.manufacturer, ''), model = coalesce(r.model, ''),
             hardware_hash = r."hardwareHash", windows_product_id = r."windowsProductId", status = r.status::device_status,
             status_since = CASE WHEN d.status <> r.status::device_status THEN ${context.today}::date ELSE d.status_since END,
             location_id = CASE WHEN d.pool_id IS DISTINCT FROM r.center_id THEN r.center_id ELSE d.location_id END,
             pool_id = r.center_id, version = d.version + 1
        FROM ${deviceRows(edits)} r WHERE d.id = r.id`);
  }
  const ids = new Map([...back, ...made].map((row) => [row.key, row]));
  await context.trail(
    importTrail({
      type: 'device',
      created: 'device.created',
      changedAction: 'device.changed',
      fresh: fresh.map((one) => ({
        id: ids.get(one.target.assetTag)?.id ?? '',
        centerId: ids.get(one.target.assetTag)?.centerId ?? null,
        after: { kind: one.target.kind, status: one.target.status, pool: one.target.pool },
      })),
      changed: changed.map((one) => ({ id: one.before.id, changes: one.changes })),
    }),
  );
}

/** Devices that were archived come back as the file has them, by asset tag or serial number. */
function comeBack(context: CommandContext, list: Sql): Promise<Made[]> {
  return context.tx.$queryRaw<Made[]>(sql`
    UPDATE device d SET asset_tag = r."assetTag", serial = r.serial, kind = r.kind::device_kind, manufacturer = coalesce(r.manufacturer, ''),
           model = coalesce(r.model, ''), hardware_hash = r."hardwareHash", windows_product_id = r."windowsProductId",
           status = r.status::device_status, status_since = ${context.today}::date, pool_id = r.center_id, location_id = r.center_id,
           in_transit = false, delivery_id = NULL, archived_at = NULL, version = d.version + 1
      FROM ${list} r
     WHERE d.archived_at IS NOT NULL AND (d.asset_tag = r."assetTag" OR (d.serial = r.serial AND d.manufacturer = coalesce(r.manufacturer, '')))
    RETURNING d.id::text, d.asset_tag AS key, d.pool_id::text AS "centerId"`);
}

/** Writes deliveries by number, set-wise. */
export async function applyDeliveries(
  context: CommandContext,
  outcomes: readonly Outcome<DeliveryFields>[],
): Promise<void> {
  const { fresh, changed } = split(outcomes);
  const list = [...fresh, ...changed].map((one) => one.target);
  const rows = await context.tx.$queryRaw<Made[]>(sql`
    INSERT INTO delivery AS v (number, pool_id, expected, laptops, supplier)
    SELECT r.number, c.id, r.expected, r.laptops, coalesce(r.supplier, '')
      FROM json_to_recordset(${JSON.stringify(list)}::json) AS r(number text, pool text, expected date, laptops int, supplier text)
      LEFT JOIN service_center c ON c.code = r.pool
    ON CONFLICT (number) DO UPDATE SET pool_id = excluded.pool_id, expected = excluded.expected, laptops = excluded.laptops,
       supplier = excluded.supplier, version = v.version + 1, archived_at = NULL
    RETURNING id::text, number AS key, pool_id::text AS "centerId"`);
  const ids = new Map(rows.map((row) => [row.key, row]));
  await context.trail(
    importTrail({
      type: 'delivery',
      created: 'delivery.created',
      changedAction: 'delivery.changed',
      fresh: fresh.map((one) => ({
        id: ids.get(one.target.number)?.id ?? '',
        centerId: ids.get(one.target.number)?.centerId ?? null,
        after: { expected: one.target.expected, laptops: one.target.laptops, pool: one.target.pool },
      })),
      changed: changed.map((one) => ({ id: one.before.id, changes: one.changes })),
    }),
  );
}
