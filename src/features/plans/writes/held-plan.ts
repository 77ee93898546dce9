import { isHeld, type Assumption } from '@/domain/what-if/assumptions';
import type { IsoDate } from '@/lib/dates';
import { sql, type Tx } from '@/server/db';
import { refuse } from '@/server/errors';
import { liveScenario, type LiveScenario } from '../queries/scenario';
import { worldDifference, type WorldDifference, type WorldStamp } from '../queries/world';
import { lockPlans } from './save-plan';

/** A plan under lock, with what it was made from. */
export type HeldPlan = {
  id: string;
  number: number;
  status: string;
  version: number;
  suggested: boolean;
  horizonEnd: IsoDate;
  world: WorldStamp;
  policyNumber: number;
  assumptions: Assumption[] | null;
};

/** The plan under the lock of all plans; NOT_FOUND without one, STALE when another version was looked at. */
export async function lockedPlan(tx: Tx, planId: string, version?: number): Promise<HeldPlan> {
  await lockPlans(tx);
  const rows = await tx.$queryRaw<HeldPlan[]>(sql`
    SELECT id::text, number, status::text, version, suggested, horizon_end::text AS "horizonEnd", world, policy_number AS "policyNumber", assumptions
      FROM plan WHERE id = ${planId}::uuid FOR UPDATE`);
  const plan = rows[0] ?? refuse('NOT_FOUND');
  if (version !== undefined && plan.version !== version) refuse('STALE');
  return plan;
}

/** The same of a draft; NOT_DRAFT where it is none any more. */
export async function lockedDraft(tx: Tx, planId: string, version?: number): Promise<HeldPlan> {
  const plan = await lockedPlan(tx, planId);
  if (plan.status !== 'DRAFT') refuse('NOT_DRAFT');
  if (version !== undefined && plan.version !== version) refuse('STALE');
  return plan;
}

/** Nobody whom the plan speaks of may change while its promises are written. */
export async function lockAgentsOf(tx: Tx, planId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT a.id::text FROM agent a WHERE a.id IN (SELECT agent_id FROM placement WHERE plan_id = ${planId}::uuid) ORDER BY a.id FOR UPDATE`);
  return rows.map((row) => row.id);
}

/** The world as a plan asks for it: the same last day, the same promises open. */
export function worldOf(tx: Tx, plan: HeldPlan, today: IsoDate): Promise<LiveScenario> {
  const { horizonEnd, world } = plan;
  return liveScenario(tx, today, { horizonEnd, openPromises: world.openPromises });
}

/** What a plan assumes and is not so. */
export function openAssumptions(plan: HeldPlan, live: LiveScenario): Assumption[] {
  const isPolicyChanged = live.policyNumber !== plan.policyNumber;
  return (plan.assumptions ?? []).filter((one) => !isHeld(one, { scenario: live.scenario, isPolicyChanged }));
}

/** How the world has moved since a draft; refused with what the draft assumes and is not so. */
export async function worldMoved(
  tx: Tx,
  plan: HeldPlan,
  ids: readonly string[],
  today: IsoDate,
): Promise<WorldDifference> {
  const live = await worldOf(tx, plan, today);
  const open = openAssumptions(plan, live);
  if (open.length > 0) {
    const kinds = [...new Set(open.map(({ change }) => change.kind))].join(' ');
    refuse('ASSUMPTIONS_OPEN', { count: open.length, kinds });
  }
  return worldDifference(plan.world, ids, live);
}
