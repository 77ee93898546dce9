import { defineCommand } from '@/server/command';
import { refuse } from '@/server/errors';
import { draftVersionInput, type DraftChange } from '../schema';
import { lockAgentsOf, lockedDraft, worldMoved } from '../writes/held-plan';
import { putInForce, type InForce } from '../writes/put-in-force';
import { replan } from '../writes/replan';
import { isNothing } from '../writes/suggestion';

/** In force, or planned again because the world has moved: then it is to be looked at once more. */
export type Accepted = ({ published: true } & InForce) | { published: false; change: DraftChange };

/**
 * Puts a suggestion in force as it was shown. Where the world has moved since it was made it is planned again; if that
 * moves nobody it comes into force, else it is shown once more.
 */
export const acceptSuggestion = defineCommand({
  name: 'plans.acceptSuggestion',
  permission: 'plan.publish',
  input: draftVersionInput,
  seconds: 600,
  run: async (context, { planId, version }): Promise<Accepted> => {
    const { tx, today } = context;
    const plan = await lockedDraft(tx, planId, version);
    if (!plan.suggested) refuse('NOT_FOUND');
    const ids = await lockAgentsOf(tx, planId);
    const moved = await worldMoved(tx, plan, ids, today);
    if (moved.sections.length > 0) {
      const change = await replan(context, plan);
      if (!isNothing(change)) return { published: false, change };
      await lockAgentsOf(tx, planId);
    }
    return { published: true, ...(await putInForce(context, plan)) };
  },
});
