import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import { changeKinds, type ChangeKind, type DifferenceLine, type PlanDifference } from '../schema';
import { changeSql } from './placement-filter';
import { brokenReasons } from './placements';
import { movedSql, standingFrom } from './standing';

type Sums = { before: string | null; after: string | null };

/** What publishing a draft would change of the promises that hold now, by band; null without a plan in force. */
export async function planDifference(viewer: Viewer, planId: string): Promise<PlanDifference | null> {
  if (!can(viewer, 'plan.read')) return null;
  const [lines, sums, broken, brokenBy] = await Promise.all([
    db().$queryRaw<DifferenceLine[]>(sql`
      SELECT a.band, CASE WHEN ${changeSql.EARLIER} THEN 'EARLIER' WHEN ${changeSql.LATER} THEN 'LATER' WHEN ${changeSql.NEW} THEN 'NEW'
                          WHEN ${changeSql.DROPPED} THEN 'DROPPED' WHEN ${changeSql.ROUTE} THEN 'ROUTE' ELSE 'SAME' END AS kind,
             count(*)::int AS agents
      ${standingFrom(planId)} AND NOT ${movedSql} GROUP BY 1, 2 ORDER BY 1, 2`),
    db().$queryRaw<Sums[]>(sql`
      SELECT (SELECT max(promised_date)::text FROM agent WHERE archived_at IS NULL AND stage <> 'WITHDRAWN') AS before,
             (SELECT max(date)::text FROM plan_day d WHERE d.plan_id = p.id) AS after
        FROM plan p WHERE p.id = ${planId}::uuid AND EXISTS (SELECT 1 FROM plan WHERE status = 'PUBLISHED' AND id <> p.id)`),
    db().$queryRaw<{ n: number }[]>(
      sql`SELECT count(*)::int AS n ${standingFrom(planId)} AND ${changeSql.BROKEN}`,
    ),
    brokenReasons(viewer, planId),
  ]);
  const first = sums[0];
  if (!first) return null;
  const totals = Object.fromEntries(
    changeKinds.map((kind) => [
      kind,
      lines.filter((line) => line.kind === kind).reduce((sum, line) => sum + line.agents, 0),
    ]),
  ) as Record<ChangeKind, number>;
  return {
    lines,
    totals,
    broken: broken[0]?.n ?? 0,
    brokenBy,
    doneBy: { before: first.before, after: first.after },
  };
}
