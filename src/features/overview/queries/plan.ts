import { sql, type Db } from '@/server/db';
import type { CeilingStep, Overtakings, PlanInForce, WaveLine } from '../schema';

/** How many a plan puts on a date, by route, and how many of them take a laptop of the supply. */
export type PlanDay = { date: string; laptop: number; desktop: number; drawn: number };

export type PlanFacts = {
  plan: PlanInForce;
  /** As the planner left them: binding limits and what each day allowed. */
  metrics: unknown;
  days: PlanDay[];
  waves: WaveRow[];
  overtakings: Overtakings;
};
export type WaveRow = Omit<WaveLine, 'planned' | 'handedOver' | 'live'>;

/**
 * The published plan with its days, waves and overtakings, in one statement; null before the first one. Of the long
 * list of binding limits only which resource binds on which day from today on.
 */
export async function planInForce(from: Db, today: string): Promise<PlanFacts | null> {
  const rows = await from.$queryRaw<(PlanInForce & Omit<PlanFacts, 'plan'>)[]>(sql`
    SELECT p.id::text, p.number, p.done_by::text AS "doneBy", p.unplaced,
           jsonb_build_object('remoteBefore', p.metrics->'remoteBefore', 'capacity', p.metrics->'capacity', 'binding',
             (SELECT coalesce(jsonb_agg(DISTINCT jsonb_build_object('date', b->'date', 'resource', b->'resource')), '[]')
                FROM jsonb_array_elements(p.metrics->'metrics'->'binding') b WHERE b->>'date' >= ${today})) AS metrics,
           (SELECT coalesce(json_agg(json_build_object('date', d.date, 'laptop', d.laptop, 'desktop', d.desktop, 'drawn', d.drawn) ORDER BY d.date), '[]')
              FROM plan_day d WHERE d.plan_id = p.id) AS days,
           (SELECT coalesce(json_agg(json_build_object('id', w.id, 'number', w.number, 'name', w.name, 'from', w.from_date, 'until', w.until_date, 'ceiling', w.ceiling) ORDER BY w.number), '[]')
              FROM wave w WHERE w.plan_id = p.id) AS waves,
           (SELECT json_build_object('all', count(*), 'open', count(*) FILTER (WHERE explained IS NULL AND accepted_by IS NULL),
                                     'explained', count(*) FILTER (WHERE explained IS NOT NULL), 'accepted', count(*) FILTER (WHERE accepted_by IS NOT NULL))
              FROM overtaking o WHERE o.plan_id = p.id) AS overtakings
      FROM plan p WHERE p.status = 'PUBLISHED'`);
  const row = rows[0];
  if (!row) return null;
  const { metrics, days, waves, overtakings, ...plan } = row;
  return { plan, metrics, days, waves, overtakings };
}

export type Frame = { start: string | null; weekdays: number[]; ceilings: CeilingStep[] };

/** When the rollout began, on which days work is done, and the VPN ceilings. */
export async function rolloutFrame(from: Db): Promise<Frame> {
  const rows = await from.$queryRaw<Frame[]>(sql`
    SELECT rollout_start::text AS start, weekdays,
           (SELECT coalesce(json_agg(json_build_object('from', "from", 'max', max) ORDER BY "from"), '[]') FROM ceiling) AS ceilings
      FROM organisation`);
  return rows[0] ?? { start: null, weekdays: [1, 2, 3, 4, 5], ceilings: [] };
}
