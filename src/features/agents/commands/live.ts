import { z } from 'zod';
import { defineCommand } from '@/server/command';
import { outcomeOf, type BulkOutcome } from '../schema';
import { advanceAgents } from '../writes/advance';
import { takeBack } from '../writes/go-back';
import { chooseAgents } from '../writes/select';
import { datedStep, standInReason, undoSchema } from './inputs';
import { splitStandIns } from './stand-in';

/** Confirms the first contact handled from home. */
export const goLive = defineCommand({
  name: 'agents.goLive',
  permission: 'stage.live',
  input: z.strictObject({ ...datedStep, reason: standInReason }),
  run: async (context, input): Promise<BulkOutcome> => {
    const chosen = await chooseAgents(context, input.selection, 'stage.live');
    const { ids, standIns, refused } = await splitStandIns(context, chosen, input.reason);
    const verdicts = await advanceAgents(context, {
      to: 'LIVE',
      ids,
      scope: chosen.scope,
      on: input.on,
      reason: input.reason ?? null,
      standIns,
    });
    return outcomeOf([...verdicts, ...refused]);
  },
});

/** Takes a wrong going-live back; the device is HANDED_OVER again. */
export const undoLive = defineCommand({
  name: 'agents.undoLive',
  permission: 'stage.live',
  input: undoSchema,
  run: async (context, input): Promise<BulkOutcome> => {
    const chosen = await chooseAgents(context, input.selection, 'stage.live');
    return outcomeOf(await takeBack(context, { way: 'UNDO_LIVE', ...chosen, reason: input.reason }));
  },
});
