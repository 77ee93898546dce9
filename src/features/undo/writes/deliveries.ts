import { archiveRows } from '@/features/imports/writes/archive';
import { sql } from '@/server/db';
import { deliveryScope } from '@/server/scope-sql';
import { idsOf, refusedBut, refusedWhere, type Undoer } from './undoer';

/** Announced deliveries of which nothing has come in: to the archive. */
export const undoDelivery: Undoer = async ({ context, change, reason }, rows) => {
  const scope = change.others ? sql`true` : deliveryScope(context.viewer, change.rule.permission);
  const own = await context.tx.$queryRaw<{ id: string }[]>(
    sql`SELECT v.id::text FROM delivery v WHERE v.id = ANY(${idsOf(rows)}::uuid[]) AND ${scope}`,
  );
  return refusedBut(
    rows,
    await archiveRows(
      context,
      'delivery',
      own.map((one) => one.id),
      reason,
    ),
  );
};

/**
 * A receipt by its serial numbers: laptops that it made go to the archive, those that stood as ordered are ordered again,
 * and the delivery counts as many less. Laptops that somebody has done something with since stay.
 */
export const undoReceipt: Undoer = async ({ context, devices, reason }, rows) => {
  const { tx, today } = context;
  const made = rows.filter((row) => row.action === 'device.created');
  const from = await tx.$queryRaw<{ id: string; deliveryId: string }[]>(sql`
    SELECT d.id::text, d.delivery_id::text AS "deliveryId" FROM device d
     WHERE d.id = ANY(${idsOf(rows)}::uuid[]) AND d.status = 'IN_STOCK' AND d.archived_at IS NULL AND d.delivery_id IS NOT NULL AND ${devices}
     ORDER BY d.id FOR UPDATE`);
  const known = new Set(from.map((one) => one.id));
  const archived = await archiveRows(
    context,
    'device',
    idsOf(made).filter((id) => known.has(id)),
    reason,
  );
  const ordered = rows.filter((row) => row.action !== 'device.created' && known.has(row.id));
  await tx.$executeRaw(sql`
    UPDATE device SET status = 'ORDERED', status_since = ${today}::date, delivery_id = NULL, version = version + 1
     WHERE id = ANY(${idsOf(ordered)}::uuid[])`);
  await context.trail(
    ordered.map((row) => ({
      action: 'device.statusChanged' as const,
      subjectType: 'device' as const,
      subjectId: row.id,
      centerId: row.centerId,
      before: { status: 'IN_STOCK' },
      after: { status: 'ORDERED' },
      reason,
    })),
  );
  const gone = new Set([...archived, ...idsOf(ordered)]);
  await giveBack(
    context,
    from.filter((one) => gone.has(one.id)).map((one) => one.deliveryId),
    reason,
  );
  return refusedWhere(rows, (row) => (gone.has(row.id) ? null : known.has(row.id) ? 'IN_USE' : 'BUILT_ON'));
};

/** Counts laptops off the deliveries that they came with, which are open again. */
async function giveBack(
  context: Parameters<Undoer>[0]['context'],
  deliveries: readonly string[],
  reason: string,
): Promise<void> {
  const rows = await context.tx.$queryRaw<
    { id: string; poolId: string | null; received: number; laptops: number; gone: number }[]
  >(sql`
    UPDATE delivery v SET received = v.received - m.n, closed_on = NULL, version = v.version + 1
      FROM (SELECT id, count(*)::int AS n FROM unnest(${[...deliveries]}::uuid[]) AS x(id) GROUP BY id) m
     WHERE v.id = m.id
    RETURNING v.id::text, v.pool_id::text AS "poolId", v.received, v.laptops, m.n AS gone`);
  await context.trail(
    rows.map((row) => ({
      action: 'delivery.changed' as const,
      subjectType: 'delivery' as const,
      subjectId: row.id,
      centerId: row.poolId,
      before: { received: row.received + row.gone },
      after: { received: row.received, ordered: row.laptops },
      reason,
    })),
  );
}
