import { db, sql, type Sql } from '@/server/db';
import { centerScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';
import type { CenterLine } from '../schema';

/**
 * Figures of a center: people from the counters, folded or not yet; those who have not moved by whether they have a
 * date, so that agents = live + on the way + with a date + without.
 */
export const centerFigures = (where: Sql) => sql`
  SELECT c.id::text, c.code, c.name, c.city, c.state, c.handovers_per_day AS "handoversPerDay", c.conversions_per_day AS "conversionsPerDay", c.version,
         (SELECT count(*)::int FROM team t WHERE t.center_id = c.id AND t.archived_at IS NULL) AS teams,
         coalesce(n.agents, 0)::int AS agents, coalesce(n.live, 0)::int AS live, coalesce(n.underway, 0)::int AS underway,
         coalesce(k.planned, 0)::int AS planned, coalesce(k.unplaced, 0)::int AS unplaced,
         (SELECT count(*)::int FROM device d WHERE d.pool_id = c.id AND d.status = 'IN_STOCK' AND d.kind = 'LAPTOP' AND d.archived_at IS NULL) AS stock,
         (SELECT count(*)::int FROM center_day x WHERE x.center_id = c.id AND x.closed) AS "closedDays",
         (SELECT s.id::text FROM stop s WHERE s.center_id = c.id AND s.resumed_at IS NULL) AS "stopId"
    FROM service_center c
    LEFT JOIN (SELECT center_id, sum(n) FILTER (WHERE stage <> 'WITHDRAWN') AS agents, sum(n) FILTER (WHERE stage = 'LIVE') AS live,
                      sum(n) FILTER (WHERE stage IN ('HANDED_OVER', 'CONNECTED')) AS underway
                 FROM (SELECT center_id, stage, n FROM counter_center UNION ALL SELECT center_id, stage, n FROM counter_delta) m GROUP BY 1) n ON n.center_id = c.id
    LEFT JOIN (SELECT t.center_id, count(a.promised_date) AS planned, count(*) - count(a.promised_date) AS unplaced
                 FROM agent a JOIN team t ON t.id = a.team_id
                WHERE a.archived_at IS NULL AND a.stage IN ('WAITING', 'CLEARED', 'DEVICE_ASSIGNED', 'DEVICE_READY') GROUP BY 1) k ON k.center_id = c.id
   WHERE c.archived_at IS NULL AND ${where} ORDER BY c.name, c.code`;

/** All centers that the viewer reaches, each with capacity, stock and where its people stand. */
export async function listCenters(viewer: Viewer): Promise<CenterLine[]> {
  return db().$queryRaw<CenterLine[]>(centerFigures(centerScope(viewer, 'center.read')));
}
