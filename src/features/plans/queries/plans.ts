import { db, emptySql, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { PlanLine, WaveLine } from '../schema';
import { placementConditions } from './placement-filter';
import { dateSql, movedSql, standingFrom } from './standing';

const columns = sql`
  p.id::text, p.number, p.status::text, p.name, p.made_on::text AS "madeOn", p.made_at AS "madeAt", m.name AS "madeBy", p.published_at AS "publishedAt",
  u.name AS "publishedBy", p.start_date::text AS start, p.horizon_end::text AS "horizonEnd", p.policy_number AS "policyNumber", p.placed, p.unplaced, p.done_by::text AS "doneBy",
  p.version, p.suggested, jsonb_array_length(coalesce(p.assumptions, '[]')) AS assumptions, jsonb_array_length(p.metrics->'excess') AS excess, p.metrics->'change' AS change`;

type Row = Omit<PlanLine, 'madeAt' | 'publishedAt'> & { madeAt: Date; publishedAt: Date | null };

/** The plan in force, all drafts, and with `superseded` those that were in force before. */
export async function listPlans(viewer: Viewer, superseded = false): Promise<PlanLine[]> {
  if (!can(viewer, 'plan.read')) return [];
  const rows = await db().$queryRaw<Row[]>(sql`
    SELECT ${columns} FROM plan p JOIN app_user m ON m.id = p.made_by LEFT JOIN app_user u ON u.id = p.published_by
    ${superseded ? emptySql : sql`WHERE p.status <> 'SUPERSEDED'`} ORDER BY (p.status = 'PUBLISHED') DESC, p.suggested, p.number DESC LIMIT 50`);
  return rows.map((row) => ({
    ...row,
    madeAt: row.madeAt.toISOString(),
    publishedAt: row.publishedAt?.toISOString() ?? null,
  }));
}

/** The waves of a plan with how many stand in each and how many of them have their device. */
export async function planWaves(viewer: Viewer, planId: string): Promise<WaveLine[]> {
  if (!can(viewer, 'plan.read')) return [];
  return db().$queryRaw<WaveLine[]>(sql`
    WITH days AS (
      SELECT x.date, count(*)::int AS placed, (count(*) FILTER (WHERE x.moved))::int AS handed
        FROM (SELECT ${dateSql} AS date, ${movedSql} AS moved ${standingFrom(planId)}) x GROUP BY 1)
    SELECT w.id::text, w.number, w.name, w.from_date::text AS "from", w.until_date::text AS until, w.ceiling, w.version,
           coalesce(sum(d.placed), 0)::int AS placed, coalesce(sum(d.handed), 0)::int AS "handedOver"
      FROM wave w LEFT JOIN days d ON d.date BETWEEN w.from_date AND w.until_date
     WHERE w.plan_id = ${planId}::uuid GROUP BY w.id ORDER BY w.number`);
}

/** How many stand in a plan with a date and without; `centers` narrows. */
export async function planTotals(
  viewer: Viewer,
  planId: string,
  centers: readonly string[] = [],
): Promise<{ placed: number; unplaced: number }> {
  if (!can(viewer, 'plan.read')) return { placed: 0, unplaced: 0 };
  const rows = await db().$queryRaw<{ placed: number; unplaced: number }[]>(sql`
    SELECT count(x.date)::int AS placed, (count(*) FILTER (WHERE x.date IS NULL))::int AS unplaced
      FROM (SELECT ${dateSql} AS date ${standingFrom(planId)} ${placementConditions({ planId, centers: [...centers] })}) x`);
  return rows[0] ?? { placed: 0, unplaced: 0 };
}
