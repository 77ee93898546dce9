import { takeBack } from '@/features/agents/writes/go-back';
import type { CommandContext } from '@/server/command';
import { sql, type Sql } from '@/server/db';

/**
 * Agents who go to another center leave what belongs to the old one: an unprepared laptop from the old center's
 * own pool, and an own desktop that was to be converted there. `goes`: rows of agent_id and the new center_id,
 * while the agents still stand where they were.
 */
export async function releaseAfterMove(context: CommandContext, goes: Sql): Promise<void> {
  const rows = await context.tx.$queryRaw<{ id: string }[]>(sql`
    SELECT a.id::text FROM ${goes} AS g
      JOIN agent a ON a.id = g.agent_id JOIN team was ON was.id = a.team_id
      JOIN assignment s ON s.agent_id = a.id AND s.ended_at IS NULL AND s.role = 'CURRENT'
      JOIN device d ON d.id = s.device_id
     WHERE g.center_id <> was.center_id AND a.stage IN ('DEVICE_ASSIGNED', 'DEVICE_READY')
       AND (s.route = 'OWN_DESKTOP' OR (d.pool_id = was.center_id AND d.status = 'RESERVED'))`);
  await takeBack(context, {
    way: 'UNASSIGN',
    ids: rows.map((row) => row.id),
    scope: sql`true`,
    reason: 'TEAM_CHANGED',
  });
}
