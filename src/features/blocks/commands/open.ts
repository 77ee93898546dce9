import { z } from 'zod';
import { blockKinds, blockOwners } from '@/domain/rollout/block-owners';
import { outcomeOf, selectionSchema, type BulkOutcome } from '@/features/agents/schema';
import { chooseAgents } from '@/features/agents/writes/select';
import { defineCommand } from '@/server/command';
import { openBlocks } from '../writes/open-blocks';

/** Reports what keeps agents from going on; "cannot work from home" is one of the kinds. */
export const openBlock = defineCommand({
  name: 'blocks.open',
  permission: 'block.open',
  input: z
    .strictObject({
      selection: selectionSchema,
      kind: z.enum(blockKinds),
      owner: z.enum(blockOwners).optional(),
      outside: z.string().trim().min(2).max(80).optional(),
      note: z.string().trim().max(500).optional(),
    })
    .refine((input) => input.owner !== 'OUTSIDE' || input.outside !== undefined, { path: ['outside'] })
    .refine((input) => input.kind !== 'OTHER' || Boolean(input.note), { path: ['note'] }),
  run: async (context, { selection, ...block }): Promise<BulkOutcome> => {
    const chosen = await chooseAgents(context, selection, 'block.open');
    return outcomeOf(await openBlocks(context, { ...chosen, ...block }));
  },
});
