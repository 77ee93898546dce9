import { agentFilterSql } from '@/features/agents/queries/filter-sql';
import type { IsoDate } from '@/lib/dates';
import { sql, type Db, type Sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { AssignTarget } from '../schema';

/** The version of a wave that is not what the page showed, or a wave of a plan that is not in force. */
export type TargetRefusal = { ok: false; code: 'NOT_FOUND' | 'STALE' };
export type TargetIds = { ok: true; ids: string[] } | TargetRefusal;

const moving = sql`a.archived_at IS NULL AND a.stage NOT IN ('HANDED_OVER', 'CONNECTED', 'LIVE', 'WITHDRAWN')`;

/** The agents that a target means, within the scope, by name, as they are shown: the match itself goes by rank. Those who have moved are not meant. */
export async function targetIds(
  db: Db,
  viewer: Viewer,
  target: AssignTarget,
  scope: Sql,
  today: IsoDate,
): Promise<TargetIds> {
  if ('waveId' in target) {
    const waves = await db.$queryRaw<{ from: string; until: string; version: number; status: string }[]>(sql`
      SELECT w.from_date::text AS "from", w.until_date::text AS until, w.version, p.status::text FROM wave w JOIN plan p ON p.id = w.plan_id WHERE w.id = ${target.waveId}::uuid`);
    const wave = waves[0];
    if (!wave || wave.status !== 'PUBLISHED') return { ok: false, code: 'NOT_FOUND' };
    if (wave.version !== target.version) return { ok: false, code: 'STALE' };
    return { ok: true, ids: await byDates(db, wave.from, wave.until, scope) };
  }
  if ('from' in target) return { ok: true, ids: await byDates(db, target.from, target.until, scope) };
  if ('ids' in target.selection) return { ok: true, ids: target.selection.ids };
  const { filter } = target.selection;
  // What a filter by band does would tell the band.
  if (filter.bands?.length && !can(viewer, 'agent.band')) return { ok: false, code: 'NOT_FOUND' };
  const except = new Set(target.selection.except);
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT a.id::text FROM agent a JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id JOIN service_line l ON l.id = t.service_line_id
     WHERE a.archived_at IS NULL AND ${scope} ${agentFilterSql(filter, today)} ORDER BY a.last_name, a.first_name, a.id LIMIT 20000`);
  return { ok: true, ids: rows.flatMap((row) => (except.has(row.id) ? [] : [row.id])) };
}

async function byDates(db: Db, from: IsoDate, until: IsoDate, scope: Sql): Promise<string[]> {
  const rows = await db.$queryRaw<{ id: string }[]>(sql`
    SELECT a.id::text FROM agent a JOIN team t ON t.id = a.team_id
     WHERE ${moving} AND a.promised_date BETWEEN ${from}::date AND ${until}::date AND ${scope} ORDER BY a.last_name, a.first_name, a.id`);
  return rows.map((row) => row.id);
}
