import type { HeldRole, Scope } from '@/domain/access/scope';
import { scopeOf } from '@/domain/access/scope';
import type { Permission } from '@/domain/access/permissions';
import { roles, type Role } from '@/domain/access/roles';
import type { IsoDate } from '@/lib/dates';
import { isId } from '@/lib/is-id';
import { db, sql } from './db';

declare const made: unique symbol;

/** Who asks, as the database knows them at this request. Made only in this folder. */
export type Viewer = {
  readonly [made]: true;
  readonly userId: string;
  readonly sessionId: string | null;
  readonly email: string;
  readonly name: string;
  readonly mustChange: boolean;
  readonly held: readonly HeldRole[];
};

/** The user who owns what jobs and the command line do. */
export const systemUserId = '00000000-0000-4000-8000-000000000001';

type ViewerRow = {
  user_id: string;
  session_id: string | null;
  email: string;
  name: string;
  must_change: boolean;
  held: { role: Role; all: boolean; depot: boolean; centerIds: string[]; teamIds: string[] }[] | null;
};

/** Teams come from the roster's leads by e-mail and from stand-ins with an end date. */
const viewerSql = (where: ReturnType<typeof sql>, session: ReturnType<typeof sql>, today: IsoDate) => sql`
  SELECT u.id AS user_id, ${session} AS session_id, u.email, u.name, u.must_change,
         (SELECT json_agg(json_build_object(
             'role', r.role, 'all', r."all", 'depot', r.depot,
             'centerIds', coalesce((SELECT json_agg(c.center_id) FROM role_scope_center c WHERE c.user_role_id = r.id), '[]'),
             'teamIds', coalesce((SELECT json_agg(DISTINCT x.team_id) FROM (
                 SELECT s.team_id FROM role_scope_team s WHERE s.user_role_id = r.id AND (s.until IS NULL OR s.until >= ${today}::date)
                 UNION ALL
                 SELECT l.team_id FROM team_lead l WHERE r.role = 'TEAM_LEAD' AND l.email = u.email AND (l.until IS NULL OR l.until >= ${today}::date)
               ) x), '[]')))
            FROM user_role r WHERE r.user_id = u.id) AS held
    FROM app_user u ${where}`;

function toViewer(row: ViewerRow): Viewer {
  const held = [...(row.held ?? [])].sort((a, b) => roles.indexOf(a.role) - roles.indexOf(b.role));
  const viewer: Omit<Viewer, typeof made> = {
    userId: row.user_id,
    sessionId: row.session_id,
    email: row.email,
    name: row.name,
    mustChange: row.must_change,
    held,
  };
  return viewer as Viewer;
}

/** The person of a session that is neither over nor revoked; null otherwise. One query. */
export async function viewerOfSession(sessionId: string, today: IsoDate): Promise<Viewer | null> {
  if (!isId(sessionId)) return null;
  const rows = await db().$queryRaw<ViewerRow[]>(
    viewerSql(
      sql`JOIN session s ON s.user_id = u.id WHERE s.id = ${sessionId}::uuid AND s.revoked_at IS NULL AND s.expires_at > now() AND u.active AND NOT u.system`,
      sql`s.id::text`,
      today,
    ),
  );
  return rows[0] ? toViewer(rows[0]) : null;
}

/**
 * The person of an account by e-mail, for the command line's `--as`; null when unknown or inactive. Whoever
 * works at the command line has shown no password, so none has to be changed first.
 */
export async function viewerOfEmail(email: string, today: IsoDate): Promise<Viewer | null> {
  const rows = await db().$queryRaw<ViewerRow[]>(
    viewerSql(
      sql`WHERE u.email = ${email.toLowerCase()} AND u.active AND NOT u.system`,
      sql`NULL::text`,
      today,
    ),
  );
  return rows[0] ? toViewer({ ...rows[0], must_change: false }) : null;
}

/** The viewer of jobs and of the command line: everything but the grounds. */
export function systemViewer(): Viewer {
  const held = roles
    .filter((role) => role !== 'PEOPLE_OFFICER')
    .map((role) => ({ role, all: true, depot: true, centerIds: [], teamIds: [] }));
  return toViewer({
    user_id: systemUserId,
    session_id: null,
    email: 'system@heimvorteil.invalid',
    name: 'System',
    must_change: false,
    held,
  });
}

/** Whether any role of the viewer holds the permission. The own account is everybody's, also without a role. */
export function can(viewer: Viewer, permission: Permission): boolean {
  if (permission === 'account.own') return true;
  return scopeOf(viewer.held, permission) !== null;
}

/** What the viewer reaches under the permission; nothing at all where no role holds it. */
export function reach(viewer: Viewer, permission: Permission): Scope {
  const scope = can(viewer, permission) ? scopeOf(viewer.held, permission) : null;
  return scope ?? { all: false, depot: false, centerIds: [], teamIds: [] };
}

/** Whether the viewer holds the role. */
export function holds(viewer: Viewer, role: Role): boolean {
  return viewer.held.some((one) => one.role === role);
}
