import { addDays } from '@/lib/dates';
import { emptySql, sql, type Sql } from '@/server/db';
import { agentScope } from '@/server/scope-sql';
import { andSearch, personSearch } from '@/server/search-words';
import type { Viewer } from '@/server/viewer';
import { expiringDays, type GroundFilter } from '../schema';

/** Where a ground stands on a day, on `priority_ground g`. */
export const stateSql = (day: string): Sql => sql`CASE
  WHEN g.withdrawn_at IS NOT NULL THEN 'WITHDRAWN'
  WHEN g.valid_from > ${day}::date THEN 'FUTURE'
  WHEN g.valid_until < ${day}::date THEN 'EXPIRED'
  WHEN g.valid_until <= ${addDays(day, expiringDays)}::date THEN 'EXPIRING'
  ELSE 'VALID' END`;

/** Grounds with their people, narrowed to whom the people officer is there for. */
export const groundsInScope = (viewer: Viewer): Sql => sql`
  priority_ground g JOIN agent a ON a.id = g.agent_id JOIN team t ON t.id = a.team_id
  JOIN service_center c ON c.id = t.center_id
  WHERE a.archived_at IS NULL AND ${agentScope(viewer, 'ground.read')}`;

export function groundFilterSql(filter: GroundFilter, day: string): Sql {
  const centers = filter.centers?.length ? sql`AND c.code = ANY(${[...filter.centers]}::text[])` : emptySql;
  const states = filter.states?.length
    ? sql`AND (${stateSql(day)}) = ANY(${[...filter.states]}::text[])`
    : emptySql;
  return sql`${andSearch(filter.q, personSearch)} ${centers} ${states}`;
}

export const personColumns = sql`
  a.id::text AS "agentId", a.personnel_number AS "personnelNumber", a.first_name || ' ' || a.last_name AS name,
  t.name AS team, c.city AS center`;

export const lineColumns = (day: string): Sql => sql`
  g.id::text, ${personColumns}, ${stateSql(day)} AS state, g.valid_from::text AS "validFrom", g.valid_until::text AS "validUntil",
  (SELECT count(*)::int FROM ground_read r WHERE r.ground_id = g.id) AS reads, g.version`;
