import { dateOfAge } from '@/domain/rollout/working-age';
import { emptySql, joinSql, sql, type Sql } from '@/server/db';
import { personSearch, searchWords } from '@/server/search-words';
import type { AgentFilter } from '../schema';

/** The filter as conditions on `agent a`, `team t`, `service_center c`, `service_line l`; begins with AND. */
export function agentFilterSql(filter: AgentFilter, today: string): Sql {
  const parts: Sql[] = searchWords(filter.q, personSearch);
  const list = (column: Sql, values: readonly (string | number)[] | undefined, cast: Sql) => {
    if (values && values.length > 0) parts.push(sql`${column} = ANY(${[...values]}::${cast})`);
  };
  list(sql`c.code`, filter.centers, sql`text[]`);
  list(sql`t.code`, filter.teams, sql`text[]`);
  list(sql`l.code`, filter.lines, sql`text[]`);
  list(sql`a.stage`, filter.stages, sql`stage[]`);
  list(sql`a.band`, filter.bands, sql`int[]`);
  list(sql`coalesce(a.promised_route::text, a.need::text)`, filter.routes, sql`text[]`);
  if (filter.plannedFrom) parts.push(sql`a.promised_date >= ${filter.plannedFrom}::date`);
  if (filter.plannedUntil) parts.push(sql`a.promised_date <= ${filter.plannedUntil}::date`);
  if (filter.unplanned) parts.push(sql`a.promised_date IS NULL AND a.stage IN ('WAITING', 'CLEARED')`);
  if (filter.blocked)
    parts.push(sql`EXISTS (SELECT 1 FROM block b WHERE b.agent_id = a.id AND b.resolved_on IS NULL)`);
  if (filter.blockedDays) {
    const since = dateOfAge(filter.blockedDays, today);
    parts.push(
      sql`EXISTS (SELECT 1 FROM block b WHERE b.agent_id = a.id AND b.resolved_on IS NULL AND b.opened_on <= ${since}::date)`,
    );
  }
  if (filter.overdue) {
    parts.push(
      sql`a.promised_date < ${today}::date AND a.stage IN ('WAITING', 'CLEARED', 'DEVICE_ASSIGNED', 'DEVICE_READY')`,
    );
  }
  if (filter.baseline !== undefined) parts.push(sql`a.baseline_remote = ${filter.baseline}`);
  return parts.length === 0 ? emptySql : sql`AND ${joinSql(parts, ' AND ')}`;
}
