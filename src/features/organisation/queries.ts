import { sql, db, type Db } from '@/server/db';
import { passwordFits } from '@/server/password';
import { demoPassword, type DemoAccount, type Mode, type Organisation } from './schema';

/** The settings of the installation; null before it was set up. Open to every part of the server. */
export async function readOrganisation(from: Db = db()): Promise<Organisation | null> {
  const rows = await from.$queryRaw<Organisation[]>(sql`
    SELECT name, mode::text, time_zone AS "timeZone", weekdays, rollout_start::text AS "rolloutStart", horizon_days AS "horizonDays",
           transition_days AS "transitionDays", frozen_days AS "frozenDays",
           default_transition_share::float8 AS "defaultTransitionShare",
           personnel_number_pattern AS "personnelNumberForm", version
      FROM organisation`);
  return rows[0] ?? null;
}

/** The mode of the installation, chosen once; null before it was set up. */
export async function readMode(): Promise<Mode | null> {
  return (await readOrganisation())?.mode ?? null;
}

/**
 * The demo sign-ins: each account that has a role and still the demo's password, with its scope in words of codes.
 * Empty in other modes.
 */
export async function demoAccounts(): Promise<DemoAccount[]> {
  if ((await readMode()) !== 'DEMO') return [];
  const rows = await db().$queryRaw<(Omit<DemoAccount, 'password'> & { hash: string })[]>(sql`
    SELECT u.email, u.password_hash AS hash, r.role::text, CASE WHEN r."all" OR r.role IN ('ROLLOUT_MANAGER', 'AUDITOR', 'ADMIN') THEN 'all' ELSE concat_ws(', ',
             CASE WHEN r.depot THEN 'depot' END,
             (SELECT string_agg(c.code, ', ' ORDER BY c.code) FROM role_scope_center s JOIN service_center c ON c.id = s.center_id WHERE s.user_role_id = r.id),
             (SELECT string_agg(t.code, ', ' ORDER BY t.code) FROM team t WHERE t.id IN (
                SELECT s.team_id FROM role_scope_team s WHERE s.user_role_id = r.id
                UNION SELECT l.team_id FROM team_lead l WHERE r.role = 'TEAM_LEAD' AND l.email = u.email))) END AS scope
      FROM app_user u JOIN user_role r ON r.user_id = u.id
     WHERE NOT u.system AND u.active AND u.password_hash IS NOT NULL ORDER BY r.role, u.email`);
  const hashes = [...new Set(rows.map((row) => row.hash))];
  const fits = await Promise.all(hashes.map((hash) => passwordFits(hash, demoPassword)));
  const usable = new Set(hashes.filter((_, index) => fits[index]));
  return rows
    .filter((row) => usable.has(row.hash))
    .map((row) => ({ email: row.email, password: demoPassword, role: row.role, scope: row.scope }));
}
