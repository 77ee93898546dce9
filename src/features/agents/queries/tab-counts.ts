import { dateOfAge } from '@/domain/rollout/working-age';
import { oldBlockDays } from '@/features/blocks/schema';
import { today } from '@/server/clock';
import { db, sql } from '@/server/db';
import { agentScope } from '@/server/scope-sql';
import { can, type Viewer } from '@/server/viewer';
import type { TabCounts } from '../schema';

/** How many stand in each saved view of the list: one pass over the agents that the viewer reaches. */
export async function agentTabCounts(viewer: Viewer): Promise<TabCounts> {
  const day = today();
  const rows = await db().$queryRaw<TabCounts[]>(sql`
    SELECT count(*)::int AS all,
           count(*) FILTER (WHERE a.band = 1 AND a.stage NOT IN ('LIVE', 'WITHDRAWN'))::int AS "bandOneOpen",
           count(*) FILTER (WHERE a.stage = 'WAITING')::int AS "declarationMissing",
           count(*) FILTER (WHERE a.stage = 'CLEARED')::int AS "withoutDevice",
           count(*) FILTER (WHERE o.agent_id IS NOT NULL)::int AS "blockedLong",
           count(*) FILTER (WHERE a.promised_date = ${day}::date)::int AS "dueToday"
      FROM agent a JOIN team t ON t.id = a.team_id
      LEFT JOIN (SELECT DISTINCT agent_id FROM block
                  WHERE resolved_on IS NULL AND opened_on <= ${dateOfAge(oldBlockDays, day)}::date) o ON o.agent_id = a.id
     WHERE a.archived_at IS NULL AND ${agentScope(viewer, 'agent.read')}`);
  const counts = rows[0] ?? {
    all: 0,
    bandOneOpen: 0,
    declarationMissing: 0,
    withoutDevice: 0,
    blockedLong: 0,
    dueToday: 0,
  };
  return can(viewer, 'agent.band') ? counts : { ...counts, bandOneOpen: null };
}
