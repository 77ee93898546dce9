import { sql, type Tx } from '@/server/db';
import { refuse } from '@/server/errors';

/**
 * Locks all administrators' roles, then, after `change`, makes sure that one of them can still sign in.
 * Two administrators who take each other's role at the same moment come here one after the other.
 */
export async function keepOneAdmin(tx: Tx, change: () => Promise<void>): Promise<void> {
  await tx.$queryRaw(sql`
    SELECT 1 FROM user_role r JOIN app_user u ON u.id = r.user_id WHERE r.role = 'ADMIN' ORDER BY r.id FOR UPDATE OF r, u`);
  const before = await activeAdmins(tx);
  await change();
  if (before > 0 && (await activeAdmins(tx)) === 0) refuse('LAST_ADMIN');
}

async function activeAdmins(tx: Tx): Promise<number> {
  const rows = await tx.$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n FROM user_role r JOIN app_user u ON u.id = r.user_id WHERE r.role = 'ADMIN' AND u.active AND NOT u.system`);
  return rows[0]?.n ?? 0;
}

/** Locks an account that people may change; refuses one that is unknown or was changed since it was read. */
export async function lockUser(
  tx: Tx,
  userId: string,
  version: number | null,
): Promise<{ id: string; email: string; name: string; active: boolean }> {
  const rows = await tx.$queryRaw<
    { id: string; email: string; name: string; active: boolean; version: number }[]
  >(
    sql`SELECT id::text, email, name, active, version FROM app_user WHERE id = ${userId}::uuid AND NOT system FOR UPDATE`,
  );
  const user = rows[0];
  if (!user) refuse('NOT_FOUND');
  if (version !== null && user.version !== version) refuse('STALE');
  return user;
}
