import { randomUUID } from 'node:crypto';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { hashOfToken, tokenOf } from '../queries/links';
import type { LinkRecord } from '../schema';

/**
 * Makes one link for each account, in place of any that is still open. The answer names the link, not its
 * token: answers are kept with their change.
 */
export async function writeLinks(
  context: CommandContext,
  userIds: readonly string[],
  days: number,
): Promise<LinkRecord[]> {
  if (userIds.length === 0) return [];
  const rows = userIds.map((user) => {
    const id = randomUUID();
    return { id, user, hash: hashOfToken(tokenOf(id)) };
  });
  await context.tx.$executeRaw(
    sql`UPDATE activation_link SET used_at = now() WHERE user_id = ANY(${[...userIds]}::uuid[]) AND used_at IS NULL`,
  );
  const made = await context.tx.$queryRaw<(Omit<LinkRecord, 'validUntil'> & { until: Date })[]>(sql`
    WITH made AS (
      INSERT INTO activation_link (id, user_id, token_hash, expires_at)
      SELECT r.id, r."user", r.hash, now() + make_interval(days => ${days})
        FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(id uuid, "user" uuid, hash text) RETURNING id, user_id, expires_at)
    SELECT m.id::text AS "linkId", u.id::text AS "userId", u.name, u.email, m.expires_at AS until
      FROM made m JOIN app_user u ON u.id = m.user_id ORDER BY u.name, u.id`);
  await context.trail(
    made.map((link) => ({
      action: 'user.linkMade' as const,
      subjectType: 'user' as const,
      subjectId: link.userId,
      after: { expires: link.until.toISOString() },
    })),
  );
  return made.map(({ until, ...link }) => ({ ...link, validUntil: until.toISOString() }));
}
