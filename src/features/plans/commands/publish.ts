import { isHeld, type Assumption } from '@/domain/what-if/assumptions';
import { carryDecisions } from '@/features/overtakings/writes/save';
import { defineCommand } from '@/server/command';
import { sql, type Tx } from '@/server/db';
import { refuse } from '@/server/errors';
import { liveScenario } from '../queries/scenario';
import { worldDifference, type WorldStamp } from '../queries/world';
import { planInput, undoPublishInput } from '../schema';
import { writePromises } from '../writes/promises';
import { lockPlans } from '../writes/save-plan';

type Held = {
  id: string;
  number: number;
  status: string;
  horizonEnd: string;
  world: WorldStamp;
  policyNumber: number;
  assumptions: Assumption[] | null;
};

async function lockedPlan(tx: Tx, planId: string): Promise<Held> {
  await lockPlans(tx);
  const rows = await tx.$queryRaw<Held[]>(sql`
    SELECT id::text, number, status::text, horizon_end::text AS "horizonEnd", world, policy_number AS "policyNumber", assumptions FROM plan WHERE id = ${planId}::uuid FOR UPDATE`);
  return rows[0] ?? refuse('NOT_FOUND');
}

/** Nobody whom the plan speaks of may change while its promises are written. */
async function lockAgentsOf(tx: Tx, planId: string): Promise<string[]> {
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT a.id::text FROM agent a WHERE a.id IN (SELECT agent_id FROM placement WHERE plan_id = ${planId}::uuid) ORDER BY a.id FOR UPDATE`);
  return rows.map((row) => row.id);
}

/** Refuses with what the draft assumes and is not so, else with the sections of the world that have moved since. */
async function refuseWhenMoved(tx: Tx, plan: Held, ids: readonly string[], today: string): Promise<void> {
  const live = await liveScenario(tx, today, {
    horizonEnd: plan.horizonEnd,
    openPromises: plan.world.openPromises,
  });
  const isPolicyChanged = live.policyNumber !== plan.policyNumber;
  const open = (plan.assumptions ?? []).filter(
    (one) => !isHeld(one, { scenario: live.scenario, isPolicyChanged }),
  );
  if (open.length > 0) {
    const kinds = [...new Set(open.map(({ change }) => change.kind))].join(' ');
    refuse('ASSUMPTIONS_OPEN', { count: open.length, kinds });
  }
  const moved = worldDifference(plan.world, ids, live);
  if (moved.sections.length > 0)
    refuse('WORLD_MOVED', { sections: moved.sections.join(' '), count: moved.agents });
}

/** Puts a draft in force: the plan before is superseded and every agent has its new promise, at once. */
export const publishPlan = defineCommand({
  name: 'plans.publish',
  permission: 'plan.publish',
  input: planInput,
  seconds: 600,
  run: async (context, { planId }) => {
    const { tx, today, viewer } = context;
    const plan = await lockedPlan(tx, planId);
    if (plan.status !== 'DRAFT') refuse('NOT_DRAFT');
    const ids = await lockAgentsOf(tx, planId);
    await refuseWhenMoved(tx, plan, ids, today);
    const before = await tx.$queryRaw<{ id: string; number: number }[]>(sql`
      UPDATE plan SET status = 'SUPERSEDED', superseded_by = NULL WHERE status = 'PUBLISHED' RETURNING id::text, number`);
    const predecessor = before[0] ?? null;
    await tx.$executeRaw(sql`
      UPDATE plan SET status = 'PUBLISHED', published_at = now(), published_by = ${viewer.userId}::uuid WHERE id = ${planId}::uuid`);
    if (predecessor) {
      await tx.$executeRaw(
        sql`UPDATE plan SET superseded_by = ${planId}::uuid WHERE id = ${predecessor.id}::uuid`,
      );
      await carryDecisions(tx, predecessor.id, planId);
    }
    const changed = await writePromises(context, plan);
    await context.trail([
      {
        action: 'plan.published',
        subjectType: 'plan',
        subjectId: planId,
        before: { number: predecessor?.number ?? null },
        after: { number: plan.number, changed },
      },
    ]);
    return { planId, number: plan.number, changed };
  },
});

/**
 * Takes a publication back by putting its predecessor in force again; the plan becomes a draft. Possible
 * until somebody has been handed a device under it.
 */
export const undoPublish = defineCommand({
  name: 'plans.undoPublish',
  permission: 'plan.publish',
  input: undoPublishInput,
  seconds: 600,
  run: async (context, { planId, reason }) => {
    const { tx } = context;
    const plan = await lockedPlan(tx, planId);
    if (plan.status !== 'PUBLISHED') refuse('UNDO_NOT_POSSIBLE');
    await lockAgentsOf(tx, planId);
    const since = await tx.$queryRaw<{ n: number }[]>(sql`
      SELECT count(*)::int AS n FROM audit_event e JOIN plan p ON p.id = ${planId}::uuid
       WHERE e.action = 'agent.handedOver' AND e.at >= p.published_at`);
    const handedOver = since[0]?.n ?? 0;
    if (handedOver > 0) refuse('HAND_OVERS_STARTED', { count: handedOver });
    await tx.$executeRaw(
      sql`UPDATE plan SET status = 'DRAFT', published_at = NULL, published_by = NULL WHERE id = ${planId}::uuid`,
    );
    const back = await tx.$queryRaw<{ id: string; number: number }[]>(sql`
      UPDATE plan SET status = 'PUBLISHED', superseded_by = NULL
       WHERE id = (SELECT id FROM plan WHERE superseded_by = ${planId}::uuid AND status = 'SUPERSEDED' ORDER BY published_at DESC LIMIT 1)
      RETURNING id::text, number`);
    const predecessor = back[0] ?? null;
    const changed = await writePromises(
      context,
      predecessor ?? { id: '00000000-0000-0000-0000-000000000000', number: 0 },
    );
    await context.trail([
      {
        action: 'plan.published',
        subjectType: 'plan',
        subjectId: predecessor?.id ?? planId,
        before: { number: plan.number },
        after: { number: predecessor?.number ?? null, changed },
        reason,
      },
    ]);
    return { number: predecessor?.number ?? null, changed };
  },
});
