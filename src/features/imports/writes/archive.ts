import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { shelves, type Archived } from '../queries/held-rows';

/**
 * Takes rows out of every list and count, set-wise, where nothing holds on to them; they stay in the trail, and a file
 * that names them brings them back. A team that goes is led by nobody. Answers which ones went; the others are in use.
 */
export async function archiveRows(
  context: CommandContext,
  type: Archived,
  ids: readonly string[],
  reason: string,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { table, center, action, free, also = sql`` } = shelves[type];
  const list = sql`ANY(${[...ids]}::uuid[])`;
  await context.tx.$queryRaw(
    sql`SELECT count(*)::int FROM (SELECT 1 FROM ${table} x WHERE x.id = ${list} ORDER BY x.id FOR UPDATE) locked`,
  );
  const gone = await context.tx.$queryRaw<{ id: string; centerId: string | null }[]>(sql`
    UPDATE ${table} x SET archived_at = now(), version = x.version + 1 ${also}
     WHERE x.id = ${list} AND x.archived_at IS NULL AND ${free}
    RETURNING x.id::text, ${center}::text AS "centerId"`);
  if (type === 'team') {
    await context.tx.$executeRaw(
      sql`DELETE FROM team_lead WHERE team_id = ANY(${gone.map((row) => row.id)}::uuid[])`,
    );
  }
  await context.trail(
    gone.map(({ id, centerId }) => ({ action, subjectType: type, subjectId: id, centerId, reason })),
  );
  return new Set(gone.map((row) => row.id));
}
