import { db, sql } from '@/server/db';
import { centerScope, teamScope } from '@/server/scope-sql';
import { can, type Viewer } from '@/server/viewer';
import type { FeedSubject } from '../schema';

/** The centers and teams whose hand-over days the viewer may put into a calendar. */
export async function feedSubjects(viewer: Viewer): Promise<FeedSubject[]> {
  if (!can(viewer, 'calendar.own')) return [];
  return db().$queryRaw<FeedSubject[]>(sql`
    SELECT 'center' AS kind, c.code, c.name FROM service_center c
     WHERE c.archived_at IS NULL AND ${centerScope(viewer, 'calendar.own')}
    UNION ALL
    SELECT 'team', t.code, CASE WHEN t.name = t.code THEN t.code ELSE t.name || ' · ' || t.code END FROM team t
     WHERE t.archived_at IS NULL AND ${teamScope(viewer, 'calendar.own')} ORDER BY 1, 3, 2`);
}
