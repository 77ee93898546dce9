import { today } from '@/server/clock';
import { db, sql } from '@/server/db';
import { asTheyAre, readWindow, type ListQuery } from '@/server/list-query';
import { agentScope, centerScope } from '@/server/scope-sql';
import { andSearch, personSearch } from '@/server/search-words';
import { can, type Viewer } from '@/server/viewer';
import type {
  GroundCounts,
  GroundFilter,
  GroundLine,
  GroundState,
  GroundWindow,
  PersonLine,
} from '../schema';
import { groundFilterSql, groundsInScope, lineColumns, stateSql } from './ground-sql';

const windowSize = 100;

/** The grounds in scope by name. */
export function groundsQuery(viewer: Viewer, filter: GroundFilter): ListQuery<GroundLine> {
  const day = today();
  const from = sql`${groundsInScope(viewer)} ${groundFilterSql(filter, day)}`;
  return {
    rows: (window) =>
      sql`SELECT ${lineColumns(day)} FROM ${from} ORDER BY a.last_name, a.first_name, g.id ${window}`,
    count: sql`SELECT count(*)::int AS n FROM ${from}`,
    toLines: asTheyAre,
  };
}

/** A window of a hundred grounds by name. The kind is not part of it: opening one is the read that counts. */
export async function listGrounds(
  viewer: Viewer,
  { filter, offset }: { filter: GroundFilter; offset: number },
): Promise<GroundWindow> {
  if (!can(viewer, 'ground.read')) return { rows: [], total: 0 };
  return readWindow(groundsQuery(viewer, filter), { offset, limit: windowSize });
}

/** How many grounds stand where. */
export async function groundCounts(viewer: Viewer): Promise<GroundCounts> {
  const counts: GroundCounts = { all: 0, VALID: 0, EXPIRING: 0, FUTURE: 0, EXPIRED: 0, WITHDRAWN: 0 };
  if (!can(viewer, 'ground.read')) return counts;
  const rows = await db().$queryRaw<{ state: GroundState; n: number }[]>(
    sql`SELECT ${stateSql(today())} AS state, count(*)::int AS n FROM ${groundsInScope(viewer)} GROUP BY 1`,
  );
  for (const row of rows) {
    counts[row.state] = row.n;
    counts.all += row.n;
  }
  return counts;
}

/** People in scope by name or number, for recording a ground; the first twenty. */
export async function findPeople(viewer: Viewer, q: string): Promise<PersonLine[]> {
  if (!can(viewer, 'ground.write') || q.trim() === '') return [];
  return db().$queryRaw<PersonLine[]>(sql`
    SELECT a.id::text, a.personnel_number AS "personnelNumber", a.first_name || ' ' || a.last_name AS name, t.name AS team, c.city AS center
      FROM agent a JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
     WHERE a.archived_at IS NULL AND ${agentScope(viewer, 'ground.write')} ${andSearch(q, personSearch)}
     ORDER BY a.last_name, a.first_name, a.id LIMIT 20`);
}

/** The centers that the people officer is there for. */
export async function groundCenters(viewer: Viewer): Promise<{ value: string; label: string }[]> {
  if (!can(viewer, 'ground.read')) return [];
  return db().$queryRaw(sql`
    SELECT c.code AS value, c.name AS label FROM service_center c
     WHERE c.archived_at IS NULL AND ${centerScope(viewer, 'ground.read')} ORDER BY c.name`);
}
