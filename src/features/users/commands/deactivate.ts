import { z } from 'zod';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { uuid } from '../schema';
import { keepOneAdmin, lockUser } from '../writes/guards';

/** Closes accounts: their sessions end at once and their links open nothing any more. */
export const deactivateUsers = defineCommand({
  name: 'users.deactivate',
  permission: 'user.write',
  input: z.strictObject({
    ids: z.array(uuid).min(1).max(5000),
    reason: z.string().trim().max(500).optional(),
  }),
  run: async ({ tx, viewer, trail }, { ids, reason }) => {
    if (ids.includes(viewer.userId)) refuse('OWN_ROLE');
    let closed: { id: string }[] = [];
    let revoked = 0;
    await keepOneAdmin(tx, async () => {
      await tx.$queryRaw(sql`SELECT 1 FROM app_user WHERE id = ANY(${ids}::uuid[]) ORDER BY id FOR UPDATE`);
      closed = await tx.$queryRaw<{ id: string }[]>(sql`
        UPDATE app_user SET active = false, version = version + 1
         WHERE id = ANY(${ids}::uuid[]) AND active AND NOT system RETURNING id::text`);
      const list = closed.map((user) => user.id);
      revoked = await tx.$executeRaw(
        sql`UPDATE session SET revoked_at = now() WHERE user_id = ANY(${list}::uuid[]) AND revoked_at IS NULL AND expires_at > now()`,
      );
      await tx.$executeRaw(
        sql`UPDATE activation_link SET used_at = now() WHERE user_id = ANY(${list}::uuid[]) AND used_at IS NULL`,
      );
    });
    if (closed.length === 0) refuse(ids.length === 1 ? 'NOT_FOUND' : 'NOTHING_TO_DO');
    await trail(
      closed.map((user) => ({
        action: 'user.deactivated' as const,
        subjectType: 'user' as const,
        subjectId: user.id,
        before: { active: true },
        after: { active: false },
        reason: reason ?? null,
      })),
    );
    return { done: closed.length, sessionsEnded: revoked };
  },
});

/** Opens a closed account again; it gets in with its old password or a new link. */
export const reactivateUser = defineCommand({
  name: 'users.reactivate',
  permission: 'user.write',
  input: z.strictObject({ userId: uuid }),
  run: async ({ tx, trail }, { userId }) => {
    const user = await lockUser(tx, userId, null);
    if (user.active) refuse('ALREADY_DONE');
    await tx.$executeRaw(
      sql`UPDATE app_user SET active = true, version = version + 1 WHERE id = ${userId}::uuid`,
    );
    await trail([
      {
        action: 'user.changed',
        subjectType: 'user',
        subjectId: userId,
        before: { active: false },
        after: { active: true },
      },
    ]);
    return { userId };
  },
});
