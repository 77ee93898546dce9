import { workingAge } from '@/domain/rollout/working-age';
import { today } from '@/server/clock';
import { db, sql } from '@/server/db';
import { when } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';
import type { AgentBlock } from '../schema';
import { blockResolveScope, blockScope } from './scope';

type Row = Omit<AgentBlock, 'age'> & { agentId: string };

/** The blocks of these agents that the viewer may read, the oldest first, by agent. */
export async function blocksOfAgents(
  viewer: Viewer,
  agentIds: readonly string[],
  openOnly: boolean,
): Promise<Map<string, AgentBlock[]>> {
  const rows = await db().$queryRaw<Row[]>(sql`
    SELECT b.agent_id::text AS "agentId", b.id::text, b.kind::text, b.owner::text, b.outside, b.note,
           b.opened_on::text AS "openedOn", u.name AS "openedBy", b.resolved_on::text AS "resolvedOn", b.resolution,
           b.resolved_on IS NULL AND ${blockResolveScope(viewer)} AS "mayResolve"
      FROM block b JOIN agent a ON a.id = b.agent_id JOIN team t ON t.id = a.team_id JOIN app_user u ON u.id = b.opened_by
     WHERE b.agent_id = ANY(${[...agentIds]}::uuid[]) AND a.archived_at IS NULL AND ${blockScope(viewer)}
       ${when(openOnly, sql`b.resolved_on IS NULL`)}
     ORDER BY b.opened_on, b.opened_at`);
  const day = today();
  const found = new Map<string, AgentBlock[]>();
  for (const { agentId, ...row } of rows) {
    const block = { ...row, age: workingAge(row.openedOn, row.resolvedOn ?? day) };
    const list = found.get(agentId);
    if (list) list.push(block);
    else found.set(agentId, [block]);
  }
  return found;
}
