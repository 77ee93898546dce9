import { z } from 'zod';
import { isIsoDate } from '@/lib/dates';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { uuid } from '../schema';
import { lockUser } from '../writes/guards';

/** Lets somebody lead teams until a day, that day included; nobody names himself. */
export const standIn = defineCommand({
  name: 'users.standIn',
  permission: 'user.standIn',
  input: z.strictObject({
    userId: uuid,
    teamIds: z.array(uuid).min(1).max(200),
    until: z.string().refine(isIsoDate),
  }),
  run: async ({ tx, viewer, today, trail }, { userId, teamIds, until }) => {
    if (userId === viewer.userId) refuse('OWN_ROLE');
    if (until < today) refuse('INVALID', undefined, { until: 'PAST' });
    const user = await lockUser(tx, userId, null);
    if (!user.active) refuse('NOT_FOUND');
    const role = await tx.$queryRaw<{ id: string }[]>(sql`
      INSERT INTO user_role (user_id, role) VALUES (${userId}::uuid, 'TEAM_LEAD')
      ON CONFLICT (user_id, role) DO UPDATE SET role = excluded.role RETURNING id::text`);
    const teams = await tx.$queryRaw<{ code: string }[]>(sql`
      WITH put AS (
        INSERT INTO role_scope_team (user_role_id, team_id, until)
        SELECT ${role[0]?.id ?? ''}::uuid, t.id, ${until}::date FROM team t WHERE t.id = ANY(${teamIds}::uuid[]) AND t.archived_at IS NULL
        ON CONFLICT (user_role_id, team_id) DO UPDATE SET until = CASE WHEN role_scope_team.until IS NULL THEN NULL ELSE excluded.until END
        RETURNING team_id)
      SELECT t.code FROM put JOIN team t ON t.id = put.team_id ORDER BY t.code`);
    if (teams.length < new Set(teamIds).size) refuse('NOT_FOUND');
    await tx.$executeRaw(sql`UPDATE app_user SET version = version + 1 WHERE id = ${userId}::uuid`);
    await trail([
      {
        action: 'user.rolesChanged',
        subjectType: 'user',
        subjectId: userId,
        after: { TEAM_LEAD: teams.map((team) => team.code).join(', '), until },
      },
    ]);
    return { teams: teams.length };
  },
});

/** Ends somebody's standing in for these teams before its day. */
export const endStandIn = defineCommand({
  name: 'users.endStandIn',
  permission: 'user.standIn',
  input: z.strictObject({ userId: uuid, teamIds: z.array(uuid).min(1).max(200) }),
  run: async ({ tx, viewer, trail }, { userId, teamIds }) => {
    if (userId === viewer.userId) refuse('OWN_ROLE');
    await lockUser(tx, userId, null);
    const ended = await tx.$queryRaw<{ code: string; until: string }[]>(sql`
      DELETE FROM role_scope_team s USING user_role r, team t
       WHERE r.id = s.user_role_id AND t.id = s.team_id AND r.user_id = ${userId}::uuid AND r.role = 'TEAM_LEAD'
         AND s.team_id = ANY(${teamIds}::uuid[]) AND s.until IS NOT NULL RETURNING t.code, s.until::text`);
    if (ended.length === 0) refuse('NOT_FOUND');
    await tx.$executeRaw(sql`UPDATE app_user SET version = version + 1 WHERE id = ${userId}::uuid`);
    await trail([
      {
        action: 'user.rolesChanged',
        subjectType: 'user',
        subjectId: userId,
        before: { TEAM_LEAD: ended.map((team) => team.code).join(', '), until: ended[0]?.until ?? null },
        after: { TEAM_LEAD: '' },
      },
    ]);
    return { teams: ended.length };
  },
});
