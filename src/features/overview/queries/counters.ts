import type { Stage } from '@/domain/rollout/stages';
import { sql, type Db } from '@/server/db';

export type CenterCount = { centerId: string; n: number; live: number; waiting: number; withdrawn: number };
export type StageCount = { stage: Stage; band: number; baseline: boolean; n: number };
export type PlannedCount = { date: string | null; stage: Stage; n: number };
export type DayCount = { day: string; n: number };

type Grouped = {
  centerId: string | null;
  n: number;
  live: number;
  waiting: number;
  withdrawn: number;
} & StageCount;

/** Agents by center, and by stage and band: what is folded and what is not yet, read once for both. */
export async function agentCounts(from: Db): Promise<{ centers: CenterCount[]; stages: StageCount[] }> {
  const rows = await from.$queryRaw<Grouped[]>(sql`
    SELECT center_id::text AS "centerId", stage::text, band, baseline, n, live, waiting, withdrawn FROM (
      SELECT center_id, stage, band, baseline, sum(n)::int AS n,
             coalesce(sum(n) FILTER (WHERE stage = 'LIVE'), 0)::int AS live,
             coalesce(sum(n) FILTER (WHERE stage = 'WAITING'), 0)::int AS waiting,
             coalesce(sum(n) FILTER (WHERE stage = 'WITHDRAWN'), 0)::int AS withdrawn
        FROM (SELECT center_id, stage, band, baseline, n FROM counter_center WHERE n <> 0
              UNION ALL SELECT center_id, stage, band, baseline, n FROM counter_delta) x
       GROUP BY GROUPING SETS ((center_id), (stage, band, baseline)) HAVING sum(n) <> 0) y`);
  return {
    centers: rows.flatMap(({ centerId, n, live, waiting, withdrawn }) =>
      centerId === null ? [] : [{ centerId, n, live, waiting, withdrawn }],
    ),
    stages: rows.filter((row) => row.centerId === null),
  };
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
