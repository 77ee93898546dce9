import { db, sql } from '@/server/db';
import { agentScope, teamScope } from '@/server/scope-sql';
import { can, type Viewer } from '@/server/viewer';
import type { FilterChoice, FilterChoices } from '../schema';

type TeamRow = FilterChoice & { center: string; centerName: string; line: string; lineName: string };

/** What the list can be narrowed by: only centers, teams and lines that the viewer reaches. */
export async function filterChoices(viewer: Viewer): Promise<FilterChoices> {
  const teams = await db().$queryRaw<TeamRow[]>(sql`
    SELECT t.code, t.name, c.code AS center, c.city AS "centerName", l.code AS line, l.name AS "lineName"
      FROM team t JOIN service_center c ON c.id = t.center_id JOIN service_line l ON l.id = t.service_line_id
     WHERE t.archived_at IS NULL AND ${teamScope(viewer, 'agent.read')} ORDER BY t.code`);
  const bands = can(viewer, 'agent.band')
    ? await db().$queryRaw<{ n: number }[]>(sql`
        SELECT coalesce(max(a.band), 0)::int AS n FROM agent a JOIN team t ON t.id = a.team_id WHERE ${agentScope(viewer, 'agent.read')}`)
    : [];
  return {
    teams: teams.map(({ code, name, center }) => ({ code, name, center })),
    centers: distinct(teams, (team) => ({ code: team.center, name: team.centerName })),
    lines: distinct(teams, (team) => ({ code: team.line, name: team.lineName })),
    bands: bands[0]?.n ?? 0,
  };
}

function distinct(teams: TeamRow[], of: (team: TeamRow) => FilterChoice): FilterChoice[] {
  const found = new Map(teams.map((team) => [of(team).code, of(team)]));
  return [...found.values()].sort((a, b) => a.name.localeCompare(b.name, 'de'));
}
