import { db, sql, type Sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';

/** One invariant with how many rows break it; `detail` names the first few. */
export type Check = { id: string; ok: boolean; figure: number; detail: string };

/** Each query gives one row for each breach, with what to look at. */
const breaches: Record<string, Sql> = {
  'one active assignment per device': sql`
    SELECT device_id::text AS what FROM assignment WHERE ended_at IS NULL GROUP BY device_id HAVING count(*) > 1`,
  'one active assignment per agent and role': sql`
    SELECT agent_id::text AS what FROM assignment WHERE ended_at IS NULL GROUP BY agent_id, role HAVING count(*) > 1`,
  'stage and device status agree': sql`
    SELECT a.id::text AS what FROM agent a
      LEFT JOIN assignment s ON s.agent_id = a.id AND s.ended_at IS NULL AND s.role = 'CURRENT' LEFT JOIN device d ON d.id = s.device_id
     WHERE NOT coalesce(CASE a.stage
         WHEN 'WAITING' THEN d.id IS NULL WHEN 'CLEARED' THEN d.id IS NULL
         WHEN 'DEVICE_ASSIGNED' THEN d.status IN ('RESERVED', 'IN_PREPARATION') WHEN 'DEVICE_READY' THEN d.status = 'READY'
         WHEN 'HANDED_OVER' THEN d.status = 'HANDED_OVER' WHEN 'CONNECTED' THEN d.status = 'HANDED_OVER'
         WHEN 'LIVE' THEN a.baseline_remote OR d.status IN ('IN_USE', 'FAULTY')
         WHEN 'WITHDRAWN' THEN d.id IS NULL OR d.status IN ('HANDED_OVER', 'IN_USE', 'FAULTY') END, false)`,
  'no device is held for nobody': sql`
    SELECT d.asset_tag AS what FROM device d WHERE d.status IN ('RESERVED', 'IN_PREPARATION', 'READY', 'HANDED_OVER', 'IN_USE')
       AND NOT EXISTS (SELECT 1 FROM assignment s WHERE s.device_id = d.id AND s.ended_at IS NULL)`,
  'each stage was reached by an event of the trail': sql`
    SELECT a.id::text AS what FROM agent a WHERE a.archived_at IS NULL AND NOT (a.stage = 'WAITING' OR (a.stage = 'LIVE' AND a.baseline_remote))
       AND a.stage::text IS DISTINCT FROM (SELECT e.after->>'stage' FROM audit_event e
             WHERE e.subject_type = 'agent' AND e.subject_id = a.id::text AND e.after ? 'stage' ORDER BY e.id DESC LIMIT 1)`,
  'counters equal a full count': sql`
    SELECT coalesce(f.key, c.key) AS what FROM (
        SELECT concat_ws(' ', t.center_id, a.stage, a.band, coalesce(a.promised_route::text, a.need::text), a.baseline_remote) AS key, count(*) AS n
          FROM agent a JOIN team t ON t.id = a.team_id WHERE a.archived_at IS NULL GROUP BY 1) f
      FULL JOIN (SELECT concat_ws(' ', center_id, stage, band, route, baseline) AS key, sum(n) AS n FROM (
          SELECT center_id, stage, band, route, baseline, n FROM counter_center
          UNION ALL SELECT center_id, stage, band, route, baseline, n FROM counter_delta) x GROUP BY 1 HAVING sum(n) <> 0) c ON c.key = f.key
     WHERE f.n IS DISTINCT FROM c.n`,
  'stock equals the sum of its movements': sql`
    SELECT coalesce(s.pool::text, m.pool::text, 'depot') AS what FROM (
        SELECT coalesce(pool_id::text, '') AS pool, count(*) AS n FROM device WHERE status = 'IN_STOCK' AND archived_at IS NULL GROUP BY 1) s
      FULL JOIN (SELECT coalesce(pool_id::text, '') AS pool, sum(delta) AS n FROM device_movement GROUP BY 1 HAVING sum(delta) <> 0) m ON m.pool = s.pool
     WHERE s.n IS DISTINCT FROM m.n`,
  'every promise stands in the plan in force': sql`
    SELECT a.id::text AS what FROM agent a JOIN plan p ON p.status = 'PUBLISHED'
     WHERE a.promised_date IS NOT NULL AND a.stage IN ('WAITING', 'CLEARED')
       AND NOT EXISTS (SELECT 1 FROM placement x WHERE x.plan_id = p.id AND x.agent_id = a.id AND x.date = a.promised_date)`,
};

/** Checks what must never be wrong, each with its number of breaches; empty for whoever may not. */
export async function runChecks(viewer: Viewer): Promise<Check[]> {
  if (!can(viewer, 'settings.read')) return [];
  const checks: Check[] = [];
  for (const [id, query] of Object.entries(breaches)) {
    const rows = await db().$queryRaw<{ what: string }[]>(query);
    checks.push({
      id,
      ok: rows.length === 0,
      figure: rows.length,
      detail: rows
        .slice(0, 3)
        .map((row) => row.what)
        .join(', '),
    });
  }
  return checks;
}
