import type { Cause } from '@/domain/rollout/causes';
import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { PlanDifference } from '../schema';
import { planDifference } from './difference';

/** A replan that the system suggests: why, and what it would change. */
export type Suggestion = {
  planId: string;
  number: number;
  version: number;
  /** Since when the causes are counted: the day on which the plan in force was published. */
  since: string;
  causes: Cause[];
  difference: PlanDifference;
};

type Row = Omit<Suggestion, 'difference'>;

/** What is suggested now; null where nothing is, or for whoever may not publish. */
export async function readSuggestion(viewer: Viewer): Promise<Suggestion | null> {
  if (!can(viewer, 'plan.publish')) return null;
  const rows = await db().$queryRaw<Row[]>(sql`
    SELECT p.id::text AS "planId", p.number, p.version, s.day::text AS since, p.causes
      FROM plan p JOIN plan q ON q.status = 'PUBLISHED'
      CROSS JOIN LATERAL (SELECT coalesce(max(e.day), q.made_on) AS day FROM audit_event e
                           WHERE e.action = 'plan.published' AND e.subject_type = 'plan' AND e.subject_id = q.id::text) s
     WHERE p.suggested AND p.status = 'DRAFT' AND p.causes IS NOT NULL`);
  const row = rows[0];
  const difference = row ? await planDifference(viewer, row.planId) : null;
  return row && difference ? { ...row, difference } : null;
}
