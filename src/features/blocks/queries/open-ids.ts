import type { IsoDate } from '@/lib/dates';
import { db, sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { blockScope } from './scope';

/** Open blocks that were reported up to a date, with the number of the person. */
export function openBlockIds(
  viewer: Viewer,
  until: IsoDate,
): Promise<{ id: string; personnelNumber: string }[]> {
  return db().$queryRaw(sql`
    SELECT b.id::text, a.personnel_number AS "personnelNumber" FROM block b JOIN agent a ON a.id = b.agent_id JOIN team t ON t.id = a.team_id
     WHERE b.resolved_on IS NULL AND b.opened_on <= ${until}::date AND a.archived_at IS NULL AND ${blockScope(viewer)}
     ORDER BY a.personnel_number, b.id`);
}
