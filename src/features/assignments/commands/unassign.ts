import { outcomeOf, type BulkOutcome } from '@/features/agents/schema';
import { takeBack } from '@/features/agents/writes/go-back';
import { chooseAgents } from '@/features/agents/writes/select';
import { defineCommand } from '@/server/command';
import { unassignInput } from '../schema';

/** Takes devices back before the hand-over, with a reason: the agent is cleared again, the device in stock. */
export const unassign = defineCommand({
  name: 'assignments.unassign',
  permission: 'assignment.end',
  input: unassignInput,
  run: async (context, { selection, reason }): Promise<BulkOutcome> => {
    const chosen = await chooseAgents(context, selection, 'assignment.end');
    return outcomeOf(await takeBack(context, { way: 'UNASSIGN', ...chosen, reason }));
  },
});
