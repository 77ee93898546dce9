import type { IsoDate } from '@/lib/dates';
import { sql, type Tx } from '@/server/db';
import type { DraftChange } from '../schema';
import { compareDates } from './compare-dates';
import type { ComputedPlan } from './compute-plan';
import { datesOf, doneByOf, metricsOf } from './plan-metrics';
import { wavesOf, writeRows } from './save-plan';

type Before = { dates: Record<string, IsoDate | null> | null; doneBy: IsoDate | null };
type Decided = { overtaker: string; overtaken: string; by: string; at: Date; why: string };

/**
 * Puts a newly computed plan in the place of a draft: id, number and name stay, waves are cut by date as they were,
 * decisions on overtakings hold while both dates do. Answers what has moved.
 */
export async function replacePlan(
  tx: Tx,
  planId: string,
  today: IsoDate,
  computed: ComputedPlan,
): Promise<DraftChange> {
  const rows = await tx.$queryRaw<Before[]>(sql`
    SELECT (SELECT json_object_agg(agent_id, date) FROM placement WHERE plan_id = ${planId}::uuid) AS dates,
           (SELECT max(date)::text FROM plan_day WHERE plan_id = ${planId}::uuid) AS "doneBy"`);
  const before = rows[0]?.dates ?? {};
  const placed = datesOf(computed);
  const last = placed.reduce<IsoDate | null>(
    (most, date) => (most === null || date > most ? date : most),
    null,
  );
  const change = {
    ...compareDates(before, computed.rows),
    doneBy: { before: rows[0]?.doneBy ?? null, after: last },
  };
  const waves = await wavesOf(tx, sql`p.id = ${planId}::uuid`);
  const decided = await tx.$queryRaw<Decided[]>(sql`
    SELECT overtaker_id::text AS overtaker, overtaken_id::text AS overtaken, accepted_by::text AS by, accepted_at AS at, accepted_why AS why
      FROM overtaking WHERE plan_id = ${planId}::uuid AND accepted_by IS NOT NULL`);
  await clearRows(tx, planId);
  await updatePlan(tx, planId, today, computed, change);
  await writeRows(tx, planId, computed, waves);
  const now = new Map(computed.rows.map((row) => [row.agentId, row.date]));
  const stays = (agent: string) => now.get(agent) === before[agent];
  await decideAgain(
    tx,
    planId,
    decided.filter(({ overtaker, overtaken }) => stays(overtaker) && stays(overtaken)),
  );
  return change;
}

async function clearRows(tx: Tx, planId: string): Promise<void> {
  await tx.$executeRaw(sql`DELETE FROM placement WHERE plan_id = ${planId}::uuid`);
  await tx.$executeRaw(sql`DELETE FROM plan_day WHERE plan_id = ${planId}::uuid`);
  await tx.$executeRaw(sql`DELETE FROM wave WHERE plan_id = ${planId}::uuid`);
  await tx.$executeRaw(sql`DELETE FROM overtaking WHERE plan_id = ${planId}::uuid`);
}

async function updatePlan(
  tx: Tx,
  planId: string,
  today: IsoDate,
  computed: ComputedPlan,
  change: DraftChange,
): Promise<void> {
  const { live } = computed;
  const placed = datesOf(computed).length;
  const assumptions = live.assumptions.length > 0 ? JSON.stringify(live.assumptions) : null;
  await tx.$executeRaw(sql`
    UPDATE plan SET made_on = ${today}::date, made_at = now(), start_date = ${live.scenario.start}::date, horizon_end = ${live.horizonEnd}::date,
           policy_number = ${live.policyNumber}, world = ${JSON.stringify(computed.world)}::jsonb, placed = ${placed}, unplaced = ${computed.rows.length - placed},
           done_by = ${doneByOf(computed)}::date, metrics = ${JSON.stringify(metricsOf(computed, change))}::jsonb, assumptions = ${assumptions}::jsonb,
           refinement = NULL, version = version + 1
     WHERE id = ${planId}::uuid`);
}

async function decideAgain(tx: Tx, planId: string, decided: readonly Decided[]): Promise<void> {
  if (decided.length === 0) return;
  await tx.$executeRaw(sql`
    UPDATE overtaking o SET accepted_by = d.by, accepted_at = d.at, accepted_why = d.why
      FROM unnest(${decided.map((one) => one.overtaker)}::uuid[], ${decided.map((one) => one.overtaken)}::uuid[], ${decided.map((one) => one.by)}::uuid[],
                  ${decided.map((one) => one.at.toISOString())}::timestamptz[], ${decided.map((one) => one.why)}::text[]) AS d(overtaker, overtaken, by, at, why)
     WHERE o.plan_id = ${planId}::uuid AND o.overtaker_id = d.overtaker AND o.overtaken_id = d.overtaken`);
}
