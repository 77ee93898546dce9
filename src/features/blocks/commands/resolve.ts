import { z } from 'zod';
import { outcomeOf, uuid, type BulkOutcome } from '@/features/agents/schema';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { blockResolveScope, blockScope } from '../queries/scope';
import { closeBlocks } from '../writes/close-blocks';

/** Resolves blocks with words; one of somebody else answers NOT_OWNER, one out of scope NOT_FOUND. */
export const resolveBlocks = defineCommand({
  name: 'blocks.resolve',
  permission: 'block.resolve',
  input: z.strictObject({
    blockIds: z.array(uuid).min(1).max(20_000),
    resolution: z.string().trim().min(2).max(500),
  }),
  run: async (context, input): Promise<BulkOutcome> => {
    const { tx, viewer } = context;
    const asked = sql`b.id = ANY(${input.blockIds}::uuid[])`;
    await tx.$queryRaw(sql`
      SELECT 1 FROM agent WHERE id IN (SELECT agent_id FROM block b WHERE ${asked}) ORDER BY id FOR UPDATE`);
    const visible = await tx.$queryRaw<{ id: string; open: boolean }[]>(sql`
      SELECT b.id::text, b.resolved_on IS NULL AS open FROM block b JOIN agent a ON a.id = b.agent_id
        JOIN team t ON t.id = a.team_id
       WHERE ${asked} AND a.archived_at IS NULL AND ${blockScope(viewer)}`);
    const seen = new Map(visible.map((row) => [row.id, row.open]));
    const where = sql`${asked} AND a.archived_at IS NULL AND ${blockScope(viewer)} AND ${blockResolveScope(viewer)}`;
    const closed = new Set((await closeBlocks(context, where, input.resolution)).map((block) => block.id));
    return outcomeOf(
      [...new Set(input.blockIds)].map((id) => {
        if (closed.has(id)) return { id, ok: true };
        const open = seen.get(id);
        const code = open === undefined ? 'NOT_FOUND' : open ? 'NOT_OWNER' : 'ALREADY_THERE';
        return { id, ok: false, code };
      }),
    );
  },
});
