import { z } from 'zod';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { outcomeOf, type BulkOutcome } from '../schema';
import { advanceAgents } from '../writes/advance';
import { takeBack } from '../writes/go-back';
import { chooseAgents } from '../writes/select';
import { datedStep, undoSchema } from './inputs';

/** Confirms that the kit was given to its agents: one acceptance for all of them. */
export const handOverAgents = defineCommand({
  name: 'agents.handOver',
  permission: 'stage.handOver',
  input: z.strictObject({ ...datedStep, note: z.string().trim().max(500).optional() }),
  run: async (context, input): Promise<BulkOutcome> => {
    const chosen = await chooseAgents(context, input.selection, 'stage.handOver');
    const rows = await context.tx.$queryRaw<{ id: string }[]>(sql`
      INSERT INTO acceptance (handed_on, handed_by, note)
      VALUES (${input.on}::date, ${context.viewer.userId}::uuid, ${input.note || null}) RETURNING id::text`);
    const acceptanceId = rows[0]?.id ?? '';
    const verdicts = await advanceAgents(context, {
      to: 'HANDED_OVER',
      ...chosen,
      on: input.on,
      acceptanceId,
      reason: input.note || null,
    });
    const outcome = outcomeOf(verdicts);
    if (outcome.done === 0)
      await context.tx.$executeRaw(sql`DELETE FROM acceptance WHERE id = ${acceptanceId}::uuid`);
    return outcome;
  },
});

/** Takes a hand-over back that did not happen; the device is READY again. */
export const undoHandOver = defineCommand({
  name: 'agents.undoHandOver',
  permission: 'stage.handOver',
  input: undoSchema,
  run: async (context, input): Promise<BulkOutcome> => {
    const chosen = await chooseAgents(context, input.selection, 'stage.handOver');
    return outcomeOf(await takeBack(context, { way: 'UNDO_HAND_OVER', ...chosen, reason: input.reason }));
  },
});
