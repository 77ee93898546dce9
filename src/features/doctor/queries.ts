import { groundsKeyIds } from '@/server/grounds-key';
import { db, sql, type Db, type Sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';

/** One invariant with how many rows break it; `detail` names the first few. */
export type Check = { id: string; ok: boolean; figure: number; detail: string };

/** Keys whose count in full differs from that of folded and not yet folded rows. */
const counted = (full: Sql, folded: Sql, keyOfDelta: Sql): Sql => sql`
  SELECT coalesce(f.key, c.key) AS what FROM (SELECT key, count(*) AS n FROM (${full}) x GROUP BY 1) f
    FULL JOIN (SELECT key, sum(n) AS n FROM (${folded} UNION ALL SELECT ${keyOfDelta}, n FROM counter_delta) x
                GROUP BY 1 HAVING sum(n) <> 0) c ON c.key = f.key
   WHERE f.n IS DISTINCT FROM c.n`;

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
  'counters of centers equal a full count': counted(
    sql`SELECT concat_ws(' ', t.center_id, a.stage, a.band, coalesce(a.promised_route::text, a.need::text), a.baseline_remote) AS key
          FROM agent a JOIN team t ON t.id = a.team_id WHERE a.archived_at IS NULL`,
    sql`SELECT concat_ws(' ', center_id, stage, band, route, baseline) AS key, n FROM counter_center`,
    sql`concat_ws(' ', center_id, stage, band, route, baseline)`,
  ),
  'counters of dates equal a full count': counted(
    sql`SELECT concat_ws(' ', coalesce(promised_date, '0001-01-01'), stage, band) AS key FROM agent WHERE archived_at IS NULL`,
    sql`SELECT concat_ws(' ', planned_date, stage, band) AS key, n FROM counter_planned`,
    sql`concat_ws(' ', coalesce(planned_date, '0001-01-01'), stage, band)`,
  ),
  'the history of the counters ends where everybody stands': counted(
    sql`SELECT concat_ws(' ', stage, band) AS key FROM agent WHERE archived_at IS NULL`,
    sql`SELECT concat_ws(' ', stage, band) AS key, n FROM counter_day`,
    sql`concat_ws(' ', stage, band)`,
  ),
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

/** What follows from the settings of this process, too. */
const settingBreaches = (): Record<string, Sql> => ({
  'every ground can be read with a key that is here': sql`
    SELECT id::text AS what FROM priority_ground WHERE key_id <> ALL(${groundsKeyIds()}::text[])`,
});

/**
 * Checks what must never be wrong, each with its number of breaches; empty for whoever may not. `on` is
 * another view of the database, a transaction for instance.
 */
export async function runChecks(viewer: Viewer, on: Db = db()): Promise<Check[]> {
  if (!can(viewer, 'settings.read')) return [];
  const checks: Check[] = [];
  for (const [id, query] of Object.entries({ ...breaches, ...settingBreaches() })) {
    const rows = await on.$queryRaw<{ what: string }[]>(query);
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
