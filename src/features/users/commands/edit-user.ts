import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { editUserSchema } from '../schema';
import { lockUser } from '../writes/guards';

/** Changes name and address of an account. A lead's teams follow the address of the roster, not the account. */
export const editUser = defineCommand({
  name: 'users.edit',
  permission: 'user.write',
  input: editUserSchema,
  run: async ({ tx, trail }, { userId, version, name, email }) => {
    const user = await lockUser(tx, userId, version);
    const fields = [...(user.name === name ? [] : ['name']), ...(user.email === email ? [] : ['email'])];
    if (fields.length === 0) refuse('NOTHING_TO_DO');
    const taken = await tx.$queryRaw<unknown[]>(
      sql`SELECT 1 FROM app_user WHERE email = ${email} AND id <> ${userId}::uuid`,
    );
    if (taken.length > 0) refuse('ALREADY_IN_USE', undefined, { email: 'ALREADY_IN_USE' });
    await tx.$executeRaw(
      sql`UPDATE app_user SET name = ${name}, email = ${email}, version = version + 1 WHERE id = ${userId}::uuid`,
    );
    await trail([
      {
        action: 'user.changed',
        subjectType: 'user',
        subjectId: userId,
        after: { fields: fields.join(', ') },
      },
    ]);
    return { userId };
  },
});
