import { givenOrder } from '@/domain/planning/refine/given-order';
import type { ClassOrder } from '@/domain/planning/run';
import { computePlan } from '@/features/plans/writes/compute-plan';
import { lockedDraft } from '@/features/plans/writes/held-plan';
import type { DraftChange } from '@/features/plans/schema';
import { replacePlan } from '@/features/plans/writes/replace-plan';
import { defineCommand, type CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { offerInput, refinementInput, type Offered } from '../schema';
import { heldOffer, keepOffer, unmovedWorld } from '../writes/offer';

type Reordering = {
  planId: string;
  version: number;
  from: readonly Offered[];
  to: Offered;
  /** None: the quick one. */
  orderOf: (ids: readonly string[]) => ClassOrder | undefined;
};

/** Plans a draft again in its place from the same world, in another order of equal people. */
async function reorder(context: CommandContext, reordering: Reordering): Promise<DraftChange> {
  const { tx, today } = context;
  const { planId, from, to, orderOf } = reordering;
  const plan = await lockedDraft(tx, planId, reordering.version);
  const offer = await heldOffer(tx, planId, from);
  const live = await unmovedWorld(context, plan);
  const { openPromises } = plan.world;
  const orderOfClass = orderOf(offer.order);
  const computed = computePlan(live, { openPromises, ...(orderOfClass ? { orderOfClass } : {}) });
  const change = await replacePlan(tx, planId, today, computed);
  await keepOffer(tx, planId, offer, to);
  await context.trail([
    {
      action: 'plan.drafted',
      subjectType: 'plan',
      subjectId: planId,
      before: { doneBy: change.doneBy.before },
      after: { number: plan.number, version: plan.version + 1, doneBy: change.doneBy.after },
    },
  ]);
  return change;
}

/** Puts the better order that was found in the place of a draft’s own; refused where the world has moved since. */
export const takeBetterOrder = defineCommand({
  name: 'refine.take',
  permission: 'plan.write',
  input: offerInput,
  seconds: 600,
  run: async (context, input) => ({
    change: await reorder(context, { ...input, from: ['BETTER', 'LEFT'], to: 'TAKEN', orderOf: givenOrder }),
  }),
});

/** Gives a draft its quick order back; the better one stays at hand. */
export const takeQuickOrder = defineCommand({
  name: 'refine.takeBack',
  permission: 'plan.write',
  input: offerInput,
  seconds: 600,
  run: async (context, input) => ({
    change: await reorder(context, { ...input, from: ['TAKEN'], to: 'LEFT', orderOf: () => undefined }),
  }),
});

/** Leaves the better order aside; the draft stays as it is. */
export const leaveBetterOrder = defineCommand({
  name: 'refine.leave',
  permission: 'plan.write',
  input: offerInput,
  run: async ({ tx }, { planId, version }) => {
    await lockedDraft(tx, planId, version);
    await keepOffer(tx, planId, await heldOffer(tx, planId, ['BETTER']), 'LEFT');
    return { planId };
  },
});

/** Has a better order looked for once more, after it failed. */
export const lookAgain = defineCommand({
  name: 'refine.again',
  permission: 'plan.write',
  input: refinementInput,
  run: async ({ tx }, { planId }) => {
    await lockedDraft(tx, planId);
    await tx.$executeRaw(
      sql`UPDATE plan SET refinement = NULL WHERE id = ${planId}::uuid AND refinement->>'state' = 'FAILED'`,
    );
    return { planId };
  },
});
