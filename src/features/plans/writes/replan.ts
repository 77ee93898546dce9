import { assuming } from '../queries/scenario';
import type { CommandContext } from '@/server/command';
import type { DraftChange } from '../schema';
import { computePlan } from './compute-plan';
import { openAssumptions, worldOf, type HeldPlan } from './held-plan';
import { replacePlan } from './replace-plan';

/**
 * Plans a draft again in its place, from the state of now and with what it still assumes; what of it has become so is
 * assumed no more.
 */
export async function replan(context: CommandContext, plan: HeldPlan): Promise<DraftChange> {
  const { tx, today } = context;
  const world = await worldOf(tx, plan, today);
  const changes = openAssumptions(plan, world).map(({ change }) => change);
  const live = changes.length > 0 ? assuming(world, changes) : world;
  const { openPromises } = plan.world;
  const change = await replacePlan(tx, plan.id, today, computePlan(live, { openPromises }));
  await context.trail([
    {
      action: 'plan.drafted',
      subjectType: 'plan',
      subjectId: plan.id,
      before: { doneBy: change.doneBy.before },
      after: { number: plan.number, version: plan.version + 1, doneBy: change.doneBy.after },
    },
  ]);
  return change;
}
