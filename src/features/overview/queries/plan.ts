import { sql, type Db } from '@/server/db';
import type { CeilingStep, Overtakings, PlanInForce, WaveLine } from '../schema';

/** How many a plan puts on a date, by route, and how many of them take a laptop of the supply. */
export type PlanDay = { date: string; laptop: number; desktop: number; drawn: number };

export type PlanFacts = {
  plan: PlanInForce;
  /** As the planner left them: what each day allowed and whom it pushed back. */
  metrics: unknown;
  days: PlanDay[];
  waves: WaveRow[];
  overtakings: Overtakings;
};
export type WaveRow = Omit<WaveLine, 'planned' | 'handedOver' | 'live'>;

/**
 * The published plan with its days, waves and overtakings, in one statement; null before the first one. Its days are
 * those of the promises that hold: whose promise has lapsed since (absent, left) is taken off. Of what the limits push
 * back only the sums by day and resource, from today on.
 */
export async function planInForce(from: Db, today: string): Promise<PlanFacts | null> {
  const rows = await from.$queryRaw<(PlanInForce & Omit<PlanFacts, 'plan'>)[]>(sql`
    SELECT p.id::text, p.number, p.done_by::text AS "doneBy",
           jsonb_build_object('start', p.start_date, 'capacity', (p.metrics->'capacity') - '{teams,lines,working,pools}'::text[], 'pushed',
             (SELECT coalesce(jsonb_agg(b - 'keys'), '[]') FROM jsonb_array_elements(p.metrics->'pushed') b WHERE b->>'date' >= ${today})) AS metrics,
           (SELECT coalesce(json_agg(json_build_object('date', d.date, 'laptop', d.laptop - coalesce(g.laptop, 0), 'desktop', d.desktop - coalesce(g.desktop, 0),
                                                       'drawn', d.drawn - coalesce(g.drawn, 0)) ORDER BY d.date), '[]')
              FROM plan_day d LEFT JOIN (
                SELECT x.date, count(*) FILTER (WHERE x.route = 'LAPTOP') AS laptop, count(*) FILTER (WHERE x.route = 'OWN_DESKTOP') AS desktop, count(x.pool) AS drawn
                  FROM agent a JOIN placement x ON x.plan_id = p.id AND x.agent_id = a.id
                 WHERE a.promised_date IS NULL AND NOT a.baseline_remote AND x.date >= p.start_date GROUP BY 1) g ON g.date = d.date
             WHERE d.plan_id = p.id AND d.date >= p.start_date) AS days,
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
