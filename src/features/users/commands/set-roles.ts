import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { setRolesSchema } from '../schema';
import { keepOneAdmin, lockUser } from '../writes/guards';
import { refuseRolesApart, rolesInTrail, writeRoles } from '../writes/roles';

/** Replaces the roles of somebody else; the next request of that person already goes by them. */
export const setRoles = defineCommand({
  name: 'users.setRoles',
  permission: 'user.write',
  input: setRolesSchema,
  run: async ({ tx, viewer, trail }, { userId, version, roles }) => {
    if (userId === viewer.userId) refuse('OWN_ROLE');
    refuseRolesApart(roles);
    await keepOneAdmin(tx, async () => {
      await lockUser(tx, userId, version);
      const before = await rolesInTrail(tx, userId);
      await writeRoles(tx, userId, roles);
      const after = await rolesInTrail(tx, userId);
      if (JSON.stringify(before) === JSON.stringify(after)) refuse('NOTHING_TO_DO');
      await tx.$executeRaw(sql`UPDATE app_user SET version = version + 1 WHERE id = ${userId}::uuid`);
      await trail([{ action: 'user.rolesChanged', subjectType: 'user', subjectId: userId, before, after }]);
    });
    return { userId };
  },
});
