import { db, sql } from '@/server/db';
import { centerScope, teamScope } from '@/server/scope-sql';
import { can, type Viewer } from '@/server/viewer';
import type { FeedLine } from '../schema';

type Row = Omit<FeedLine, 'createdAt' | 'lastReadAt'> & { createdAt: Date; lastReadAt: Date | null };

/** The addresses that the viewer has made and not revoked, the latest first. */
export async function ownFeeds(viewer: Viewer): Promise<FeedLine[]> {
  if (!can(viewer, 'calendar.own')) return [];
  const rows = await db().$queryRaw<Row[]>(sql`
    SELECT f.id::text, CASE WHEN f.team_id IS NULL THEN 'center' ELSE 'team' END AS kind, coalesce(t.code, c.code) AS code,
           coalesce(t.name, c.name) AS name, f.created_at AS "createdAt", f.last_read_at AS "lastReadAt",
           CASE WHEN f.team_id IS NULL THEN c.archived_at IS NULL AND ${centerScope(viewer, 'calendar.own')}
                ELSE t.archived_at IS NULL AND ${teamScope(viewer, 'calendar.own')} END AS open
      FROM calendar_feed f LEFT JOIN service_center c ON c.id = f.center_id LEFT JOIN team t ON t.id = f.team_id
     WHERE f.owner_id = ${viewer.userId}::uuid AND f.revoked_at IS NULL ORDER BY f.created_at DESC, f.id`);
  return rows.map((row) => ({
    ...row,
    createdAt: row.createdAt.toISOString(),
    lastReadAt: row.lastReadAt?.toISOString() ?? null,
  }));
}
