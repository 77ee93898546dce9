import { db, emptySql, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { PlanLine, WaveLine } from '../schema';

const columns = sql`
  p.id::text, p.number, p.status::text, p.name, p.made_on::text AS "madeOn", p.made_at AS "madeAt", m.name AS "madeBy", p.published_at AS "publishedAt",
  u.name AS "publishedBy", p.start_date::text AS start, p.horizon_end::text AS "horizonEnd", p.policy_number AS "policyNumber", p.placed, p.unplaced, p.done_by::text AS "doneBy"`;

type Row = Omit<PlanLine, 'madeAt' | 'publishedAt'> & { madeAt: Date; publishedAt: Date | null };

/** The plan in force, all drafts, and with `superseded` those that were in force before. */
export async function listPlans(viewer: Viewer, superseded = false): Promise<PlanLine[]> {
  if (!can(viewer, 'plan.read')) return [];
  const rows = await db().$queryRaw<Row[]>(sql`
    SELECT ${columns} FROM plan p JOIN app_user m ON m.id = p.made_by LEFT JOIN app_user u ON u.id = p.published_by
    ${superseded ? emptySql : sql`WHERE p.status <> 'SUPERSEDED'`} ORDER BY (p.status = 'PUBLISHED') DESC, p.number DESC LIMIT 50`);
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
    SELECT w.id::text, w.number, w.name, w.from_date::text AS "from", w.until_date::text AS until, w.ceiling, w.version,
           count(p.agent_id)::int AS placed, (count(p.agent_id) FILTER (WHERE a.stage IN ('HANDED_OVER', 'CONNECTED', 'LIVE')))::int AS "handedOver"
      FROM wave w LEFT JOIN placement p ON p.plan_id = w.plan_id AND p.date BETWEEN w.from_date AND w.until_date LEFT JOIN agent a ON a.id = p.agent_id
     WHERE w.plan_id = ${planId}::uuid GROUP BY w.id ORDER BY w.number`);
}
