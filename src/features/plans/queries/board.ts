import type { IsoDate } from '@/lib/dates';
import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { BoardDay, WaveLine } from '../schema';
import { boardDays, type BoardFacts, type DayCount } from './board-days';
import { dateSql, movedSql, routeSql, standingFrom } from './standing';

/** A plan as its page shows it: the days, the waves over them, and how many stand in it with a date and without. */
export type PlanSheet = {
  days: BoardDay[];
  waves: WaveLine[];
  totals: { placed: number; unplaced: number };
};

/**
 * The days of a plan: who stands on each by route, who really got a device, how many are remote, how full each limit is
 * and whom it pushed back; and its waves. `centers` narrows to some centers what is theirs. Null where there is no such
 * plan for the viewer.
 */
export async function planSheet(
  viewer: Viewer,
  planId: string,
  today: IsoDate,
  centers: readonly string[] = [],
): Promise<PlanSheet | null> {
  if (!can(viewer, 'plan.read')) return null;
  const [facts, waves] = await Promise.all([boardFacts(planId), readWaves(planId)]);
  if (!facts) return null;
  return {
    days: boardDays(facts, today, centers),
    waves: waves.map((wave) => ({ ...wave, ...standingIn(facts, wave) })),
    totals: totalsOf(facts, centers),
  };
}

function standingIn({ counts }: BoardFacts, { from, until }: WaveBounds) {
  const inside = counts.filter(({ date }) => date !== null && date >= from && date <= until);
  const placed = inside.reduce((sum, row) => sum + row.people, 0);
  return { placed, handedOver: placed - inside.reduce((sum, row) => sum + row.ahead, 0) };
}

function totalsOf({ counts }: BoardFacts, centers: readonly string[]): PlanSheet['totals'] {
  const totals = { placed: 0, unplaced: 0 };
  for (const { date, center, people } of counts) {
    if (centers.length > 0 && !centers.includes(center)) continue;
    totals[date === null ? 'unplaced' : 'placed'] += people;
  }
  return totals;
}

type WaveBounds = Omit<WaveLine, 'placed' | 'handedOver'>;

function readWaves(planId: string): Promise<WaveBounds[]> {
  return db().$queryRaw<WaveBounds[]>(sql`
    SELECT id::text, number, name, from_date::text AS "from", until_date::text AS until, ceiling, version
      FROM wave WHERE plan_id = ${planId}::uuid ORDER BY number`);
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

/** Who stands on each day, or on none, in each center; by line too, for the lines that have a limit. */
function dayCounts(planId: string, lines: readonly string[]): Promise<DayCount[]> {
  return db().$queryRaw<DayCount[]>(sql`
    SELECT x.date::text, x.center, x.line, count(*)::int AS people, (count(*) FILTER (WHERE x.route = 'LAPTOP'))::int AS laptop, (count(*) FILTER (WHERE x.route = 'OWN_DESKTOP'))::int AS desktop,
           count(x.pool)::int AS drawn, (count(*) FILTER (WHERE NOT x.moved))::int AS ahead
      FROM (SELECT ${dateSql} AS date, c.code AS center, CASE WHEN l.code = ANY(${[...lines]}::text[]) THEN l.code END AS line, ${routeSql} AS route, p.pool, ${movedSql} AS moved
            ${standingFrom(planId)}) x
     GROUP BY 1, 2, 3 ORDER BY 1, 2, 3`);
}
