import { recomputeBands } from '@/features/policy/writes/bands';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { recordGroundSchema } from '../schema';
import { insertGrounds } from '../writes/insert-grounds';
import { lockPeople } from '../writes/lock-people';

/** Records a ground of one person; the band follows at once, without a cause in its trail. */
export const recordGround = defineCommand({
  name: 'grounds.record',
  permission: 'ground.write',
  input: recordGroundSchema,
  run: async (context, input) => {
    const people = await lockPeople(context.tx, context.viewer, sql`a.id = ${input.agentId}::uuid`);
    if (people.length === 0) refuse('NOT_FOUND');
    const made = (await insertGrounds(context, [input.agentId], input))[0];
    if (!made) refuse('ALREADY_IN_USE', undefined, { kind: 'RECORDED' });
    await recomputeBands(context, sql`a.id = ${input.agentId}::uuid`);
    return { groundId: made.id };
  },
});
