import { daysBetween } from '@/lib/dates';
import { db, emptySql, sql, type Sql } from '@/server/db';
import type { ListQuery } from '@/server/list-query';
import { deliveryScope } from '@/server/scope-sql';
import { can, type Viewer } from '@/server/viewer';
import type { DeliveryLine, DeliveryShow, DeliveryState } from './schema';

type Row = Omit<DeliveryLine, 'state' | 'daysLate'>;

function stateOf(row: Row, today: string): DeliveryState {
  if (row.received >= row.laptops) return 'received';
  if (row.closedOn !== null) return 'closed';
  if (row.expected < today) return 'late';
  return row.received > 0 ? 'partial' : 'expected';
}

const done = sql`(v.closed_on IS NOT NULL OR v.received >= v.laptops)`;
const shown: Record<DeliveryShow, Sql> = {
  open: sql`AND NOT ${done}`,
  done: sql`AND ${done}`,
  all: emptySql,
};

/** The deliveries to the viewer's pools: late ones first, then by date; what is done comes last. */
export function deliveriesQuery(
  viewer: Viewer,
  today: string,
  show: DeliveryShow,
): ListQuery<Row, DeliveryLine> {
  const from = sql`delivery v LEFT JOIN service_center c ON c.id = v.pool_id
     WHERE v.archived_at IS NULL AND ${deliveryScope(viewer, 'delivery.read')} ${shown[show]}`;
  return {
    rows: (window) => sql`
    SELECT v.id::text, v.number, c.code AS pool, c.name AS "poolName", v.expected::text, v.laptops, v.received, v.supplier,
           v.closed_on::text AS "closedOn", v.version
      FROM ${from} ORDER BY ${done}, v.expected, v.number, v.id ${window}`,
    count: sql`SELECT count(*)::int AS n FROM ${from}`,
    toLines: (rows) =>
      rows.map((row) => {
        const state = stateOf(row, today);
        return { ...row, state, daysLate: state === 'late' ? daysBetween(row.expected, today) : 0 };
      }),
  };
}

/** All of them that a page shows: the first 2,000. */
export async function listDeliveries(viewer: Viewer, today: string): Promise<DeliveryLine[]> {
  const query = deliveriesQuery(viewer, today, 'all');
  return query.toLines(await db().$queryRaw<Row[]>(query.rows(sql`LIMIT 2000`)));
}

/** What the viewer may do with the deliveries in scope. Commands check again. */
export function deliveryRights(viewer: Viewer): { receive: boolean; write: boolean } {
  return { receive: can(viewer, 'delivery.receive'), write: can(viewer, 'delivery.write') };
}
