import type { IsoDate } from '@/lib/dates';
import { sql, type Db } from '@/server/db';

/** People of a center who were due on a date for the first time, by what came of it. */
export type FirstDue = {
  center: string;
  date: IsoDate;
  /** The day on which they got their kit, or left; null: neither yet. */
  ended: IsoDate | null;
  left: boolean;
  people: number;
};

/** Somebody who missed the first date and is still without kit. */
export type StillWaiting = { agentId: string; center: string; date: IsoDate };

export type DatesDue = {
  first: FirstDue[];
  again: { due: number; kept: number };
  waiting: StillWaiting[];
};

/**
 * Which dates were due, as the plan in force on the eve of each day had them, and what came of them. Left out are dates
 * that fell into an absence (a no-show is booked as one too, and is none here), people who had left by then, and those whose kit was ready when their center had no hand-over
 * left: absences, leaving and limits are reckoned with on their own.
 */
export async function datesDue(from: Db, today: IsoDate): Promise<DatesDue> {
  const rows = await from.$queryRaw<{ due: DatesDue }[]>(sql`
    WITH no_show AS (SELECT subject_id, day FROM audit_event WHERE action = 'agent.noShow'),
    published AS (
      SELECT subject_id::uuid AS plan_id, day, after->>'number' IS NOT NULL AS holds, lead(day) OVER (ORDER BY id) AS next
        FROM audit_event WHERE action = 'plan.published'),
    due AS (
      SELECT p.agent_id, p.date FROM published u JOIN placement p ON p.plan_id = u.plan_id
       WHERE u.holds AND p.date > u.day AND (u.next IS NULL OR p.date <= u.next) AND p.date < ${today}::date
         AND NOT EXISTS (SELECT 1 FROM absence b WHERE b.agent_id = p.agent_id AND b.revoked_at IS NULL AND p.date BETWEEN b.from_date AND b.until_date
             AND NOT EXISTS (SELECT 1 FROM no_show n WHERE n.subject_id = p.agent_id::text AND n.day = b.from_date AND b.from_date = b.until_date))
       GROUP BY 1, 2),
    first AS (
      SELECT d.agent_id, min(d.date) AS date FROM due d GROUP BY 1),
    full_day AS (
      SELECT t.center_id, a.handed_over_on AS date FROM agent a JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
        LEFT JOIN center_day x ON x.center_id = c.id AND x.date = a.handed_over_on AND NOT x.closed
       WHERE a.handed_over_on IS NOT NULL AND a.archived_at IS NULL
       GROUP BY 1, 2 HAVING count(*) >= min(coalesce(x.handovers, c.handovers_per_day))),
    fate AS (
      SELECT a.id, c.code AS center, f.date, a.handed_over_on, a.stage = 'WITHDRAWN' AND a.handed_over_on IS NULL AS left,
             CASE WHEN a.handed_over_on IS NOT NULL THEN a.handed_over_on WHEN a.stage = 'WITHDRAWN' THEN a.stage_since END AS ended
        FROM first f JOIN agent a ON a.id = f.agent_id JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
       WHERE a.archived_at IS NULL AND NOT a.baseline_remote AND NOT (a.stage = 'WITHDRAWN' AND a.stage_since <= f.date)
         AND NOT (coalesce(a.handed_over_on > f.date, true)
           AND EXISTS (SELECT 1 FROM full_day u WHERE u.center_id = c.id AND u.date = f.date)
           AND EXISTS (SELECT 1 FROM assignment s WHERE s.agent_id = a.id AND s.role = 'CURRENT' AND s.ready_on <= f.date AND (s.ended_at IS NULL OR s.ended_at::date > f.date))
           AND NOT EXISTS (SELECT 1 FROM block b WHERE b.agent_id = a.id AND b.opened_on <= f.date AND (b.resolved_on IS NULL OR b.resolved_on > f.date))
           AND NOT EXISTS (SELECT 1 FROM audit_event e WHERE e.subject_type = 'agent' AND e.subject_id = a.id::text AND e.action IN ('agent.noShow', 'agent.faulted') AND e.day = f.date)))
    SELECT json_build_object(
      'first', (SELECT coalesce(json_agg(json_build_object('center', center, 'date', date::text, 'ended', ended::text, 'left', "left", 'people', n) ORDER BY center, date, ended, "left"), '[]')
                  FROM (SELECT center, date, ended, "left", count(*)::int AS n FROM fate GROUP BY 1, 2, 3, 4) g),
      'again', (SELECT json_build_object('due', count(*)::int, 'kept', (count(*) FILTER (WHERE f.handed_over_on = d.date))::int)
                  FROM due d JOIN fate f ON f.id = d.agent_id AND d.date > f.date AND coalesce(f.ended >= d.date, true)),
      'waiting', (SELECT coalesce(json_agg(json_build_object('agentId', id::text, 'center', center, 'date', date::text) ORDER BY id), '[]')
                    FROM fate WHERE ended IS NULL)) AS due`);
  return rows[0]?.due ?? { first: [], again: { due: 0, kept: 0 }, waiting: [] };
}
