import type { Plan } from '@/domain/planning/plan-document';
import { cutWaves, type WaveDates } from '@/domain/rollout/waves';
import type { IsoDate } from '@/lib/dates';
import { sql, type Tx } from '@/server/db';
import type { LiveScenario } from '../queries/scenario';
import type { WorldStamp } from '../queries/world';
import type { PlanMetricsDocument } from '../schema';
import { capacityOf } from './capacity';
import type { PlanRow } from './plan-rows';

/** Makes those who change plans wait for each other until the transaction ends. */
export async function lockPlans(tx: Tx): Promise<void> {
  await tx.$queryRaw(sql`SELECT pg_advisory_xact_lock(7266902)::text`);
}

export type NewPlan = {
  name: string;
  today: IsoDate;
  madeBy: string;
  live: LiveScenario;
  world: WorldStamp;
  plan: Plan;
  rows: readonly PlanRow[];
};

/** Writes a draft with its waves and placements, set-wise. */
export async function savePlan(tx: Tx, draft: NewPlan): Promise<{ id: string; number: number }> {
  const { live, plan, rows } = draft;
  const dates = rows.flatMap((row) => (row.date === null ? [] : [row.date]));
  const lastDay = dates.reduce((last, date) => (date > last ? date : last), live.scenario.start);
  const metrics: PlanMetricsDocument = {
    metrics: plan.metrics,
    excess: plan.excess.slice(0, 1000),
    remoteBefore: live.scenario.alreadyRemote - live.moved.length,
    capacity: capacityOf(live.scenario, lastDay),
  };
  const doneBy = rows.some((row) => row.date === null) || dates.length === 0 ? null : lastDay;
  const assumptions = live.assumptions.length > 0 ? JSON.stringify(live.assumptions) : null;
  const made = await tx.$queryRaw<{ id: string; number: number }[]>(sql`
    INSERT INTO plan (id, number, name, made_on, made_by, start_date, horizon_end, policy_number, world, placed, unplaced, done_by, metrics, assumptions)
    SELECT gen_random_uuid(), coalesce(max(number), 0) + 1, ${draft.name}, ${draft.today}::date, ${draft.madeBy}::uuid, ${live.scenario.start}::date, ${live.horizonEnd}::date,
           ${live.policyNumber}, ${JSON.stringify(draft.world)}::jsonb, ${dates.length}, ${rows.length - dates.length}, ${doneBy}::date, ${JSON.stringify(metrics)}::jsonb, ${assumptions}::jsonb
      FROM plan RETURNING id::text, number`);
  const saved = made[0];
  if (!saved) throw new Error('the plan was not written');
  await insertPlacements(tx, saved.id, rows);
  const before = await wavesInForce(tx);
  await insertWaves(tx, saved.id, cutWaves(dates, live.scenario.remoteCeiling, before));
  return saved;
}

async function insertPlacements(tx: Tx, planId: string, rows: readonly PlanRow[]): Promise<void> {
  await tx.$executeRaw(sql`
    INSERT INTO placement (plan_id, agent_id, rank, date, route, pool, fixed, reasons)
    SELECT ${planId}::uuid, p.agent_id, p.rank, p.date, p.route::route, p.pool, p.fixed, p.reasons::jsonb
      FROM unnest(${rows.map((row) => row.agentId)}::uuid[], ${rows.map((row) => row.rank)}::int[], ${rows.map((row) => row.date)}::date[],
                  ${rows.map((row) => row.route)}::text[], ${rows.map((row) => row.pool)}::text[], ${rows.map((row) => row.fixed)}::boolean[],
                  ${rows.map((row) => (row.reasons ? JSON.stringify(row.reasons) : null))}::text[])
        AS p(agent_id, rank, date, route, pool, fixed, reasons)`);
}

async function wavesInForce(tx: Tx): Promise<{ from: string; until: string; name: string }[]> {
  return tx.$queryRaw(sql`
    SELECT w.from_date::text AS "from", w.until_date::text AS until, w.name FROM wave w JOIN plan p ON p.id = w.plan_id
     WHERE p.status = 'PUBLISHED' ORDER BY w.from_date`);
}

/** Writes the waves of a plan that has none yet, numbered by date. */
export async function insertWaves(tx: Tx, planId: string, waves: readonly WaveDates[]): Promise<void> {
  if (waves.length === 0) return;
  await tx.$executeRaw(sql`
    INSERT INTO wave (id, plan_id, number, name, from_date, until_date, ceiling)
    SELECT gen_random_uuid(), ${planId}::uuid, w.number, w.name, w.from_date, w.until_date, w.ceiling
      FROM unnest(${waves.map((_, index) => index + 1)}::int[], ${waves.map((wave) => wave.name)}::text[], ${waves.map((wave) => wave.from)}::date[],
                  ${waves.map((wave) => wave.until)}::date[], ${waves.map((wave) => wave.ceiling)}::int[]) AS w(number, name, from_date, until_date, ceiling)`);
}
