import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import { changeKinds, type ChangeKind, type DifferenceLine, type PlanDifference } from '../schema';

/** What publishing a plan would change against the one in force; null without one in force. */
export async function planDifference(viewer: Viewer, planId: string): Promise<PlanDifference | null> {
  if (!can(viewer, 'plan.read')) return null;
  const [lines, done] = await Promise.all([
    db().$queryRaw<DifferenceLine[]>(sql`
      SELECT a.band, CASE WHEN p.date < o.date THEN 'EARLIER' WHEN p.date > o.date THEN 'LATER'
                          WHEN p.date IS NOT NULL AND o.date IS NULL THEN 'NEW' WHEN p.date IS NULL AND o.date IS NOT NULL THEN 'DROPPED' ELSE 'SAME' END AS kind,
             count(*)::int AS agents
        FROM placement p JOIN agent a ON a.id = p.agent_id
        LEFT JOIN placement o ON o.agent_id = p.agent_id AND o.plan_id = (SELECT id FROM plan WHERE status = 'PUBLISHED')
       WHERE p.plan_id = ${planId}::uuid AND a.stage NOT IN ('HANDED_OVER', 'CONNECTED', 'LIVE') GROUP BY 1, 2 ORDER BY 1, 2`),
    db().$queryRaw<{ id: string | null; before: string | null; after: string | null }[]>(sql`
      SELECT o.id::text, (SELECT max(x.date)::text FROM placement x WHERE x.plan_id = o.id) AS before, (SELECT max(x.date)::text FROM placement x WHERE x.plan_id = p.id) AS after FROM plan p LEFT JOIN plan o ON o.status = 'PUBLISHED' AND o.id <> p.id WHERE p.id = ${planId}::uuid`),
  ]);
  const first = done[0];
  if (!first || first.id === null) return null;
  const totals = Object.fromEntries(
    changeKinds.map((kind) => [
      kind,
      lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.agents, 0),
    ]),
  ) as Record<ChangeKind, number>;
  return {
    lines,
    totals,
    broken: totals.LATER + totals.DROPPED,
    doneBy: { before: first.before, after: first.after },
  };
}
