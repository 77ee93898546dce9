import { sql, joinSql, type Sql } from '@/server/db';
import { agentScope } from '@/server/scope-sql';
import { can, holds, reach, type Viewer } from '@/server/viewer';

const ofDepot = sql`b.owner = 'DEPOT'`;

function reachesDepot(viewer: Viewer): boolean {
  return viewer.held.some((one) => one.role === 'IT_STAFF' && (one.all || one.depot));
}

/** The blocks that the viewer may read, on `block b`, `agent a`, `team t`: of own agents, and the depot's. */
export function blockScope(viewer: Viewer): Sql {
  const agents = agentScope(viewer, 'block.read');
  return reachesDepot(viewer) ? sql`(${agents} OR ${ofDepot})` : agents;
}

/**
 * The blocks that the viewer may resolve: the manager all, everybody else those whose owner they are,
 * and those that they opened themselves (a wrong report is taken back by whoever made it).
 */
export function blockResolveScope(viewer: Viewer): Sql {
  if (!can(viewer, 'block.resolve')) return sql`false`;
  if (holds(viewer, 'ROLLOUT_MANAGER')) return sql`true`;
  const parts: Sql[] = [sql`b.opened_by = ${viewer.userId}::uuid`];
  if (holds(viewer, 'TEAM_LEAD')) parts.push(sql`(b.owner = 'TEAM_LEADS' AND ${ownTeams(viewer)})`);
  if (holds(viewer, 'IT_STAFF')) parts.push(sql`(b.owner = 'CENTER_IT' AND ${centersOf(viewer)})`);
  const owned = sql`(${joinSql(parts, ' OR ')}) AND ${agentScope(viewer, 'block.resolve')}`;
  return reachesDepot(viewer) ? sql`((${owned}) OR ${ofDepot})` : sql`(${owned})`;
}

/** The teams that the viewer leads: what another role of theirs reaches is not theirs as a lead. */
function ownTeams(viewer: Viewer): Sql {
  const led = viewer.held.flatMap((held) => (held.role === 'TEAM_LEAD' ? held.teamIds : []));
  return sql`t.id = ANY(${led}::uuid[])`;
}

function centersOf(viewer: Viewer): Sql {
  const scope = reach(viewer, 'stage.prepare');
  return scope.all ? sql`true` : sql`t.center_id = ANY(${[...scope.centerIds]}::uuid[])`;
}
