import { sql, type Sql } from '@/server/db';

/** Those who have been handed their device. */
export const movedSql = sql`a.stage IN ('HANDED_OVER', 'CONNECTED', 'LIVE')`;

/**
 * Who stands in a plan: agent `a`, its team `t`, center `c` and line `l`, its row `p` in the plan `q`, if it has one. In the plan
 * in force that is everybody of the rollout, with the promise that holds now; in a draft everybody it was made for.
 */
export function standingFrom(planId: string): Sql {
  return sql`
      FROM plan q JOIN agent a ON NOT a.baseline_remote AND a.archived_at IS NULL AND a.stage <> 'WITHDRAWN'
      JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id JOIN service_line l ON l.id = t.service_line_id
      LEFT JOIN placement p ON p.plan_id = q.id AND p.agent_id = a.id
     WHERE q.id = ${planId}::uuid AND (p.plan_id IS NOT NULL OR q.status = 'PUBLISHED') AND NOT (${movedSql} AND ${dateSql} IS NULL)`;
}

/**
 * The day on which somebody stands: in a draft the planned one. In the plan in force, and of those who have moved
 * before a draft begins, the promise: it may have lapsed since the plan was published.
 */
export const dateSql = sql`(CASE WHEN q.status = 'DRAFT' AND (p.date IS NULL OR p.date >= q.start_date) THEN p.date ELSE a.promised_date END)`;

/** The route on that day. */
export const routeSql = sql`(CASE WHEN q.status = 'DRAFT' AND (p.date IS NULL OR p.date >= q.start_date) THEN p.route ELSE a.promised_route END)`;

/** Why somebody stands nowhere: as planned, or because the promise has lapsed, or nobody was there to be planned. */
export const reasonsSql = sql`(CASE WHEN ${dateSql} IS NOT NULL THEN NULL
    WHEN p.plan_id IS NULL THEN '[{"resource": "newcomer", "key": null, "days": 0}]'::jsonb
    WHEN p.date IS NOT NULL THEN '[{"resource": "lapsed", "key": null, "days": 0}]'::jsonb ELSE p.reasons END)`;

/** Last in the order: those without a row in the plan. */
export const rankSql = sql`coalesce(p.rank, 2147483647)`;
