import type { z } from 'zod';
import { db, sql, emptySql, type Sql } from '@/server/db';
import { asTheyAre, readWindow, type ListQuery } from '@/server/list-query';
import { agentScope } from '@/server/scope-sql';
import { can, type Viewer } from '@/server/viewer';
import type { OvertakingCounts, OvertakingFilter, OvertakingLine, overtakingWindow } from '../schema';

const states: Record<'OPEN' | 'EXPLAINED' | 'ACCEPTED', Sql> = {
  OPEN: sql`AND o.explained IS NULL AND o.accepted_by IS NULL`,
  EXPLAINED: sql`AND o.explained IS NOT NULL`,
  ACCEPTED: sql`AND o.accepted_by IS NOT NULL`,
};

/** Who goes before whom in a plan, open ones first. */
export function overtakingsQuery(
  viewer: Viewer,
  { planId, state, centers }: OvertakingFilter,
): ListQuery<OvertakingLine> {
  const where = sql`
      FROM overtaking o JOIN agent a ON a.id = o.overtaken_id JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
      JOIN agent r ON r.id = o.overtaker_id
      LEFT JOIN placement pa ON pa.plan_id = o.plan_id AND pa.agent_id = a.id
      LEFT JOIN placement pr ON pr.plan_id = o.plan_id AND pr.agent_id = r.id
      LEFT JOIN app_user u ON u.id = o.accepted_by
     WHERE o.plan_id = ${planId}::uuid AND ${agentScope(viewer, 'plan.read')} ${state ? states[state] : emptySql}
       ${centers?.length ? sql`AND c.code = ANY(${centers}::text[])` : emptySql}`;
  return {
    rows: (window) => sql`
    SELECT o.id::text, c.code AS center, c.name AS "centerName", o.happened, o.explained, o.accepted_why AS "acceptedWhy", u.name AS "acceptedBy",
           json_build_object('agentId', a.id::text, 'name', a.first_name || ' ' || a.last_name, 'personnelNumber', a.personnel_number, 'band', a.band, 'stage', a.stage, 'date', pa.date::text) AS overtaken,
           json_build_object('agentId', r.id::text, 'name', r.first_name || ' ' || r.last_name, 'personnelNumber', r.personnel_number, 'band', r.band, 'stage', r.stage, 'date', pr.date::text) AS overtaker
    ${where}
     ORDER BY (o.explained IS NOT NULL OR o.accepted_by IS NOT NULL), a.band, pr.date, o.id ${window}`,
    count: sql`SELECT count(*)::int AS n ${where}`,
    toLines: asTheyAre,
  };
}

/** A window of 100 of them. */
export async function listOvertakings(
  viewer: Viewer,
  { filter, offset }: z.infer<typeof overtakingWindow>,
): Promise<{ rows: OvertakingLine[]; total: number }> {
  return readWindow(overtakingsQuery(viewer, filter), { offset, limit: 100 });
}

/** How many overtakings a plan has, and how many somebody must still decide on; `centers` narrows. */
export async function countOvertakings(
  viewer: Viewer,
  planId: string,
  centers: readonly string[] = [],
): Promise<OvertakingCounts> {
  const none = { total: 0, open: 0, explained: 0, accepted: 0 };
  if (!can(viewer, 'plan.read')) return none;
  const rows = await db().$queryRaw<OvertakingCounts[]>(sql`
    SELECT count(*)::int AS total, (count(*) FILTER (WHERE explained IS NULL AND accepted_by IS NULL))::int AS open,
           (count(*) FILTER (WHERE explained IS NOT NULL))::int AS explained, (count(*) FILTER (WHERE accepted_by IS NOT NULL))::int AS accepted
      FROM overtaking o JOIN agent a ON a.id = o.overtaken_id JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
     WHERE o.plan_id = ${planId}::uuid AND ${agentScope(viewer, 'plan.read')} ${centers.length > 0 ? sql`AND c.code = ANY(${[...centers]}::text[])` : emptySql}`);
  return rows[0] ?? none;
}
