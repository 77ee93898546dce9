import { defineCommand } from '@/server/command';
import { refuse } from '@/server/errors';
import { removeCeilingInput, setCeilingInput } from '../schema';
import { writeCeilings } from '../writes/ceilings';
import { lockPlans } from '../writes/save-plan';

/** The most people remote at once, from today or a later day on; replaces the ceiling of that date. */
export const setCeiling = defineCommand({
  name: 'plans.setCeiling',
  permission: 'plan.write',
  input: setCeilingInput,
  run: async (context, { from, max, reason }) => {
    if (from < context.today) refuse('INVALID', {}, { from: 'past' });
    await lockPlans(context.tx);
    const changed = await writeCeilings(context, [{ from, max }], reason);
    if (changed === 0) refuse('NOTHING_TO_DO');
    return { from, max };
  },
});

export const removeCeiling = defineCommand({
  name: 'plans.removeCeiling',
  permission: 'plan.write',
  input: removeCeilingInput,
  run: async (context, { from, reason }) => {
    await lockPlans(context.tx);
    const changed = await writeCeilings(context, [{ from, max: null }], reason);
    if (changed === 0) refuse('NOT_FOUND');
    return { from };
  },
});
