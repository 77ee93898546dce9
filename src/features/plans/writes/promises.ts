import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';

type Changed = {
  id: string;
  centerId: string;
  oldDate: string | null;
  oldRoute: string | null;
  date: string | null;
  route: string | null;
};

/**
 * Gives every agent the promise that a plan holds for it: date, rank and route. Those who have moved keep
 * the date they were promised and take the rank. Agents that the plan does not know lose theirs.
 */
export async function writePromises(
  context: CommandContext,
  plan: { id: string; number: number },
): Promise<number> {
  const changed = await context.tx.$queryRaw<Changed[]>(sql`
    WITH wanted AS (
      SELECT a.id, t.center_id, a.promised_date AS old_date, a.promised_route AS old_route, p.date, p.route, p.rank,
             a.stage IN ('HANDED_OVER', 'CONNECTED', 'LIVE') AS moved
        FROM agent a JOIN team t ON t.id = a.team_id LEFT JOIN placement p ON p.plan_id = ${plan.id}::uuid AND p.agent_id = a.id
       WHERE a.archived_at IS NULL AND NOT a.baseline_remote AND a.stage <> 'WITHDRAWN'
    ), ranked AS (
      UPDATE agent a SET promised_rank = w.rank FROM wanted w
       WHERE a.id = w.id AND w.moved AND w.rank IS NOT NULL AND a.promised_rank IS DISTINCT FROM w.rank
    ), written AS (
      UPDATE agent a SET promised_date = w.date, promised_route = w.route, promised_rank = w.rank, version = a.version + 1
        FROM wanted w
       WHERE a.id = w.id AND NOT w.moved
         AND (a.promised_date, a.promised_route, a.promised_rank) IS DISTINCT FROM (w.date, w.route, w.rank)
      RETURNING a.id)
    SELECT w.id::text, w.center_id::text AS "centerId", w.old_date::text AS "oldDate", w.old_route::text AS "oldRoute", w.date::text, w.route::text
      FROM wanted w JOIN written x ON x.id = w.id
     WHERE (w.old_date, w.old_route) IS DISTINCT FROM (w.date, w.route)`);
  await context.trail(
    changed.map((one) => ({
      action: 'agent.promised' as const,
      subjectType: 'agent' as const,
      subjectId: one.id,
      centerId: one.centerId,
      before: { date: one.oldDate, route: one.oldRoute },
      after: { date: one.date, route: one.route, plan: plan.number },
    })),
  );
  return changed.length;
}
