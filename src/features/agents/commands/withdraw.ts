import { z } from 'zod';
import { withdrawalKinds, withdrawalReason } from '@/domain/rollout/withdrawal-reason';
import { defineCommand } from '@/server/command';
import { outcomeOf, selectionSchema, type BulkOutcome } from '../schema';
import { chooseAgents } from '../writes/select';
import { returnAgents, withdrawAgents } from '../writes/withdraw';
import { undoSchema } from './inputs';

/** Ends the way of agents who left, declined or are away for long; OTHER takes words. */
export const withdraw = defineCommand({
  name: 'agents.withdraw',
  permission: 'agent.withdraw',
  input: z
    .strictObject({
      selection: selectionSchema,
      kind: z.enum(withdrawalKinds),
      text: z.string().trim().max(300).default(''),
    })
    .refine((input) => input.kind !== 'OTHER' || input.text !== '', { path: ['text'] }),
  run: async (context, input): Promise<BulkOutcome> => {
    const chosen = await chooseAgents(context, input.selection, 'agent.withdraw');
    const reason = withdrawalReason(input.kind, input.text);
    return outcomeOf(await withdrawAgents(context, { ...chosen, reason }));
  },
});

/** Takes a withdrawal back, once the kit that was out has come back. */
export const takeWithdrawalBack = defineCommand({
  name: 'agents.takeWithdrawalBack',
  permission: 'agent.withdraw',
  input: undoSchema,
  run: async (context, input): Promise<BulkOutcome> => {
    const chosen = await chooseAgents(context, input.selection, 'agent.withdraw');
    return outcomeOf(await returnAgents(context, { ...chosen, reason: input.reason }));
  },
});
