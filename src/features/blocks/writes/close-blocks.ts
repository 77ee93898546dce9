import type { CommandContext } from '@/server/command';
import { sql, type Sql } from '@/server/db';

type Closed = { id: string; agentId: string; centerId: string; kind: string };

/**
 * Resolves the open blocks that `where` lets through (on block b, agent a, team t), with the trail of
 * each. Answers which ones were closed.
 */
export async function closeBlocks(
  context: CommandContext,
  where: Sql,
  resolution: string,
): Promise<Closed[]> {
  const { tx, today, viewer } = context;
  const closed = await tx.$queryRaw<Closed[]>(sql`
    UPDATE block b SET resolved_on = greatest(${today}::date, b.opened_on), resolved_by = ${viewer.userId}::uuid,
           resolution = ${resolution}, version = b.version + 1
      FROM agent a JOIN team t ON t.id = a.team_id
     WHERE a.id = b.agent_id AND b.resolved_on IS NULL AND ${where}
    RETURNING b.id::text, a.id::text AS "agentId", t.center_id::text AS "centerId", b.kind::text`);
  await context.trail(
    closed.map((block) => ({
      action: 'block.resolved' as const,
      subjectType: 'agent' as const,
      subjectId: block.agentId,
      centerId: block.centerId,
      before: { kind: block.kind },
      reason: resolution,
    })),
  );
  return closed;
}
