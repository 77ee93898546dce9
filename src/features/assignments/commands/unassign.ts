import { outcomeOf, type BulkOutcome } from '@/features/agents/schema';
import { takeBack } from '@/features/agents/writes/go-back';
import { selectAgents } from '@/features/agents/writes/select';
import { defineCommand } from '@/server/command';
import { agentScope } from '@/server/scope-sql';
import { unassignInput } from '../schema';

/** Takes devices back before the hand-over, with a reason: the agent is cleared again, the device in stock. */
export const unassign = defineCommand({
  name: 'assignments.unassign',
  permission: 'assignment.end',
  input: unassignInput,
  run: async (context, { selection, reason }): Promise<BulkOutcome> => {
    const scope = agentScope(context.viewer, 'assignment.end');
    const ids = await selectAgents(context.tx, selection, scope, context.today);
    return outcomeOf(await takeBack(context, { way: 'UNASSIGN', ids, scope, reason }));
  },
});
