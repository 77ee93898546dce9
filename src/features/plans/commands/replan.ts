import { defineCommand } from '@/server/command';
import { draftVersionInput, type DraftChange } from '../schema';
import { lockedDraft } from '../writes/held-plan';
import { replan } from '../writes/replan';

/** Plans a draft again from the state of now, in its place: number, name and waves stay. */
export const replanDraft = defineCommand({
  name: 'plans.replan',
  permission: 'plan.write',
  input: draftVersionInput,
  seconds: 600,
  run: async (context, { planId, version }): Promise<{ planId: string; change: DraftChange }> => {
    const plan = await lockedDraft(context.tx, planId, version);
    return { planId, change: await replan(context, plan) };
  },
});
