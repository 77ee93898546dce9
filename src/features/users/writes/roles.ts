import { normalScope } from '@/domain/access/normal-scope';
import { mayCombine } from '@/domain/access/roles';
import type { HeldRole } from '@/domain/access/scope';
import { sql, type Tx } from '@/server/db';
import { refuse } from '@/server/errors';

/** Ends the command where these roles may not be in one hand. */
export function refuseRolesApart(held: readonly HeldRole[]): void {
  if (!mayCombine(held.map((one) => one.role)).ok) refuse('ROLES_APART');
}

/** Replaces the roles of an account; what it is for until a day as a stand-in stays with its role. */
export async function writeRoles(tx: Tx, userId: string, given: readonly HeldRole[]): Promise<void> {
  const json = JSON.stringify(given.map(normalScope));
  const wanted = given.map((one) => one.role);
  await tx.$executeRaw(
    sql`DELETE FROM user_role WHERE user_id = ${userId}::uuid AND role <> ALL(${wanted}::role[])`,
  );
  await tx.$executeRaw(sql`
    INSERT INTO user_role (user_id, role, "all", depot)
    SELECT ${userId}::uuid, r.role::role, r."all", r.depot FROM json_to_recordset(${json}::json) AS r(role text, "all" boolean, depot boolean)
    ON CONFLICT (user_id, role) DO UPDATE SET "all" = excluded."all", depot = excluded.depot`);
  await tx.$executeRaw(sql`
    DELETE FROM role_scope_center s USING user_role r WHERE r.id = s.user_role_id AND r.user_id = ${userId}::uuid`);
  await tx.$executeRaw(sql`
    DELETE FROM role_scope_team s USING user_role r WHERE r.id = s.user_role_id AND r.user_id = ${userId}::uuid AND s.until IS NULL`);
  await tx.$executeRaw(sql`
    INSERT INTO role_scope_center (user_role_id, center_id)
    SELECT r.id, c.id FROM json_to_recordset(${json}::json) AS g(role text, "centerIds" json)
      JOIN user_role r ON r.user_id = ${userId}::uuid AND r.role = g.role::role,
           json_array_elements_text(g."centerIds") x JOIN service_center c ON c.id = x::uuid`);
  await tx.$executeRaw(sql`
    INSERT INTO role_scope_team (user_role_id, team_id)
    SELECT r.id, t.id FROM json_to_recordset(${json}::json) AS g(role text, "teamIds" json)
      JOIN user_role r ON r.user_id = ${userId}::uuid AND r.role = g.role::role,
           json_array_elements_text(g."teamIds") x JOIN team t ON t.id = x::uuid
    ON CONFLICT (user_role_id, team_id) DO UPDATE SET until = NULL`);
}

/** The roles of an account as the trail states them: each with ALL or the codes it is held for. */
export async function rolesInTrail(tx: Tx, userId: string): Promise<Record<string, string>> {
  const rows = await tx.$queryRaw<{ role: string; held: string }[]>(sql`
    SELECT r.role::text, CASE WHEN r."all" THEN 'ALL' ELSE concat_ws(', ', CASE WHEN r.depot THEN 'DEPOT' END,
             (SELECT string_agg(c.code, ', ' ORDER BY c.code) FROM role_scope_center s JOIN service_center c ON c.id = s.center_id WHERE s.user_role_id = r.id),
             (SELECT string_agg(t.code, ', ' ORDER BY t.code) FROM role_scope_team s JOIN team t ON t.id = s.team_id WHERE s.user_role_id = r.id)) END AS held
      FROM user_role r WHERE r.user_id = ${userId}::uuid ORDER BY r.role`);
  return Object.fromEntries(rows.map((row) => [row.role, row.held]));
}
