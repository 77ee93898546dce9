import { passwordProblem } from '@/domain/access/passwords';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { hashPassword } from '@/server/password';
import { createUserSchema } from '../schema';
import { refuseRolesApart, rolesInTrail, writeRoles } from '../writes/roles';

/** Opens an account with its roles; with a password, or waiting for its link. */
export const createUser = defineCommand({
  name: 'users.create',
  permission: 'user.write',
  input: createUserSchema,
  run: async ({ tx, trail }, { email, name, roles, password, mustChange }) => {
    refuseRolesApart(roles);
    const weak = password === undefined ? null : passwordProblem(password, { email, name });
    if (weak) refuse('PASSWORD_WEAK', undefined, { password: weak });
    const hash = password === undefined ? null : await hashPassword(password);
    const made = await tx.$queryRaw<{ id: string }[]>(sql`
      INSERT INTO app_user (email, name, password_hash, must_change)
      VALUES (${email}, ${name}, ${hash}, ${hash !== null && mustChange}) ON CONFLICT (email) DO NOTHING RETURNING id::text`);
    const userId = made[0]?.id;
    if (!userId) refuse('ALREADY_IN_USE', undefined, { email: 'ALREADY_IN_USE' });
    await writeRoles(tx, userId, roles);
    await trail([
      {
        action: 'user.created',
        subjectType: 'user',
        subjectId: userId,
        after: await rolesInTrail(tx, userId),
      },
    ]);
    return { userId };
  },
});
