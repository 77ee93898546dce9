import { outcomeOf, type BulkOutcome } from '@/features/agents/schema';
import { defineCommand, type CommandContext } from '@/server/command';
import { refuse } from '@/server/errors';
import { agentScope } from '@/server/scope-sql';
import { countRefusals, nameRefused } from '../queries/refusals';
import { targetIds } from '../queries/targets';
import { assignInput, assignSelectionInput, type AssignOutcome, type AssignTarget } from '../schema';
import { assignDevices } from '../writes/assign';

async function assignTo(context: CommandContext, target: AssignTarget) {
  const scope = agentScope(context.viewer, 'assignment.create');
  const meant = await targetIds(context.tx, context.viewer, target, scope, context.today);
  if (!meant.ok) refuse(meant.code);
  return assignDevices(context, meant.ids, scope);
}

/**
 * Devices for a whole wave, for dates of the plan in force or for a selection, in rank order, as one
 * transaction: who got one, and who did not and why.
 */
export const assignWave = defineCommand({
  name: 'assignments.assignWave',
  permission: 'assignment.create',
  input: assignInput,
  run: async (context, { target }): Promise<AssignOutcome> => {
    const verdicts = await assignTo(context, target);
    const refused = verdicts.flatMap((verdict) => (verdict.ok ? [] : [verdict]));
    const matched = verdicts.flatMap((verdict) => (verdict.ok ? [verdict] : []));
    return {
      done: matched.length,
      laptops: matched.filter((match) => match.route === 'LAPTOP').length,
      desktops: matched.filter((match) => match.route === 'OWN_DESKTOP').length,
      refused: countRefusals(refused),
      rows: await nameRefused(context.tx, refused),
    };
  },
});

/** Devices for one person or many, chosen in a list. */
export const assignSelection = defineCommand({
  name: 'assignments.assign',
  permission: 'assignment.create',
  input: assignSelectionInput,
  run: async (context, { selection }): Promise<BulkOutcome> => {
    const verdicts = await assignTo(context, { selection });
    return outcomeOf(
      verdicts.map((verdict) =>
        verdict.ok
          ? { id: verdict.agentId, ok: true }
          : { id: verdict.agentId, ok: false, code: verdict.code },
      ),
    );
  },
});
