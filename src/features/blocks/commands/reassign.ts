import { z } from 'zod';
import { blockOwners } from '@/domain/rollout/block-owners';
import { outcomeOf, uuid, type BulkOutcome } from '@/features/agents/schema';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';

type Passed = { id: string; agentId: string; centerId: string; kind: string; before: string };

/** Gives blocks to another owner. */
export const reassignBlocks = defineCommand({
  name: 'blocks.reassign',
  permission: 'block.reassign',
  input: z
    .strictObject({
      blockIds: z.array(uuid).min(1).max(20_000),
      owner: z.enum(blockOwners),
      outside: z.string().trim().min(2).max(80).optional(),
    })
    .refine((input) => input.owner !== 'OUTSIDE' || input.outside !== undefined, { path: ['outside'] }),
  run: async (context, input): Promise<BulkOutcome> => {
    const outside = input.owner === 'OUTSIDE' ? (input.outside ?? null) : null;
    const passed = await context.tx.$queryRaw<Passed[]>(sql`
      WITH old AS (SELECT id, owner FROM block WHERE id = ANY(${input.blockIds}::uuid[]) AND resolved_on IS NULL ORDER BY id FOR UPDATE)
      UPDATE block b SET owner = ${input.owner}::block_owner, outside = ${outside}, version = b.version + 1
        FROM old, agent a JOIN team t ON t.id = a.team_id
       WHERE b.id = old.id AND a.id = b.agent_id
      RETURNING b.id::text, a.id::text AS "agentId", t.center_id::text AS "centerId", b.kind::text, old.owner::text AS before`);
    await context.trail(
      passed.map((block) => ({
        action: 'block.reassigned' as const,
        subjectType: 'agent' as const,
        subjectId: block.agentId,
        centerId: block.centerId,
        before: { kind: block.kind, owner: block.before },
        after: { kind: block.kind, owner: input.owner },
      })),
    );
    const done = new Set(passed.map((block) => block.id));
    return outcomeOf(
      [...new Set(input.blockIds)].map((id) =>
        done.has(id) ? { id, ok: true } : { id, ok: false, code: 'NOT_FOUND' },
      ),
    );
  },
});
