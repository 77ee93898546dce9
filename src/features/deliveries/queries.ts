import { daysBetween } from '@/lib/dates';
import { db, sql } from '@/server/db';
import { deliveryScope } from '@/server/scope-sql';
import { can, type Viewer } from '@/server/viewer';
import type { DeliveryLine, DeliveryState } from './schema';

type Row = Omit<DeliveryLine, 'state' | 'daysLate'>;

function stateOf(row: Row, today: string): DeliveryState {
  if (row.received >= row.laptops) return 'received';
  if (row.closedOn !== null) return 'closed';
  if (row.expected < today) return 'late';
  return row.received > 0 ? 'partial' : 'expected';
}

/** The deliveries to the viewer's pools: late ones first, then by date; what is done comes last. */
export async function listDeliveries(viewer: Viewer, today: string): Promise<DeliveryLine[]> {
  const rows = await db().$queryRaw<Row[]>(sql`
    SELECT v.id::text, v.number, c.code AS pool, c.name AS "poolName", v.expected::text, v.laptops, v.received, v.supplier,
           v.closed_on::text AS "closedOn", v.version
      FROM delivery v LEFT JOIN service_center c ON c.id = v.pool_id
     WHERE v.archived_at IS NULL AND ${deliveryScope(viewer, 'delivery.read')}
     ORDER BY (v.closed_on IS NOT NULL OR v.received >= v.laptops), v.expected, v.number LIMIT 2000`);
  return rows.map((row) => {
    const state = stateOf(row, today);
    return { ...row, state, daysLate: state === 'late' ? daysBetween(row.expected, today) : 0 };
  });
}

/** What the viewer may do with the deliveries in scope. Commands check again. */
export function deliveryRights(viewer: Viewer): { receive: boolean; write: boolean } {
  return { receive: can(viewer, 'delivery.receive'), write: can(viewer, 'delivery.write') };
}
