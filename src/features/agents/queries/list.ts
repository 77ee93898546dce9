import type { z } from 'zod';
import { today } from '@/server/clock';
import { sql, type Sql } from '@/server/db';
import { asTheyAre, readWindow, type ListQuery } from '@/server/list-query';
import { agentScope } from '@/server/scope-sql';
import { can, type Viewer } from '@/server/viewer';
import {
  agentWindowSchema,
  type AgentLine,
  type AgentPage,
  type AgentSort,
  type AgentWindow,
} from '../schema';
import { allowedFilter } from './allowed-filter';
import { agentFilterSql } from './filter-sql';

const keys: Record<AgentSort, Sql> = {
  name: sql`a.last_name`,
  center: sql`c.city`,
  team: sql`t.code`,
  band: sql`a.band`,
  stage: sql`a.stage`,
  planned: sql`a.promised_date`,
  since: sql`a.stage_since`,
};

/**
 * The order; inside a date by rank, for those who may know it. By date those who still have to move come
 * first: the dates of the others are history.
 */
function orderOf(sort: AgentSort, desc: boolean, band: boolean): Sql {
  const key = sort === 'band' && !band ? keys.name : keys[sort];
  const inside = band && (sort === 'planned' || sort === 'band') ? sql`a.promised_rank NULLS LAST,` : sql``;
  const before = sort === 'planned' ? sql`(a.stage IN ('LIVE', 'WITHDRAWN')),` : sql``;
  return sql`${before} ${key} ${desc ? sql`DESC` : sql`ASC`} NULLS LAST, ${inside} a.last_name, a.first_name, a.id`;
}

const joined = sql`agent a JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
      JOIN service_line l ON l.id = t.service_line_id`;

/** What the list of agents is asked for. */
export type AgentQuestion = Pick<z.output<typeof agentWindowSchema>, 'filter' | 'sort' | 'desc'>;

/**
 * The agents that the viewer reaches. Bands and ranks only for those who may read them; IT staff read what a
 * hand-over needs.
 */
export function agentsQuery(viewer: Viewer, { filter, sort, desc }: AgentQuestion): ListQuery<AgentLine> {
  const band = can(viewer, 'agent.band');
  const where = sql`a.archived_at IS NULL AND ${agentScope(viewer, 'agent.read')}
    ${agentFilterSql(allowedFilter(viewer, filter), today())}`;
  const order = orderOf(sort, desc, band);
  const person = agentScope(viewer, 'agent.absence');
  return {
    rows: (window) => sql`
      WITH page AS (
        SELECT a.id FROM ${joined} WHERE ${where} ORDER BY ${order} ${window})
      SELECT a.id::text, a.personnel_number AS "personnelNumber", a.first_name || ' ' || a.last_name AS name,
             c.code AS center, c.city AS "centerName", t.code AS team, t.name AS "teamName",
             a.stage::text, a.stage_since::text AS "stageSince",
             ${band ? sql`a.band` : sql`NULL::int`} AS band,
             CASE WHEN ${person} THEN a.need::text END AS need,
             coalesce(s.route, a.promised_route)::text AS route,
             a.promised_date::text AS planned, ${band ? sql`a.promised_rank` : sql`NULL::int`} AS rank,
             b.kind::text AS block, b.opened_on::text AS "blockSince",
             d.asset_tag AS "assetTag", d.status::text AS "deviceStatus", a.version
        FROM page p JOIN agent a ON a.id = p.id JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
        LEFT JOIN assignment s ON s.agent_id = a.id AND s.role = 'CURRENT' AND s.ended_at IS NULL
        LEFT JOIN device d ON d.id = s.device_id
        LEFT JOIN LATERAL (SELECT kind, opened_on FROM block b WHERE b.agent_id = a.id AND b.resolved_on IS NULL
                            ORDER BY b.opened_on, b.id LIMIT 1) b ON true
       ORDER BY ${order}`,
    count: sql`SELECT count(*)::int AS n FROM ${joined} WHERE ${where}`,
    toLines: asTheyAre,
  };
}

/** A window of that list, and how many the filter has. */
export async function listAgents(viewer: Viewer, window: AgentWindow): Promise<AgentPage> {
  const asked = agentWindowSchema.parse(window);
  return readWindow(agentsQuery(viewer, asked), asked);
}
