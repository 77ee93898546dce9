import type { z } from 'zod';
import { db, emptySql, joinSql, sql, type Sql } from '@/server/db';
import { asTheyAre, readWindow, type ListQuery } from '@/server/list-query';
import { agentScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';
import type { ChangeKind, PlacementFilter, PlacementLine, placementWindow } from '../schema';

/** How a placement `p` stands to `o`, that of the plan in force. */
export const changeSql: Record<ChangeKind, Sql> = {
  EARLIER: sql`p.date < o.date`,
  LATER: sql`p.date > o.date`,
  NEW: sql`p.date IS NOT NULL AND o.date IS NULL`,
  DROPPED: sql`p.date IS NULL AND o.date IS NOT NULL`,
  SAME: sql`p.date IS NOT DISTINCT FROM o.date`,
};

function conditions(filter: PlacementFilter): Sql {
  const parts: Sql[] = [];
  const list = (column: Sql, values: readonly (string | number)[] | undefined, cast: Sql) => {
    if (values && values.length > 0) parts.push(sql`${column} = ANY(${[...values]}::${cast})`);
  };
  if (filter.date) parts.push(sql`p.date = ${filter.date}::date`);
  if (filter.from) parts.push(sql`p.date >= ${filter.from}::date`);
  if (filter.until) parts.push(sql`p.date <= ${filter.until}::date`);
  if (filter.unplaced) parts.push(sql`p.date IS NULL`);
  list(sql`c.code`, filter.centers, sql`text[]`);
  list(sql`t.code`, filter.teams, sql`text[]`);
  list(sql`a.band`, filter.bands, sql`int[]`);
  list(sql`p.route::text`, filter.routes, sql`text[]`);
  if (filter.reasons?.length) {
    parts.push(
      sql`EXISTS (SELECT 1 FROM jsonb_array_elements(p.reasons) r WHERE r->>'resource' = ANY(${filter.reasons}::text[]))`,
    );
  }
  if (filter.change) parts.push(changeSql[filter.change]);
  for (const word of (filter.q ?? '').split(/\s+/).filter(Boolean)) {
    const like = `%${word.replace(/[\\%_]/g, '\\$&')}%`;
    parts.push(
      sql`(a.last_name ILIKE ${like} OR a.first_name ILIKE ${like} OR a.personnel_number ILIKE ${like})`,
    );
  }
  return parts.length === 0 ? emptySql : sql`AND ${joinSql(parts, ' AND ')}`;
}

/** Who stands where in a plan, in rank order. */
export function placementsQuery(viewer: Viewer, filter: PlacementFilter): ListQuery<PlacementLine> {
  const from = sql`
      FROM placement p JOIN agent a ON a.id = p.agent_id JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
      LEFT JOIN placement o ON o.agent_id = p.agent_id AND o.plan_id = (SELECT id FROM plan WHERE status = 'PUBLISHED')
     WHERE p.plan_id = ${filter.planId}::uuid AND ${agentScope(viewer, 'plan.read')} ${conditions(filter)}`;
  return {
    rows: (window) => sql`
      SELECT a.id::text AS "agentId", a.personnel_number AS "personnelNumber", a.first_name || ' ' || a.last_name AS name, c.code AS center, c.name AS "centerName",
             t.code AS team, t.name AS "teamName", a.band, a.stage::text, p.rank, p.date::text, p.route::text, p.pool, p.fixed, o.date::text AS before, p.reasons
      ${from} ORDER BY p.rank ${window}`,
    count: sql`SELECT count(*)::int AS n ${from}`,
    toLines: asTheyAre,
  };
}

/** A window of 100; `total` counts all that match. */
export async function listPlacements(
  viewer: Viewer,
  { filter, offset }: z.infer<typeof placementWindow>,
): Promise<{ rows: PlacementLine[]; total: number }> {
  return readWindow(placementsQuery(viewer, filter), { offset, limit: 100 });
}

/** Why people are unplaced in a plan, and how many for each reason. */
export async function unplacedReasons(
  viewer: Viewer,
  planId: string,
): Promise<{ resource: string; agents: number }[]> {
  return db().$queryRaw(sql`
    SELECT r->>'resource' AS resource, count(DISTINCT p.agent_id)::int AS agents
      FROM placement p JOIN agent a ON a.id = p.agent_id JOIN team t ON t.id = a.team_id CROSS JOIN LATERAL jsonb_array_elements(p.reasons) r
     WHERE p.plan_id = ${planId}::uuid AND p.date IS NULL AND ${agentScope(viewer, 'plan.read')} GROUP BY 1 ORDER BY 2 DESC, 1`);
}
