import { z } from 'zod';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { uuid } from '../schema';

/** Ends one of one's own sessions, or all but the present one; its next request is not signed in. */
export const revokeSessions = defineCommand({
  name: 'users.revokeSessions',
  permission: 'account.own',
  input: z.strictObject({ sessionId: uuid.optional() }),
  run: async ({ tx, viewer, trail }, { sessionId }) => {
    const which = sessionId
      ? sql`id = ${sessionId}::uuid`
      : sql`id::text IS DISTINCT FROM ${viewer.sessionId}`;
    const ended = await tx.$executeRaw(sql`
      UPDATE session SET revoked_at = now()
       WHERE user_id = ${viewer.userId}::uuid AND revoked_at IS NULL AND expires_at > now() AND ${which}`);
    if (ended === 0) refuse('NOT_FOUND');
    await trail([
      { action: 'user.changed', subjectType: 'user', subjectId: viewer.userId, after: { revoked: ended } },
    ]);
    return { ended };
  },
});
