import { isId } from '@/lib/is-id';
import { today } from '@/server/clock';
import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { Choice, ScopeChoices, UserDetail } from '../schema';
import { toLine, userColumns } from './list-users';

type Row = Parameters<typeof toLine>[0] &
  Pick<UserDetail, 'sessions'> & {
    held: UserDetail['held'] | null;
    teams: UserDetail['teams'] | null;
  };

/** One account with its roles and scopes; null for those who may not read accounts. */
export async function userDetail(viewer: Viewer, userId: string): Promise<UserDetail | null> {
  if (!can(viewer, 'user.read') || !isId(userId)) return null;
  const day = today();
  const rows = await db().$queryRaw<Row[]>(sql`
    SELECT ${userColumns(day)},
           (SELECT count(*)::int FROM session s WHERE s.user_id = u.id AND s.revoked_at IS NULL AND s.expires_at > now()) AS sessions,
           (SELECT json_agg(json_build_object('role', r.role, 'all', r."all", 'depot', r.depot,
               'centerIds', coalesce((SELECT json_agg(x.center_id) FROM role_scope_center x WHERE x.user_role_id = r.id), '[]'),
               'teamIds', coalesce((SELECT json_agg(x.team_id) FROM role_scope_team x WHERE x.user_role_id = r.id AND x.until IS NULL), '[]'))
               ORDER BY r.role) FROM user_role r WHERE r.user_id = u.id) AS held,
           (SELECT json_agg(json_build_object('id', t.id, 'code', t.code, 'name', t.name, 'center', c.city, 'until', o.until, 'roster', o.roster) ORDER BY t.code)
              FROM (SELECT x.team_id, x.until, false AS roster FROM role_scope_team x JOIN user_role r ON r.id = x.user_role_id
                     WHERE r.user_id = u.id AND (x.until IS NULL OR x.until >= ${day}::date)
                    UNION ALL
                    SELECT l.team_id, l.until, true FROM team_lead l WHERE l.email = u.email AND (l.until IS NULL OR l.until >= ${day}::date)) o
              JOIN team t ON t.id = o.team_id JOIN service_center c ON c.id = t.center_id) AS teams
      FROM app_user u WHERE u.id = ${userId}::uuid AND NOT u.system`);
  const row = rows[0];
  if (!row) return null;
  return { ...toLine(row, viewer), held: row.held ?? [], teams: row.teams ?? [], sessions: row.sessions };
}

/** What a scope can be made of: the names of centers and teams, no people. */
export async function scopeChoices(viewer: Viewer): Promise<ScopeChoices> {
  if (!can(viewer, 'user.read') && !can(viewer, 'user.standIn')) return { centers: [], teams: [] };
  const centers = await db().$queryRaw<Choice[]>(sql`
    SELECT id::text AS value, city || ' · ' || code AS label FROM service_center WHERE archived_at IS NULL ORDER BY city, code`);
  const teams = await db().$queryRaw<Choice[]>(sql`
    SELECT t.id::text AS value, t.name || ' · ' || c.city AS label
      FROM team t JOIN service_center c ON c.id = t.center_id WHERE t.archived_at IS NULL ORDER BY c.city, t.name, t.code`);
  return { centers, teams };
}

/** Who can stand in for a team lead: accounts that are open, but one's own. */
export async function standInChoices(viewer: Viewer): Promise<Choice[]> {
  if (!can(viewer, 'user.standIn')) return [];
  return db().$queryRaw<Choice[]>(sql`
    SELECT u.id::text AS value, u.name || ' · ' || u.email AS label FROM app_user u
     WHERE NOT u.system AND u.active AND u.id <> ${viewer.userId}::uuid
       AND EXISTS (SELECT 1 FROM user_role r WHERE r.user_id = u.id AND r.role = 'TEAM_LEAD')
     ORDER BY u.name, u.id`);
}
