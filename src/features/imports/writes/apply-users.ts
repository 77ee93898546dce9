import type { Outcome } from '@/domain/importing/compare/outcome';
import type { UserFields } from '@/domain/importing/known';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { importTrail, split } from './changes';

/** Writes accounts and their roles by e-mail and role, set-wise; a new account has no password yet. */
export async function applyUsers(
  context: CommandContext,
  outcomes: readonly Outcome<UserFields>[],
): Promise<void> {
  const { tx } = context;
  const { fresh, changed } = split(outcomes);
  const list = [...fresh, ...changed].map((one) => one.target);
  const json = JSON.stringify(list);
  const users = await tx.$queryRaw<{ id: string; email: string }[]>(sql`
    INSERT INTO app_user AS u (email, name)
    SELECT DISTINCT ON (email) email, name FROM json_to_recordset(${json}::json) AS r(email text, name text) ORDER BY email
    ON CONFLICT (email) DO UPDATE SET name = excluded.name, active = true, version = u.version + 1
    RETURNING id::text, email`);
  await tx.$executeRaw(sql`
    INSERT INTO user_role AS ur (user_id, role, "all", depot)
    SELECT u.id, r.role::role, (r.scope->>'all')::boolean, (r.scope->>'depot')::boolean
      FROM json_to_recordset(${json}::json) AS r(email text, role text, scope json) JOIN app_user u ON u.email = r.email
    ON CONFLICT (user_id, role) DO UPDATE SET "all" = excluded."all", depot = excluded.depot`);
  await tx.$executeRaw(sql`
    DELETE FROM role_scope_center s USING user_role ur, app_user u, json_to_recordset(${json}::json) AS r(email text, role text)
     WHERE u.email = r.email AND ur.user_id = u.id AND ur.role = r.role::role AND s.user_role_id = ur.id`);
  await tx.$executeRaw(sql`
    DELETE FROM role_scope_team s USING user_role ur, app_user u, json_to_recordset(${json}::json) AS r(email text, role text)
     WHERE u.email = r.email AND ur.user_id = u.id AND ur.role = r.role::role AND s.user_role_id = ur.id AND s.until IS NULL`);
  await tx.$executeRaw(sql`
    INSERT INTO role_scope_center (user_role_id, center_id)
    SELECT ur.id, c.id FROM json_to_recordset(${json}::json) AS r(email text, role text, scope json)
      JOIN app_user u ON u.email = r.email JOIN user_role ur ON ur.user_id = u.id AND ur.role = r.role::role,
           json_array_elements_text(r.scope->'centers') x JOIN service_center c ON c.code = x`);
  await tx.$executeRaw(sql`
    INSERT INTO role_scope_team (user_role_id, team_id)
    SELECT ur.id, t.id FROM json_to_recordset(${json}::json) AS r(email text, role text, scope json)
      JOIN app_user u ON u.email = r.email JOIN user_role ur ON ur.user_id = u.id AND ur.role = r.role::role,
           json_array_elements_text(r.scope->'teams') x JOIN team t ON t.code = x
    ON CONFLICT DO NOTHING`);
  const ids = new Map(users.map((user) => [user.email, user.id]));
  await context.trail(
    importTrail({
      type: 'user',
      created: 'user.created',
      changedAction: 'user.rolesChanged',
      hidePersonal: true,
      fresh: fresh.map((one) => ({ id: ids.get(one.target.email) ?? '', after: { role: one.target.role } })),
      changed: changed.map((one) => ({
        id: one.before.id,
        changes: one.changes,
        both: { role: one.target.role },
      })),
    }),
  );
}
