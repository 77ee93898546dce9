import { readOrganisation } from '@/features/organisation/queries';
import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { FederalState, Holiday, Settings } from '../schema';

/** The settings of the installation; null for those who may not read them, and before it was set up. */
export async function readSettings(viewer: Viewer): Promise<Settings | null> {
  if (!can(viewer, 'settings.read')) return null;
  const found = await readOrganisation();
  if (!found) return null;
  return {
    version: found.version,
    name: found.name,
    rolloutStart: found.rolloutStart,
    weekdays: found.weekdays,
    horizonDays: found.horizonDays,
    transitionDays: found.transitionDays,
    frozenDays: found.frozenDays,
    transitionPercent: Math.round(found.defaultTransitionShare * 100),
    personnelNumberForm: found.personnelNumberForm ?? '',
    timeZone: found.timeZone,
    mode: found.mode,
  };
}

/** The holidays of a federal state in a year, by date. */
export async function listHolidays(viewer: Viewer, state: FederalState, year: number): Promise<Holiday[]> {
  if (!can(viewer, 'settings.read')) return [];
  return db().$queryRaw<Holiday[]>(sql`
    SELECT state, date::text, name FROM holiday
     WHERE state = ${state} AND date BETWEEN make_date(${year}, 1, 1) AND make_date(${year}, 12, 31) ORDER BY date`);
}

/** How many service centers lie in each federal state. */
export async function centersByState(viewer: Viewer): Promise<Record<string, number>> {
  if (!can(viewer, 'settings.read')) return {};
  const rows = await db().$queryRaw<{ state: string; n: number }[]>(
    sql`SELECT state, count(*)::int AS n FROM service_center WHERE archived_at IS NULL GROUP BY state`,
  );
  return Object.fromEntries(rows.map((row) => [row.state, row.n]));
}
