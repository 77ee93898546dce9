import type { TrailValues } from '@/domain/trail/actions';
import { keepOneAdmin } from '@/features/users/writes/guards';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';

/** A role that a file of accounts gave or changed, as its event tells. */
export type GivenRole = {
  userId: string;
  created: boolean;
  before: TrailValues | null;
  after: TrailValues | null;
};

const roleOf = ({ before, after }: GivenRole) => String(after?.['role'] ?? before?.['role'] ?? '');
const scopeOf = ({ before }: GivenRole): unknown => {
  const scope = before?.['scope'];
  return typeof scope === 'string' ? JSON.parse(scope) : null;
};

/**
 * Takes roles back that a file gave, and gives changed ones the scope back that they had. An account that the file
 * opened and that holds no role any more is closed. `openedAt`: the instant at which the file was applied.
 */
export async function takeRolesBack(
  context: CommandContext,
  given: readonly GivenRole[],
  openedAt: Date,
  reason: string,
): Promise<void> {
  const { tx } = context;
  const added = given.filter((one) => one.created);
  const rescoped = given.flatMap((one) => {
    const scope = one.created ? null : scopeOf(one);
    return scope ? [{ userId: one.userId, role: roleOf(one), scope }] : [];
  });
  await keepOneAdmin(tx, async () => {
    await tx.$executeRaw(sql`
      DELETE FROM user_role r USING unnest(${added.map((one) => one.userId)}::uuid[], ${added.map(roleOf)}::text[]) AS m(id, role)
       WHERE r.user_id = m.id AND r.role = m.role::role`);
    const closed = await tx.$queryRaw<{ id: string }[]>(sql`
      UPDATE app_user u SET active = false, version = u.version + 1
       WHERE u.id = ANY(${added.map((one) => one.userId)}::uuid[]) AND u.active AND u.created_at = ${openedAt}::timestamptz
         AND NOT EXISTS (SELECT 1 FROM user_role r WHERE r.user_id = u.id)
      RETURNING u.id::text`);
    const ids = closed.map((user) => user.id);
    await tx.$executeRaw(
      sql`UPDATE session SET revoked_at = now() WHERE user_id = ANY(${ids}::uuid[]) AND revoked_at IS NULL`,
    );
    await tx.$executeRaw(
      sql`UPDATE activation_link SET used_at = now() WHERE user_id = ANY(${ids}::uuid[]) AND used_at IS NULL`,
    );
  });
  await giveScopesBack(context, rescoped);
  await context.trail(
    given.map((one) => ({
      action: 'user.rolesChanged' as const,
      subjectType: 'user' as const,
      subjectId: one.userId,
      before: one.after,
      after: one.created ? { role: null } : one.before,
      reason,
    })),
  );
}

async function giveScopesBack(
  { tx }: CommandContext,
  rows: readonly { userId: string; role: string; scope: unknown }[],
): Promise<void> {
  if (rows.length === 0) return;
  const list = sql`json_to_recordset(${JSON.stringify(rows)}::json) AS m("userId" uuid, role text, scope json)
      JOIN user_role r ON r.user_id = m."userId" AND r.role = m.role::role`;
  await tx.$executeRaw(sql`
    UPDATE user_role u SET "all" = (m.scope->>'all')::boolean, depot = (m.scope->>'depot')::boolean FROM ${list} WHERE u.id = r.id`);
  await tx.$executeRaw(sql`DELETE FROM role_scope_center s USING ${list} WHERE s.user_role_id = r.id`);
  await tx.$executeRaw(
    sql`DELETE FROM role_scope_team s USING ${list} WHERE s.user_role_id = r.id AND s.until IS NULL`,
  );
  await tx.$executeRaw(sql`
    INSERT INTO role_scope_center (user_role_id, center_id)
    SELECT r.id, c.id FROM ${list}, json_array_elements_text(m.scope->'centers') x JOIN service_center c ON c.code = x ON CONFLICT DO NOTHING`);
  await tx.$executeRaw(sql`
    INSERT INTO role_scope_team (user_role_id, team_id)
    SELECT r.id, t.id FROM ${list}, json_array_elements_text(m.scope->'teams') x JOIN team t ON t.code = x ON CONFLICT DO NOTHING`);
}
