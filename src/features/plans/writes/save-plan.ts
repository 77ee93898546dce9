import { cutWaves, type WaveDates } from '@/domain/rollout/waves';
import { insertOvertakings } from '@/features/overtakings/writes/save';
import type { IsoDate } from '@/lib/dates';
import { sql, type Sql, type Tx } from '@/server/db';
import { refreshStatistics } from '@/server/statistics';
import { takeLock } from '@/server/locks';
import type { ComputedPlan } from './compute-plan';
import { datesOf, doneByOf, metricsOf } from './plan-metrics';

/** Makes those who change plans wait for each other until the transaction ends. */
export async function lockPlans(tx: Tx): Promise<void> {
  await takeLock(tx, 'plans');
}

export type NewPlan = { name: string; today: IsoDate; madeBy: string; suggested?: boolean };

const manyRows = 500;

/** Writes a draft with its waves, placements and overtakings, set-wise. */
export async function savePlan(
  tx: Tx,
  { name, today, madeBy, suggested = false }: NewPlan,
  computed: ComputedPlan,
): Promise<{ id: string; number: number }> {
  const { live } = computed;
  const placed = datesOf(computed).length;
  const assumptions = live.assumptions.length > 0 ? JSON.stringify(live.assumptions) : null;
  const made = await tx.$queryRaw<{ id: string; number: number }[]>(sql`
    INSERT INTO plan (id, number, name, made_on, made_by, start_date, horizon_end, policy_number, world, placed, unplaced, done_by, metrics, assumptions, suggested)
    SELECT gen_random_uuid(), coalesce(max(number), 0) + 1, ${name}, ${today}::date, ${madeBy}::uuid, ${live.scenario.start}::date, ${live.horizonEnd}::date,
           ${live.policyNumber}, ${JSON.stringify(computed.world)}::jsonb, ${placed}, ${computed.rows.length - placed}, ${doneByOf(computed)}::date,
           ${JSON.stringify(metricsOf(computed, null))}::jsonb, ${assumptions}::jsonb, ${suggested}
      FROM plan RETURNING id::text, number`);
  const saved = made[0];
  if (!saved) throw new Error('the plan was not written');
  await writeRows(tx, saved.id, computed, await wavesOf(tx, sql`p.status = 'PUBLISHED'`));
  return saved;
}

/** What stands in a plan: placements, overtakings, and its waves cut where `before` had them. */
export async function writeRows(
  tx: Tx,
  planId: string,
  computed: ComputedPlan,
  before: readonly WaveBefore[],
): Promise<void> {
  await insertPlacements(tx, planId, computed);
  await insertWaves(tx, planId, cutWaves(datesOf(computed), computed.live.scenario.remoteCeiling, before));
  await insertOvertakings(tx, planId, computed.overtakings);
  if (computed.rows.length >= manyRows) await refreshStatistics(tx, ['placement', 'overtaking']);
}

async function insertPlacements(tx: Tx, planId: string, { rows, broken }: ComputedPlan): Promise<void> {
  const json = (value: unknown) => (value ? JSON.stringify(value) : null);
  await tx.$executeRaw(sql`
    INSERT INTO placement (plan_id, agent_id, rank, date, route, pool, fixed, reasons, broken)
    SELECT ${planId}::uuid, p.agent_id, p.rank, p.date, p.route::route, p.pool, p.fixed, p.reasons::jsonb, p.broken::jsonb
      FROM unnest(${rows.map((row) => row.agentId)}::uuid[], ${rows.map((row) => row.rank)}::int[], ${rows.map((row) => row.date)}::date[],
                  ${rows.map((row) => row.route)}::text[], ${rows.map((row) => row.pool)}::text[], ${rows.map((row) => row.fixed)}::boolean[],
                  ${rows.map((row) => json(row.reasons))}::text[], ${rows.map((row) => json(broken.get(row.agentId)))}::text[])
        AS p(agent_id, rank, date, route, pool, fixed, reasons, broken)`);
}

export type WaveBefore = { from: string; until: string; name: string };

/** The waves of the plan that a condition on `p` names, by date. */
export async function wavesOf(tx: Tx, which: Sql): Promise<WaveBefore[]> {
  return tx.$queryRaw(sql`
    SELECT w.from_date::text AS "from", w.until_date::text AS until, w.name FROM wave w JOIN plan p ON p.id = w.plan_id
     WHERE ${which} ORDER BY w.from_date`);
}

/** Writes the waves of a plan that has none yet, numbered by date. */
async function insertWaves(tx: Tx, planId: string, waves: readonly WaveDates[]): Promise<void> {
  if (waves.length === 0) return;
  await tx.$executeRaw(sql`
    INSERT INTO wave (id, plan_id, number, name, from_date, until_date, ceiling)
    SELECT gen_random_uuid(), ${planId}::uuid, w.number, w.name, w.from_date, w.until_date, w.ceiling
      FROM unnest(${waves.map((_, index) => index + 1)}::int[], ${waves.map((wave) => wave.name)}::text[], ${waves.map((wave) => wave.from)}::date[],
                  ${waves.map((wave) => wave.until)}::date[], ${waves.map((wave) => wave.ceiling)}::int[]) AS w(number, name, from_date, until_date, ceiling)`);
}
