import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { draftVersionInput, undoPublishInput } from '../schema';
import { lockAgentsOf, lockedDraft, lockedPlan, worldMoved } from '../writes/held-plan';
import { putInForce } from '../writes/put-in-force';
import { restorePromises } from '../writes/restore-promises';

/**
 * Puts a draft in force, at once and as it was looked at. Refused with the sections of the world that have moved since
 * the draft and how many agents changed, or with what the draft assumes and is not so.
 */
export const publishPlan = defineCommand({
  name: 'plans.publish',
  permission: 'plan.publish',
  input: draftVersionInput,
  seconds: 600,
  run: async (context, { planId, version }) => {
    const { tx, today } = context;
    const plan = await lockedDraft(tx, planId, version);
    const ids = await lockAgentsOf(tx, planId);
    const moved = await worldMoved(tx, plan, ids, today);
    if (moved.sections.length > 0)
      refuse('WORLD_MOVED', { sections: moved.sections.join(' '), count: moved.agents });
    return putInForce(context, plan);
  },
});

/**
 * Takes a publication back: its predecessor is in force again with every promise as it was before, the plan becomes a
 * draft. Possible until somebody has been handed a device under it.
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
      sql`UPDATE plan SET status = 'DRAFT', published_at = NULL, published_by = NULL, dismissed = NULL WHERE id = ${planId}::uuid`,
    );
    const back = await tx.$queryRaw<{ id: string; number: number }[]>(sql`
      UPDATE plan SET status = 'PUBLISHED', superseded_by = NULL
       WHERE id = (SELECT id FROM plan WHERE superseded_by = ${planId}::uuid AND status = 'SUPERSEDED' ORDER BY published_at DESC LIMIT 1)
      RETURNING id::text, number`);
    const predecessor = back[0] ?? null;
    const changed = await restorePromises(context, plan, predecessor);
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
