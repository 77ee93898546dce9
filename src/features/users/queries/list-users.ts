import { db, sql } from '@/server/db';
import { today } from '@/server/clock';
import { readWindow, type ListQuery } from '@/server/list-query';
import { can, type Viewer } from '@/server/viewer';
import type { RoleLine, UserCounts, UserFilter, UserLine, UserState, UserWindow } from '../schema';
import { openLink, stateSql, userFilterSql } from './user-sql';

const windowSize = 100;

type Row = Omit<UserLine, 'linkUntil' | 'lastSignIn' | 'own' | 'roles'> & {
  linkUntil: Date | null;
  lastSignIn: Date | null;
  roles: RoleLine[] | null;
};

/** The columns of a line of accounts, on `app_user u`. A lead's teams count from the roster and as stand-in. */
export const userColumns = (day: string) => sql`
  u.id::text, u.name, u.email, u.version, ${stateSql} AS state, ${openLink} AS "linkUntil",
  (SELECT max(s.created_at) FROM session s WHERE s.user_id = u.id) AS "lastSignIn",
  (SELECT json_agg(json_build_object('role', r.role, 'all', r."all", 'depot', r.depot,
      'centers', (SELECT count(*) FROM role_scope_center x WHERE x.user_role_id = r.id),
      'teams', (SELECT count(*) FROM (
          SELECT x.team_id FROM role_scope_team x WHERE x.user_role_id = r.id AND (x.until IS NULL OR x.until >= ${day}::date)
          UNION SELECT l.team_id FROM team_lead l WHERE r.role = 'TEAM_LEAD' AND l.email = u.email AND (l.until IS NULL OR l.until >= ${day}::date)) n))
      ORDER BY r.role) FROM user_role r WHERE r.user_id = u.id) AS roles`;

export function toLine(row: Row, viewer: Viewer): UserLine {
  return {
    id: row.id,
    name: row.name,
    email: row.email,
    state: row.state,
    version: row.version,
    roles: row.roles ?? [],
    linkUntil: row.linkUntil?.toISOString() ?? null,
    lastSignIn: row.lastSignIn?.toISOString() ?? null,
    own: row.id === viewer.userId,
  };
}

/** The accounts by name. */
export function usersQuery(viewer: Viewer, filter: UserFilter): ListQuery<Row, UserLine> {
  const where = userFilterSql(filter);
  return {
    rows: (window) =>
      sql`SELECT ${userColumns(today())} FROM app_user u WHERE ${where} ORDER BY u.name, u.id ${window}`,
    count: sql`SELECT count(*)::int AS n FROM app_user u WHERE ${where}`,
    toLines: (rows) => rows.map((row) => toLine(row, viewer)),
  };
}

/** A window of a hundred accounts by name, and how many the filter has in all. */
export async function listUsers(
  viewer: Viewer,
  { filter, offset }: { filter: UserFilter; offset: number },
): Promise<UserWindow> {
  if (!can(viewer, 'user.read')) return { rows: [], total: 0 };
  return readWindow(usersQuery(viewer, filter), { offset, limit: windowSize });
}

/** How many accounts stand where, and how many team leads have none. */
export async function userCounts(viewer: Viewer): Promise<UserCounts> {
  const byState: Record<UserState, number> = { ACTIVE: 0, INVITED: 0, WAITING: 0, INACTIVE: 0 };
  if (!can(viewer, 'user.read')) return { all: 0, byState, leadsWithout: 0 };
  const rows = await db().$queryRaw<{ state: UserState; n: number }[]>(
    sql`SELECT ${stateSql} AS state, count(*)::int AS n FROM app_user u WHERE NOT u.system GROUP BY 1`,
  );
  for (const row of rows) byState[row.state] = row.n;
  const leads = await db().$queryRaw<{ n: number }[]>(sql`
    SELECT count(DISTINCT l.email)::int AS n FROM team_lead l JOIN team t ON t.id = l.team_id AND t.archived_at IS NULL
     WHERE (l.until IS NULL OR l.until >= ${today()}::date) AND NOT EXISTS (SELECT 1 FROM app_user u WHERE u.email = l.email)`);
  return { all: rows.reduce((sum, row) => sum + row.n, 0), byState, leadsWithout: leads[0]?.n ?? 0 };
}
