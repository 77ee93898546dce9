import { db, emptySql, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { PlanLine } from '../schema';

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
