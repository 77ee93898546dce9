import { emptySql, joinSql, sql, type Sql } from '@/server/db';
import { personSearch, searchWords } from '@/server/search-words';
import type { ChangeFilter, PlacementFilter } from '../schema';
import { dateSql, movedSql, reasonsSql, routeSql } from './standing';

/**
 * How a draft moves somebody against the promise that holds now; those who have moved stay where they are. Each is of
 * one kind; a broken promise besides comes later or is dropped.
 */
export const changeSql: Record<ChangeFilter, Sql> = {
  EARLIER: sql`p.date < a.promised_date AND NOT ${movedSql}`,
  LATER: sql`p.date > a.promised_date AND NOT ${movedSql}`,
  NEW: sql`p.date IS NOT NULL AND a.promised_date IS NULL AND NOT ${movedSql}`,
  DROPPED: sql`p.date IS NULL AND a.promised_date IS NOT NULL AND NOT ${movedSql}`,
  ROUTE: sql`p.date = a.promised_date AND p.route IS DISTINCT FROM a.promised_route AND NOT ${movedSql}`,
  SAME: sql`(p.date, p.route) IS NOT DISTINCT FROM (a.promised_date, a.promised_route) AND NOT ${movedSql}`,
  BROKEN: sql`a.promised_date IS NOT NULL AND (p.date IS NULL OR p.date > a.promised_date) AND NOT ${movedSql}`,
};

const named = (reasons: Sql, resources: readonly string[]): Sql =>
  sql`EXISTS (SELECT 1 FROM jsonb_array_elements(${reasons}) r WHERE r->>'resource' = ANY(${[...resources]}::text[]))`;

const anyOf = (column: Sql, values: readonly (string | number)[] | undefined, cast: Sql): Sql[] =>
  values && values.length > 0 ? [sql`${column} = ANY(${[...values]}::${cast})`] : [];

function dates({ date, from, until, unplaced, placed }: PlacementFilter): Sql[] {
  return [
    ...(date ? [sql`${dateSql} = ${date}::date`] : []),
    ...(from ? [sql`${dateSql} >= ${from}::date`] : []),
    ...(until ? [sql`${dateSql} <= ${until}::date`] : []),
    ...(unplaced ? [sql`${dateSql} IS NULL`] : []),
    ...(placed ? [sql`${dateSql} IS NOT NULL`] : []),
  ];
}

function changes({ change, broken }: PlacementFilter): Sql[] {
  if (!change) return [];
  const by = change === 'BROKEN' && broken?.length ? [named(sql`p.broken`, broken)] : [];
  return [changeSql[change], ...by];
}

/** What a filter asks of the rows of `standingFrom`, to be put behind its conditions. */
export function placementConditions(filter: PlacementFilter): Sql {
  const parts: Sql[] = [
    ...dates(filter),
    ...anyOf(sql`c.code`, filter.centers, sql`text[]`),
    ...anyOf(sql`t.code`, filter.teams, sql`text[]`),
    ...anyOf(sql`a.band`, filter.bands, sql`int[]`),
    ...anyOf(sql`${routeSql}::text`, filter.routes, sql`text[]`),
    ...(filter.reasons?.length ? [named(reasonsSql, filter.reasons)] : []),
    ...changes(filter),
    ...searchWords(filter.q, personSearch),
  ];
  return parts.length === 0 ? emptySql : sql`AND ${joinSql(parts, ' AND ')}`;
}
