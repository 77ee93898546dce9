import type { CommandContext } from '@/server/command';
import { sql, type Sql } from '@/server/db';
import { deviceScope } from '@/server/scope-sql';

export type Arrival = {
  readonly line: number;
  readonly serial: string;
  readonly assetTag: string;
  readonly manufacturer: string;
  readonly model: string;
};

/** Why a line was not booked; `device` is the asset tag of what is there already, where the person may read it. */
type Refused = { readonly code: 'ALREADY_KNOWN' | 'ASSET_TAG_IN_USE'; readonly device: string | null };

type Known = { line: number; id: string; device: string | null; ordered: boolean; bySerial: boolean };
type Booked = { id: string; tag: string };

const rowsOf = (arrivals: readonly Arrival[]): Sql => sql`
  json_to_recordset(${JSON.stringify(arrivals)}::json) AS r(line int, serial text, "assetTag" text, manufacturer text, model text)`;

/**
 * Books laptops into the pool of a delivery: those that stood as ordered there, or whose receipt was undone, become
 * stock, the rest are made new. Answers why a line was not booked, by line. What somebody else books at the same moment
 * is known by then: the unique keys decide, not the look beforehand.
 */
export async function bookLaptops(
  context: CommandContext,
  delivery: { readonly id: string; readonly poolId: string | null },
  arrivals: readonly Arrival[],
): Promise<Map<number, Refused>> {
  const refusals = new Map<number, Refused>();
  if (arrivals.length === 0) return refusals;
  const known = await context.tx.$queryRaw<Known[]>(sql`
    WITH r AS (SELECT * FROM ${rowsOf(arrivals)}), hit AS (
      SELECT r.line, d.id FROM r JOIN device d ON d.asset_tag = r."assetTag"
      UNION
      SELECT r.line, d.id FROM r JOIN device d
          ON upper(d.serial) = r.serial AND (d.manufacturer = r.manufacturer OR d.manufacturer = '' OR r.manufacturer = ''))
    SELECT r.line, d.id::text, upper(d.serial) = r.serial AS "bySerial",
           CASE WHEN ${deviceScope(context.viewer, 'device.read')} THEN d.asset_tag END AS device,
           d.kind = 'LAPTOP' AND (d.archived_at IS NOT NULL
             OR d.status = 'ORDERED' AND d.pool_id IS NOT DISTINCT FROM ${delivery.poolId}::uuid) AS ordered
      FROM hit JOIN r ON r.line = hit.line JOIN device d ON d.id = hit.id
     ORDER BY d.id FOR UPDATE OF d`);
  const expected = new Map<number, string>();
  for (const one of known) {
    if (one.ordered && !refusals.has(one.line) && !expected.has(one.line)) expected.set(one.line, one.id);
    else if (!one.ordered) {
      const code = one.bySerial ? 'ALREADY_KNOWN' : 'ASSET_TAG_IN_USE';
      refusals.set(one.line, { code, device: one.device });
      expected.delete(one.line);
    }
  }
  await context.tx.$executeRaw(sql`
    UPDATE device SET status = 'IN_STOCK', status_since = ${context.today}::date, delivery_id = ${delivery.id}::uuid,
           pool_id = ${delivery.poolId}::uuid, location_id = ${delivery.poolId}::uuid, in_transit = false, archived_at = NULL, version = version + 1
     WHERE id = ANY(${[...expected.values()]}::uuid[])`);
  const fresh = arrivals.filter((one) => !refusals.has(one.line) && !expected.has(one.line));
  const booked = await context.tx.$queryRaw<Booked[]>(sql`
    INSERT INTO device (asset_tag, serial, kind, manufacturer, model, status, status_since, pool_id, location_id, delivery_id)
    SELECT r."assetTag", r.serial, 'LAPTOP', r.manufacturer, r.model, 'IN_STOCK', ${context.today}::date,
           ${delivery.poolId}::uuid, ${delivery.poolId}::uuid, ${delivery.id}::uuid
      FROM ${rowsOf(fresh)} ORDER BY r."assetTag"
    ON CONFLICT DO NOTHING RETURNING id::text, asset_tag AS tag`);
  const made = new Set(booked.map((one) => one.tag));
  for (const one of fresh)
    if (!made.has(one.assetTag)) refusals.set(one.line, { code: 'ALREADY_KNOWN', device: null });
  await trailOf(context, delivery, [...expected.values()], booked);
  return refusals;
}

function trailOf(
  context: CommandContext,
  delivery: { readonly id: string; readonly poolId: string | null },
  arrived: readonly string[],
  booked: readonly Booked[],
): Promise<void> {
  const event = { subjectType: 'device' as const, centerId: delivery.poolId };
  return context.trail([
    ...arrived.map((subjectId) => ({
      ...event,
      action: 'device.statusChanged' as const,
      subjectId,
      before: { status: 'ORDERED' },
      after: { status: 'IN_STOCK' },
    })),
    ...booked.map((one) => ({
      ...event,
      action: 'device.created' as const,
      subjectId: one.id,
      after: { kind: 'LAPTOP', status: 'IN_STOCK' },
    })),
  ]);
}
