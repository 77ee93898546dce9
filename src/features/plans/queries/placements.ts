import type { z } from 'zod';
import { db, emptySql, sql, type Sql } from '@/server/db';
import { asTheyAre, type ListQuery } from '@/server/list-query';
import { agentScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';
import type { PlacementCursor, PlacementFilter, PlacementLine, placementWindow } from '../schema';
import { placementConditions } from './placement-filter';
import { dateSql, rankSql, reasonsSql, routeSql, standingFrom } from './standing';

const windowSize = 100;

/** What comes after a row of the list: those without a date stand last. */
function after(cursor: PlacementCursor | undefined): Sql {
  if (!cursor) return emptySql;
  const { date, rank, agentId } = cursor;
  return sql`AND (coalesce(${dateSql}, 'infinity'), ${rankSql}, a.id) > (coalesce(${date}::date, 'infinity'), ${rank ?? 2147483647}, ${agentId}::uuid)`;
}

function listOf(viewer: Viewer, filter: PlacementFilter, cursor?: PlacementCursor): ListQuery<PlacementLine> {
  const from = sql`${standingFrom(filter.planId)} AND ${agentScope(viewer, 'plan.read')} ${placementConditions(filter)}`;
  return {
    rows: (window) => sql`
      SELECT a.id::text AS "agentId", a.personnel_number AS "personnelNumber", a.first_name || ' ' || a.last_name AS name, c.code AS center, c.name AS "centerName",
             t.code AS team, t.name AS "teamName", a.band, a.stage::text, p.rank, ${dateSql}::text AS date, ${routeSql}::text AS route, p.pool, coalesce(p.fixed, false) AS fixed,
             a.promised_date::text AS before, ${reasonsSql} AS reasons, p.broken
      ${from} ${after(cursor)} ORDER BY coalesce(${dateSql}, 'infinity'), ${rankSql}, a.id ${window}`,
    count: sql`SELECT count(*)::int AS n ${from}`,
    toLines: asTheyAre,
  };
}

/** Who stands where in a plan, by day and rank, those without a day last. */
export function placementsQuery(viewer: Viewer, filter: PlacementFilter): ListQuery<PlacementLine> {
  return listOf(viewer, filter);
}

/** A window of 100 after a row, or the first; `total` counts all that match. */
export async function listPlacements(
  viewer: Viewer,
  { filter, after: cursor }: z.infer<typeof placementWindow>,
): Promise<{ rows: PlacementLine[]; total: number }> {
  const query = listOf(viewer, filter, cursor);
  const [rows, counted] = await Promise.all([
    db().$queryRaw<PlacementLine[]>(query.rows(sql`LIMIT ${windowSize}`)),
    db().$queryRaw<{ n: number }[]>(query.count),
  ]);
  return { rows, total: counted[0]?.n ?? 0 };
}

export type CountedReason = { resource: string; agents: number };

/** Why people stand nowhere in a plan, and how many for each reason; `centers` narrows. */
export async function unplacedReasons(
  viewer: Viewer,
  planId: string,
  centers: readonly string[] = [],
): Promise<CountedReason[]> {
  return db().$queryRaw<CountedReason[]>(sql`
    SELECT r->>'resource' AS resource, count(DISTINCT x.id)::int AS agents FROM (
      SELECT a.id, ${reasonsSql} AS reasons ${standingFrom(planId)} AND ${agentScope(viewer, 'plan.read')} AND ${dateSql} IS NULL
        ${placementConditions({ planId, centers: [...centers] })}) x
      CROSS JOIN LATERAL jsonb_array_elements(x.reasons) r GROUP BY 1 ORDER BY 2 DESC, 1`);
}

/** By what promises break in a draft, and how many for each reason; one promise may have several. */
export async function brokenReasons(
  viewer: Viewer,
  planId: string,
  centers: readonly string[] = [],
): Promise<CountedReason[]> {
  return db().$queryRaw<CountedReason[]>(sql`
    SELECT r->>'resource' AS resource, count(DISTINCT x.id)::int AS agents FROM (
      SELECT a.id, p.broken ${standingFrom(planId)} AND ${agentScope(viewer, 'plan.read')} AND p.broken IS NOT NULL
        ${placementConditions({ planId, change: 'BROKEN', centers: [...centers] })}) x
      CROSS JOIN LATERAL jsonb_array_elements(x.broken) r GROUP BY 1 ORDER BY 2 DESC, 1`);
}
