import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { ChecklistInForce } from './schema';

/** The newest checklist of each route, for those who may change it. */
export async function checklistsInForce(viewer: Viewer): Promise<ChecklistInForce[]> {
  if (!can(viewer, 'checklist.write')) return [];
  const rows = await db().$queryRaw<(Omit<ChecklistInForce, 'createdAt'> & { createdAt: Date })[]>(sql`
    SELECT DISTINCT ON (k.route) k.route::text, k.number, k.steps, u.name AS "createdBy", k.created_at AS "createdAt"
      FROM checklist k JOIN app_user u ON u.id = k.created_by ORDER BY k.route, k.number DESC`);
  return rows.map((row) => ({ ...row, createdAt: row.createdAt.toISOString() }));
}
