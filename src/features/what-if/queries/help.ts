import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { HelpEntry } from '@/domain/what-if/help/help-entries';
import type { HelpRanking } from '../schema';

/** What would help most, as it was computed last; null before the first time and for whoever may not read plans. */
export async function readHelp(viewer: Viewer): Promise<HelpRanking | null> {
  if (!can(viewer, 'plan.read')) return null;
  const rows = await db().$queryRaw<{ entries: HelpEntry[]; computedAt: Date }[]>(
    sql`SELECT entries, computed_at AS "computedAt" FROM help_ranking`,
  );
  const row = rows[0];
  return row ? { entries: row.entries, computedAt: row.computedAt.toISOString() } : null;
}

/** What centers, lines and teams are called, by code: a center by its city, where that has only one. */
export async function placeNames(viewer: Viewer): Promise<Record<string, string>> {
  if (!can(viewer, 'plan.read')) return {};
  const rows = await db().$queryRaw<{ code: string; name: string }[]>(sql`
    SELECT code, name FROM team UNION ALL SELECT code, name FROM service_line
    UNION ALL SELECT code, CASE WHEN count(*) OVER (PARTITION BY city) > 1 THEN name ELSE city END FROM service_center`);
  return Object.fromEntries(rows.map(({ code, name }) => [code, name]));
}
