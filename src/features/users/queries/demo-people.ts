import type { Role } from '@/domain/access/roles';
import { readMode } from '@/features/organisation/queries';
import { db, sql } from '@/server/db';

export type DemoPerson = {
  email: string;
  name: string;
  roles: Role[];
  /** What the first role is held for. */
  all: boolean;
  depot: boolean;
  places: string[];
};
export type Demo = { people: DemoPerson[]; agents: number; centers: number };

/**
 * The accounts to look around with: in demo mode only, one for each combination of roles and kind of
 * scope, so that the list stays short however many leads the demo has.
 */
export async function demoPeople(): Promise<Demo | null> {
  if ((await readMode()) !== 'DEMO') return null;
  const people = await db().$queryRaw<DemoPerson[]>(sql`
    SELECT email, name, roles, "all", depot, places FROM (SELECT DISTINCT ON (k.roles, k.depot AND NOT k."all") k.first, k.email, k.name, k.roles, k."all", k.depot,
           coalesce((SELECT json_agg(p.name ORDER BY p.name) FROM (
               SELECT c.city AS name FROM role_scope_center x JOIN user_role r ON r.id = x.user_role_id JOIN service_center c ON c.id = x.center_id WHERE r.user_id = k.id
               UNION SELECT t.name || ', ' || c.city FROM team_lead l JOIN team t ON t.id = l.team_id JOIN service_center c ON c.id = t.center_id WHERE l.email = k.email
               LIMIT 3) p), '[]') AS places
      FROM (SELECT u.id, u.email, u.name, bool_or(r."all") AS "all", bool_or(r.depot) AS depot, min(r.role) AS first, array_agg(r.role::text ORDER BY r.role) AS roles
              FROM app_user u JOIN user_role r ON r.user_id = u.id
             WHERE u.active AND NOT u.system AND u.password_hash IS NOT NULL AND NOT u.must_change GROUP BY u.id) k
     ORDER BY k.roles, k.depot AND NOT k."all", k.email) one ORDER BY first, depot, email LIMIT 9`);
  const figures = await db().$queryRaw<{ agents: number; centers: number }[]>(sql`
    SELECT (SELECT count(*)::int FROM agent WHERE archived_at IS NULL) AS agents,
           (SELECT count(*)::int FROM service_center WHERE archived_at IS NULL) AS centers`);
  return { people, agents: figures[0]?.agents ?? 0, centers: figures[0]?.centers ?? 0 };
}
