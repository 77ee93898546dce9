import type { Stage } from '@/domain/rollout/stages';
import { sql, type Db } from '@/server/db';

export type CenterCount = { centerId: string; stage: Stage; band: number; baseline: boolean; n: number };
export type PlannedCount = { date: string | null; stage: Stage; n: number };
export type DayCount = { day: string; n: number };

/** Agents by center, stage and band: what is folded and what is not yet. */
export function centerCounts(from: Db): Promise<CenterCount[]> {
  return from.$queryRaw<CenterCount[]>(sql`
    SELECT center_id::text AS "centerId", stage::text, band, baseline, n FROM (
      SELECT center_id, stage, band, baseline, sum(n)::int AS n FROM (
        SELECT center_id, stage, band, baseline, n FROM counter_center
        UNION ALL SELECT center_id, stage, band, baseline, n FROM counter_delta) x
       GROUP BY 1, 2, 3, 4 HAVING sum(n) <> 0) y`);
}

/** Agents by their date in the plan in force and stage; without a date: null. */
export function plannedCounts(from: Db): Promise<PlannedCount[]> {
  return from.$queryRaw<PlannedCount[]>(sql`
    SELECT nullif(planned_date, '0001-01-01')::text AS date, stage::text, sum(n)::int AS n FROM (
      SELECT planned_date, stage, n FROM counter_planned
      UNION ALL SELECT coalesce(planned_date, '0001-01-01'), stage, n FROM counter_delta) x
     GROUP BY 1, 2 HAVING sum(n) <> 0`);
}

/** What each day changed in the number of people live; the running sum is the history. */
export function liveByDay(from: Db): Promise<DayCount[]> {
  return from.$queryRaw<DayCount[]>(sql`
    SELECT day::text, sum(n)::int AS n FROM (
      SELECT day, n FROM counter_day WHERE stage = 'LIVE'
      UNION ALL SELECT day, n FROM counter_delta WHERE stage = 'LIVE') x
     GROUP BY 1 ORDER BY 1`);
}
