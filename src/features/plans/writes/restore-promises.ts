import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { trailPromises, type ChangedPromise } from './promise-trail';

type Plan = { id: string; number: number };

/**
 * Puts every promise back as it stood before a plan came into force: date and route as the trail has kept them of that
 * moment, the rank as the predecessor gave it. A promise that was lost since stays lost, and a date that lies in an
 * absence by now is not given again. Says how many have another date or route.
 */
export async function restorePromises(
  context: CommandContext,
  plan: Plan,
  predecessor: Plan | null,
): Promise<number> {
  const written = await context.tx.$queryRaw<ChangedPromise[]>(sql`
    WITH came AS (
      SELECT e.change_set AS id FROM audit_event e JOIN change_set s ON s.id = e.change_set AND s.command <> 'plans.undoPublish'
       WHERE e.action = 'plan.published' AND e.subject_type = 'plan' AND e.subject_id = ${plan.id} ORDER BY e.id DESC LIMIT 1
    ), kept AS (
      SELECT e.subject_id::uuid AS agent_id, (e.before->>'date')::date AS date, (e.before->>'route')::route AS route, e.before ? 'rank' AS rank_lost
        FROM audit_event e JOIN came c ON c.id = e.change_set WHERE e.action = 'agent.promised'
    ), held AS (
      SELECT a.id, t.center_id, a.promised_date, a.promised_route, a.stage IN ('HANDED_OVER', 'CONNECTED', 'LIVE') AS moved, k.date, k.route,
             k.agent_id IS NOT NULL AND a.promised_date IS NOT DISTINCT FROM p.date AS replaced,
             CASE WHEN a.promised_rank IS DISTINCT FROM p.rank THEN a.promised_rank WHEN NOT coalesce(k.rank_lost, false) THEN q.rank END AS rank
        FROM agent a JOIN team t ON t.id = a.team_id
        LEFT JOIN placement p ON p.plan_id = ${plan.id}::uuid AND p.agent_id = a.id
        LEFT JOIN placement q ON q.plan_id = ${predecessor?.id ?? null}::uuid AND q.agent_id = a.id
        LEFT JOIN kept k ON k.agent_id = a.id
       WHERE a.archived_at IS NULL AND NOT a.baseline_remote AND a.stage <> 'WITHDRAWN'
    ), wanted AS (
      SELECT h.id, h.center_id, h.promised_date AS old_date, h.promised_route AS old_route, h.rank,
             CASE WHEN h.moved OR NOT h.replaced THEN h.promised_date WHEN NOT b.away THEN h.date END AS date,
             CASE WHEN h.moved OR NOT h.replaced THEN h.promised_route WHEN NOT b.away THEN h.route END AS route
        FROM held h CROSS JOIN LATERAL (
             SELECT EXISTS (SELECT 1 FROM absence x WHERE x.agent_id = h.id AND x.revoked_at IS NULL AND h.date BETWEEN x.from_date AND x.until_date) AS away) b
    ), written AS (
      UPDATE agent a SET promised_date = w.date, promised_route = w.route, promised_rank = w.rank, version = a.version + 1
        FROM wanted w
       WHERE a.id = w.id AND (a.promised_date, a.promised_route, a.promised_rank) IS DISTINCT FROM (w.date, w.route, w.rank)
      RETURNING a.id)
    SELECT w.id::text, w.center_id::text AS "centerId", w.old_date::text AS "oldDate", w.old_route::text AS "oldRoute", false AS "rankLost", w.date::text, w.route::text
      FROM wanted w JOIN written x ON x.id = w.id
     WHERE (w.old_date, w.old_route) IS DISTINCT FROM (w.date, w.route)`);
  return trailPromises(context, written, predecessor?.number ?? null);
}
