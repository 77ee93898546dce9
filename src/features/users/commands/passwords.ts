import { z } from 'zod';
import { passwordProblem } from '@/domain/access/passwords';
import { defineCommand } from '@/server/command';
import { sql, type Tx } from '@/server/db';
import { refuse } from '@/server/errors';
import { hashPassword, passwordFits } from '@/server/password';
import { hashOfToken } from '../queries/links';

const password = z.string().min(1).max(1000);

/** Sets a password that passed the checks and ends every session of the account but one. */
async function setPassword(tx: Tx, userId: string, next: string, keep: string | null): Promise<void> {
  await tx.$executeRaw(sql`
    UPDATE app_user SET password_hash = ${await hashPassword(next)}, must_change = false, version = version + 1 WHERE id = ${userId}::uuid`);
  await tx.$executeRaw(sql`
    UPDATE session SET revoked_at = now()
     WHERE user_id = ${userId}::uuid AND revoked_at IS NULL AND id::text IS DISTINCT FROM ${keep}`);
  await tx.$executeRaw(
    sql`UPDATE activation_link SET used_at = now() WHERE user_id = ${userId}::uuid AND used_at IS NULL`,
  );
}

/** Changes one's own password; the present one must be known, and all other sessions end. */
export const changePassword = defineCommand({
  name: 'users.changePassword',
  permission: 'account.own',
  input: z.strictObject({ current: password, next: password }),
  run: async ({ tx, viewer, trail }, { current, next }) => {
    const rows = await tx.$queryRaw<{ hash: string | null }[]>(
      sql`SELECT password_hash AS hash FROM app_user WHERE id = ${viewer.userId}::uuid AND NOT system FOR UPDATE`,
    );
    if (!(await passwordFits(rows[0]?.hash ?? null, current)))
      refuse('INVALID', undefined, { current: 'WRONG' });
    const weak = passwordProblem(next, viewer);
    if (weak) refuse('PASSWORD_WEAK', undefined, { next: weak });
    if (current === next) refuse('PASSWORD_WEAK', undefined, { next: 'SAME' });
    await setPassword(tx, viewer.userId, next, viewer.sessionId);
    await trail([{ action: 'user.passwordChanged', subjectType: 'user', subjectId: viewer.userId }]);
    return {};
  },
});

/**
 * Sets the password of whoever holds a link that is open; the link is used up by it. Run by the system:
 * nobody is signed in yet. An unknown, used and expired link are answered alike.
 */
export const activateAccount = defineCommand({
  name: 'users.activate',
  permission: 'account.own',
  input: z.strictObject({ token: z.string().min(20).max(100), next: password }),
  run: async ({ tx, trail }, { token, next }) => {
    const rows = await tx.$queryRaw<{ userId: string; email: string; name: string }[]>(sql`
      SELECT u.id::text AS "userId", u.email, u.name FROM activation_link k JOIN app_user u ON u.id = k.user_id
       WHERE k.token_hash = ${hashOfToken(token)} AND k.used_at IS NULL AND k.expires_at > now() AND u.active AND NOT u.system
         FOR UPDATE OF k, u`);
    const account = rows[0];
    if (!account) refuse('LINK_INVALID');
    const weak = passwordProblem(next, account);
    if (weak) refuse('PASSWORD_WEAK', undefined, { next: weak });
    await setPassword(tx, account.userId, next, null);
    await trail([{ action: 'user.passwordChanged', subjectType: 'user', subjectId: account.userId }]);
    return { email: account.email };
  },
});
