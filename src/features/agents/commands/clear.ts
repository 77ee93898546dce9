import { z } from 'zod';
import type { CommandContext } from '@/server/command';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { isoDate, outcomeOf, selectionSchema, type BulkOutcome } from '../schema';
import { advanceAgents } from '../writes/advance';
import { lockAgents } from '../writes/facts';
import { takeBack } from '../writes/go-back';
import { chooseAgents } from '../writes/select';
import { standInReason, undoSchema } from './inputs';
import { splitStandIns } from './stand-in';

type Form = { formVersion: string; signedOn: string };

/** Records the signed declarations and clears the agents, in one go. */
export const clearAgents = defineCommand({
  name: 'agents.clear',
  permission: 'stage.clear',
  input: z.strictObject({
    selection: selectionSchema,
    signedOn: isoDate,
    formVersion: z.string().trim().min(1).max(40),
    reason: standInReason,
  }),
  run: async (context, input): Promise<BulkOutcome> => {
    if (input.signedOn > context.today) refuse('INVALID', undefined, { signedOn: 'DATE_IN_FUTURE' });
    const chosen = await chooseAgents(context, input.selection, 'stage.clear');
    const { ids, standIns, refused } = await splitStandIns(context, chosen, input.reason);
    const facts = await lockAgents(context.tx, ids, chosen.scope);
    const waiting = [...facts.values()].flatMap((agent) => (agent.stage === 'WAITING' ? [agent.id] : []));
    await recordDeclarations(context, waiting, input);
    const verdicts = await advanceAgents(context, {
      to: 'CLEARED',
      ids,
      scope: chosen.scope,
      on: context.today,
      reason: input.reason ?? null,
      standIns,
      formVersion: input.formVersion,
    });
    return outcomeOf([...verdicts, ...refused]);
  },
});

/** An earlier declaration of a waiting agent is of no use any more: the new one takes its place. */
async function recordDeclarations(context: CommandContext, ids: string[], form: Form): Promise<void> {
  if (ids.length === 0) return;
  await context.tx.$executeRaw(
    sql`UPDATE declaration SET revoked_at = now() WHERE agent_id = ANY(${ids}::uuid[]) AND revoked_at IS NULL`,
  );
  await context.tx.$executeRaw(sql`
    INSERT INTO declaration (agent_id, form_version, signed_on, recorded_by)
    SELECT id, ${form.formVersion}, ${form.signedOn}::date, ${context.viewer.userId}::uuid FROM unnest(${ids}::uuid[]) AS m(id)`);
}

/** Takes a wrong clearance back; its declaration is revoked. */
export const undoClearance = defineCommand({
  name: 'agents.undoClearance',
  permission: 'stage.clear',
  input: undoSchema,
  run: async (context, input): Promise<BulkOutcome> => {
    const chosen = await chooseAgents(context, input.selection, 'stage.clear');
    return outcomeOf(await takeBack(context, { way: 'UNDO_CLEARANCE', ...chosen, reason: input.reason }));
  },
});
