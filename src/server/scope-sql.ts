import type { Permission } from '@/domain/access/permissions';
import { scopeOf, type HeldRole } from '@/domain/access/scope';
import { emptySql, joinSql, sql, type Sql } from './db';
import { reach, type Viewer } from './viewer';

const nobody = sql`false`;
const everybody = sql`true`;

const any = (parts: Sql[]): Sql => (parts.length === 0 ? nobody : sql`(${joinSql(parts, ' OR ')})`);
const ids = (list: readonly string[]): Sql => sql`ANY(${[...list]}::uuid[])`;

/** IT staff see of agents only those with a device in hand or a move due. */
const dueOrEquipped = sql`(a.promised_date IS NOT NULL OR EXISTS (SELECT 1 FROM assignment own WHERE own.agent_id = a.id AND own.ended_at IS NULL))`;

function agentsOf(held: HeldRole, permission: Permission): Sql[] {
  const scope = scopeOf([held], permission);
  if (!scope) return [];
  if (scope.all) return [held.role === 'IT_STAFF' ? dueOrEquipped : everybody];
  const parts: Sql[] = [];
  if (scope.teamIds.length > 0 && held.role === 'TEAM_LEAD')
    parts.push(sql`a.team_id = ${ids(scope.teamIds)}`);
  if (scope.centerIds.length > 0 && held.role === 'IT_STAFF') {
    parts.push(sql`(t.center_id = ${ids(scope.centerIds)} AND ${dueOrEquipped})`);
  } else if (scope.centerIds.length > 0 && held.role !== 'TEAM_LEAD') {
    parts.push(sql`t.center_id = ${ids(scope.centerIds)}`);
  }
  return parts;
}

/**
 * The agents that the viewer reaches under a permission, as a condition on `agent a` joined with
 * `team t`. Written once; every list, counter, search and command uses it.
 */
export function agentScope(viewer: Viewer, permission: Permission): Sql {
  return any(viewer.held.flatMap((held) => agentsOf(held, permission)));
}

/** The same for `team t`. */
export function teamScope(viewer: Viewer, permission: Permission): Sql {
  const scope = reach(viewer, permission);
  if (scope.all) return everybody;
  const parts: Sql[] = [];
  if (scope.teamIds.length > 0) parts.push(sql`t.id = ${ids(scope.teamIds)}`);
  if (scope.centerIds.length > 0) parts.push(sql`t.center_id = ${ids(scope.centerIds)}`);
  return any(parts);
}

/** The same for `service_center c`. */
export function centerScope(viewer: Viewer, permission: Permission): Sql {
  const scope = reach(viewer, permission);
  if (scope.all) return everybody;
  return scope.centerIds.length > 0 ? sql`c.id = ${ids(scope.centerIds)}` : nobody;
}

function pooled(scope: ReturnType<typeof reach>, pool: Sql): Sql {
  if (scope.all) return everybody;
  const parts: Sql[] = [];
  if (scope.centerIds.length > 0) parts.push(sql`${pool} = ${ids(scope.centerIds)}`);
  if (scope.depot) parts.push(sql`${pool} IS NULL`);
  return any(parts);
}

function devicesOf(held: HeldRole, permission: Permission): Sql[] {
  const scope = scopeOf([held], permission);
  if (!scope) return [];
  if (scope.all) return [everybody];
  if (held.role === 'TEAM_LEAD') {
    if (scope.teamIds.length === 0) return [];
    return [
      sql`EXISTS (SELECT 1 FROM assignment own JOIN agent ag ON ag.id = own.agent_id
                   WHERE own.device_id = d.id AND own.ended_at IS NULL AND ag.team_id = ${ids(scope.teamIds)})`,
    ];
  }
  const parts: Sql[] = [pooled(scope, sql`d.pool_id`)];
  if (scope.centerIds.length > 0) {
    parts.push(sql`d.location_id = ${ids(scope.centerIds)}`);
    parts.push(sql`EXISTS (SELECT 1 FROM assignment own JOIN agent ag ON ag.id = own.agent_id JOIN team tt ON tt.id = ag.team_id
                            WHERE own.device_id = d.id AND own.ended_at IS NULL AND tt.center_id = ${ids(scope.centerIds)})`);
  }
  return parts;
}

/** The same for `device d`: own pools and locations, and what is assigned to own agents. */
export function deviceScope(viewer: Viewer, permission: Permission): Sql {
  return any(viewer.held.flatMap((held) => devicesOf(held, permission)));
}

/** The same for `delivery v`. */
export function deliveryScope(viewer: Viewer, permission: Permission): Sql {
  return pooled(reach(viewer, permission), sql`v.pool_id`);
}

/** A condition that is left out when there is nothing to ask for. */
export function when(condition: boolean, part: Sql): Sql {
  return condition ? sql`AND ${part}` : emptySql;
}
