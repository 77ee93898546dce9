import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { trailPromises, type ChangedPromise } from './promise-trail';

type Plan = { id: string; number: number };

/**
 * Gives every agent the promise that a plan holds for it: date, rank and route. Those who have moved keep the date they
 * were promised and take the rank. Agents that the plan does not know lose theirs. Says how many now have another date
 * or route; what they were promised before stays in the trail, from where it can be put back.
 */
export async function writePromises(
  context: CommandContext,
  plan: Plan,
  predecessor: Plan | null,
): Promise<number> {
  const written = await context.tx.$queryRaw<ChangedPromise[]>(sql`
    WITH wanted AS (
      SELECT a.id, t.center_id, a.promised_date AS old_date, a.promised_route AS old_route, a.promised_rank IS NULL AND q.rank IS NOT NULL AS rank_lost,
             p.date, p.route, p.rank, a.stage IN ('HANDED_OVER', 'CONNECTED', 'LIVE') AS moved
        FROM agent a JOIN team t ON t.id = a.team_id
        LEFT JOIN placement p ON p.plan_id = ${plan.id}::uuid AND p.agent_id = a.id
        LEFT JOIN placement q ON q.plan_id = ${predecessor?.id ?? null}::uuid AND q.agent_id = a.id
       WHERE a.archived_at IS NULL AND NOT a.baseline_remote AND a.stage <> 'WITHDRAWN'
    ), ranked AS (
      UPDATE agent a SET promised_rank = w.rank FROM wanted w
       WHERE a.id = w.id AND w.moved AND w.rank IS NOT NULL AND a.promised_rank IS DISTINCT FROM w.rank
    ), written AS (
      UPDATE agent a SET promised_date = w.date, promised_route = w.route, promised_rank = w.rank, version = a.version + 1
        FROM wanted w
       WHERE a.id = w.id AND NOT w.moved
         AND (a.promised_date, a.promised_route, a.promised_rank) IS DISTINCT FROM (w.date, w.route, w.rank)
      RETURNING w.*)
    SELECT id::text, center_id::text AS "centerId", old_date::text AS "oldDate", old_route::text AS "oldRoute", rank_lost AS "rankLost",
           date::text, route::text
      FROM written WHERE rank_lost OR (old_date, old_route) IS DISTINCT FROM (date, route)`);
  return trailPromises(context, written, plan.number);
}
