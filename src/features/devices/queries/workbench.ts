import { z } from 'zod';
import { isoDate } from '@/features/agents/schema';
import { db, sql } from '@/server/db';
import { centerScope, deviceScope } from '@/server/scope-sql';
import { can, reach, type Viewer } from '@/server/viewer';
import type { DeviceKind, QueueGroup } from '../schema';

export const queueInput = z.strictObject({
  today: isoDate,
  /** What is due until then is in the queue, besides what is overdue. */
  until: isoDate,
  /** How many lines of each center. */
  most: z.number().int().min(1).max(1000).default(30),
});

/** Where the viewer prepares devices: whether at the depot, and the cities of the centers; null for everywhere. */
export async function benchPlaces(viewer: Viewer): Promise<{ depot: boolean; cities: string[] } | null> {
  const scope = reach(viewer, 'stage.prepare');
  if (scope.all) return null;
  const rows = await db().$queryRaw<{ city: string }[]>(sql`
    SELECT DISTINCT c.city FROM service_center c
     WHERE c.archived_at IS NULL AND ${centerScope(viewer, 'stage.prepare')} ORDER BY c.city`);
  return { depot: scope.depot, cities: rows.map((row) => row.city) };
}

type Row = {
  id: string;
  assetTag: string;
  kind: DeviceKind;
  date: string | null;
  swap: boolean;
  blocked: boolean;
  done: number;
  of: number;
  center: string;
  name: string;
  total: number;
};

/**
 * What is to be prepared until a day, by center: overdue first, then by date, inside a day by asset tag:
 * the order of the plan would tell a band, and with it that somebody has a ground. Swaps wait for nobody and
 * have no date.
 */
export async function workbenchQueue(
  viewer: Viewer,
  { today, until, most }: z.infer<typeof queueInput>,
): Promise<QueueGroup[]> {
  if (!can(viewer, 'stage.prepare')) return [];
  const rows = await db().$queryRaw<Row[]>(sql`
    SELECT q.*, (SELECT count(*)::int FROM json_array_elements(k.steps::json)) AS of,
           (SELECT count(*)::int FROM prep_tick p WHERE p.assignment_id = q."assignmentId") AS done,
           EXISTS (SELECT 1 FROM block b WHERE b.agent_id = q."agentId" AND b.resolved_on IS NULL) AS blocked
      FROM (
        SELECT d.id::text, d.asset_tag AS "assetTag", d.kind::text, s.id AS "assignmentId", a.id AS "agentId", s.checklist_id,
               CASE WHEN s.role = 'CURRENT' THEN a.promised_date::text END AS date, s.role = 'REPLACEMENT' AS swap,
               c.code AS center, c.name, count(*) OVER (PARTITION BY c.id)::int AS total,
               row_number() OVER (PARTITION BY c.id ORDER BY s.role = 'REPLACEMENT' DESC, a.promised_date NULLS LAST,
                                  d.asset_tag) AS place
          FROM device d JOIN assignment s ON s.device_id = d.id AND s.ended_at IS NULL
          JOIN agent a ON a.id = s.agent_id JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
         WHERE d.status IN ('RESERVED', 'IN_PREPARATION') AND d.archived_at IS NULL AND ${deviceScope(viewer, 'stage.prepare')}
           AND (s.role = 'REPLACEMENT' OR a.promised_date IS NULL OR a.promised_date <= ${until}::date)) q
      JOIN checklist k ON k.id = q.checklist_id
     WHERE q.place <= ${most} ORDER BY q.name, q.center, q.place`);
  const groups = new Map<string, QueueGroup>();
  for (const { center, name, total, ...line } of rows) {
    const group = groups.get(center) ?? { center, name, total, lines: [] };
    groups.set(center, group);
    const { id, assetTag, kind, date, swap, blocked, done, of } = line;
    const overdue = date !== null && date < today;
    group.lines.push({ id, assetTag, kind, date, overdue, swap, blocked, done, of });
  }
  return [...groups.values()];
}
