import { recomputeBands } from '@/features/policy/writes/bands';
import { defineCommand, type CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { groundDigest, seal } from '@/server/grounds-key';
import { correctGroundSchema, withdrawGroundSchema } from '../schema';
import { lockPeople } from '../writes/lock-people';

type Held = { agentId: string; validFrom: string; validUntil: string | null };

/** Locks the person, then reads the ground: unknown and out of scope are one answer, withdrawn is final. */
async function lockGround(context: CommandContext, groundId: string, version: number): Promise<Held> {
  const { tx, viewer } = context;
  const people = await lockPeople(
    tx,
    viewer,
    sql`a.id = (SELECT g.agent_id FROM priority_ground g WHERE g.id = ${groundId}::uuid)`,
  );
  if (people.length === 0) refuse('NOT_FOUND');
  const rows = await tx.$queryRaw<(Held & { version: number; withdrawn: boolean })[]>(sql`
    SELECT agent_id::text AS "agentId", valid_from::text AS "validFrom", valid_until::text AS "validUntil", version,
           withdrawn_at IS NOT NULL AS withdrawn FROM priority_ground WHERE id = ${groundId}::uuid FOR UPDATE`);
  const ground = rows[0];
  if (!ground) refuse('NOT_FOUND');
  if (ground.withdrawn) refuse('ALREADY_DONE');
  if (ground.version !== version) refuse('STALE');
  return ground;
}

/** Withdraws a ground from today on; that it was there stays readable for the people officer. */
export const withdrawGround = defineCommand({
  name: 'grounds.withdraw',
  permission: 'ground.write',
  input: withdrawGroundSchema,
  run: async (context, { groundId, version }) => {
    const ground = await lockGround(context, groundId, version);
    await context.tx.$executeRaw(
      sql`UPDATE priority_ground SET withdrawn_at = now(), version = version + 1 WHERE id = ${groundId}::uuid`,
    );
    await context.trail([{ action: 'ground.withdrawn', subjectType: 'ground', subjectId: groundId }]);
    await recomputeBands(context, sql`a.id = ${ground.agentId}::uuid`);
    return { groundId };
  },
});

/** Puts a mistaken entry right: kind, validity, reference. An empty reference takes the old one away. */
export const correctGround = defineCommand({
  name: 'grounds.correct',
  permission: 'ground.write',
  input: correctGroundSchema,
  run: async (context, { groundId, version, kind, reference, validFrom, validUntil }) => {
    const { tx, trail } = context;
    const ground = await lockGround(context, groundId, version);
    const digest = groundDigest(ground.agentId, kind);
    const twice = await tx.$queryRaw<unknown[]>(sql`
      SELECT 1 FROM priority_ground WHERE agent_id = ${ground.agentId}::uuid AND kind_digest = ${digest}
         AND withdrawn_at IS NULL AND id <> ${groundId}::uuid`);
    if (twice.length > 0) refuse('ALREADY_IN_USE', undefined, { kind: 'RECORDED' });
    const sealed = seal(kind);
    await tx.$executeRaw(sql`
      UPDATE priority_ground SET kind_cipher = ${sealed.cipher}, kind_digest = ${digest}, key_id = ${sealed.keyId},
             reference_cipher = ${reference ? seal(reference).cipher : null}, valid_from = ${validFrom}::date,
             valid_until = ${validUntil}::date, version = version + 1 WHERE id = ${groundId}::uuid`);
    await trail([
      {
        action: 'ground.corrected',
        subjectType: 'ground',
        subjectId: groundId,
        before: { validFrom: ground.validFrom, validUntil: ground.validUntil },
        after: { validFrom, validUntil },
      },
    ]);
    await recomputeBands(context, sql`a.id = ${ground.agentId}::uuid`);
    return { groundId };
  },
});
