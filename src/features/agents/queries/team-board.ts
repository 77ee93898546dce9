import { blocksOfAgents } from '@/features/blocks/queries/of-agents';
import { today } from '@/server/clock';
import { db, sql } from '@/server/db';
import { agentScope, teamScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';
import type { BoardAgent, TeamBoard, TeamChoice } from '../schema/board';
import { latestFormVersion } from './form-version';

/** The teams that the viewer leads (a manager: all), by code. */
async function teamsOf(viewer: Viewer): Promise<TeamChoice[]> {
  return db().$queryRaw<TeamChoice[]>(sql`
    SELECT t.code, t.name, c.city AS center,
           (SELECT count(*)::int FROM agent a WHERE a.team_id = t.id AND a.archived_at IS NULL) AS agents
      FROM team t JOIN service_center c ON c.id = t.center_id
     WHERE t.archived_at IS NULL AND ${teamScope(viewer, 'agent.absence')} ORDER BY t.code LIMIT 2000`);
}

/** One team with all its people, for its lead; null where the viewer leads no such team. */
export async function teamBoard(viewer: Viewer, code: string | null): Promise<TeamBoard | null> {
  const teams = await teamsOf(viewer);
  const team = code === null ? teams[0] : teams.find((one) => one.code === code);
  if (!team) return null;
  const rows = await db().$queryRaw<Omit<BoardAgent, 'blocks'>[]>(sql`
    SELECT a.id::text, a.personnel_number AS "personnelNumber", a.first_name || ' ' || a.last_name AS name,
           a.stage::text, a.stage_since::text AS "stageSince", a.promised_date::text AS planned,
           coalesce(s.route, a.promised_route)::text AS route, d.asset_tag AS "assetTag",
           a.handed_over_on::text AS "handedOverOn",
           to_char(a.connected_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "connectedAt",
           a.live_on::text AS "liveOn", a.baseline_remote AS baseline, a.no_shows AS "noShows",
           a.withdrawn_reason AS "withdrawnReason",
           (SELECT max(b.until_date)::text FROM absence b WHERE b.agent_id = a.id AND b.revoked_at IS NULL
              AND b.until_date >= ${today()}::date) AS "absentUntil"
      FROM agent a JOIN team t ON t.id = a.team_id
      LEFT JOIN assignment s ON s.agent_id = a.id AND s.role = 'CURRENT' AND s.ended_at IS NULL
      LEFT JOIN device d ON d.id = s.device_id
     WHERE t.code = ${team.code} AND a.archived_at IS NULL AND ${agentScope(viewer, 'agent.absence')}
     ORDER BY a.promised_date NULLS LAST, a.last_name, a.first_name`);
  const blocks = await blocksOfAgents(
    viewer,
    rows.map((row) => row.id),
    true,
  );
  return {
    today: today(),
    teams,
    team,
    agents: rows.map((row) => ({ ...row, blocks: blocks.get(row.id) ?? [] })),
    formVersion: await latestFormVersion(),
  };
}
