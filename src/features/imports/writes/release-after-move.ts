import { takeBack } from '@/features/agents/writes/go-back';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';

/**
 * An agent who moves to a team of another center leaves what belongs to the old one: an unprepared
 * laptop from the old center's own pool, and an own desktop that was to be converted there.
 */
export async function releaseAfterMove(
  context: CommandContext,
  agentIds: readonly string[],
  teams: readonly string[],
): Promise<void> {
  if (agentIds.length === 0) return;
  const rows = await context.tx.$queryRaw<{ id: string }[]>(sql`
    SELECT a.id::text FROM unnest(${[...agentIds]}::uuid[], ${[...teams]}::text[]) AS m(agent_id, team)
      JOIN agent a ON a.id = m.agent_id JOIN team was ON was.id = a.team_id JOIN team goes ON goes.code = m.team
      JOIN assignment s ON s.agent_id = a.id AND s.ended_at IS NULL AND s.role = 'CURRENT'
      JOIN device d ON d.id = s.device_id
     WHERE goes.center_id <> was.center_id AND a.stage IN ('DEVICE_ASSIGNED', 'DEVICE_READY')
       AND (s.route = 'OWN_DESKTOP' OR (d.pool_id = was.center_id AND d.status = 'RESERVED'))`);
  await takeBack(context, {
    way: 'UNASSIGN',
    ids: rows.map((row) => row.id),
    scope: sql`true`,
    reason: 'TEAM_CHANGED',
  });
}
