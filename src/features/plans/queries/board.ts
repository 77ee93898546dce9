import type { IsoDate } from '@/lib/dates';
import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { BoardDay } from '../schema';
import { boardDays, type BoardFacts, type DayCount } from './board-days';
import { dateSql, movedSql, routeSql, standingFrom } from './standing';

/**
 * The days of a plan: who stands on each by route, who really got a device, how many are remote, how full each limit is
 * and whom it pushed back. `centers` narrows to some centers what is theirs.
 */
export async function planBoard(
  viewer: Viewer,
  planId: string,
  today: IsoDate,
  centers: readonly string[] = [],
): Promise<BoardDay[]> {
  if (!can(viewer, 'plan.read')) return [];
  const facts = await boardFacts(planId);
  return facts ? boardDays(facts, today, centers) : [];
}

type PlanFacts = Pick<BoardFacts, 'start' | 'baseline' | 'capacity' | 'pushed'>;

/** All that the board of a plan is made from; null for a plan that is not there. */
export async function boardFacts(planId: string): Promise<BoardFacts | null> {
  const plans = await db().$queryRaw<PlanFacts[]>(sql`
    SELECT start_date::text AS start, metrics->'capacity' AS capacity, metrics->'pushed' AS pushed,
           (SELECT count(*)::int FROM agent WHERE baseline_remote AND stage = 'LIVE' AND archived_at IS NULL) AS baseline
      FROM plan WHERE id = ${planId}::uuid`);
  const plan = plans[0];
  if (!plan) return null;
  const [counts, actual, ceilings, teams] = await Promise.all([
    dayCounts(planId, Object.keys(plan.capacity.lines)),
    db().$queryRaw<BoardFacts['actual']>(sql`
      SELECT a.handed_over_on::text AS date, c.code AS center, count(*)::int AS n FROM agent a JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
       WHERE a.handed_over_on IS NOT NULL AND a.archived_at IS NULL AND ${movedSql} GROUP BY 1, 2`),
    db().$queryRaw<BoardFacts['ceilings']>(sql`SELECT "from"::text, max FROM ceiling`),
    db().$queryRaw<BoardFacts['teams']>(
      sql`SELECT t.code, c.code AS center FROM team t JOIN service_center c ON c.id = t.center_id`,
    ),
  ]);
  return { ...plan, counts, actual, ceilings, teams };
}

/** Who stands on each day in each center; by line too, for the lines that have a limit. */
function dayCounts(planId: string, lines: readonly string[]): Promise<DayCount[]> {
  return db().$queryRaw<DayCount[]>(sql`
    SELECT x.date::text, x.center, x.line, (count(*) FILTER (WHERE x.route = 'LAPTOP'))::int AS laptop, (count(*) FILTER (WHERE x.route = 'OWN_DESKTOP'))::int AS desktop,
           count(x.pool)::int AS drawn, (count(*) FILTER (WHERE NOT x.moved))::int AS ahead
      FROM (SELECT ${dateSql} AS date, c.code AS center, CASE WHEN l.code = ANY(${[...lines]}::text[]) THEN l.code END AS line, ${routeSql} AS route, p.pool, ${movedSql} AS moved
            ${standingFrom(planId)}) x
     WHERE x.date IS NOT NULL GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`);
}
