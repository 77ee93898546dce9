import type { Hindrance } from '@/domain/what-if/help/block-groups';
import { sql, type Db } from '@/server/db';

/** What holds somebody who has not moved yet: each open block, and that a declaration is still missing. */
export function openHindrances(db: Db): Promise<Hindrance[]> {
  return db.$queryRaw<Hindrance[]>(sql`
    SELECT a.id::text AS agent, h.kind, h.owner, c.code AS center
      FROM agent a JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
      JOIN (SELECT agent_id, kind::text, owner::text FROM block WHERE resolved_on IS NULL
            UNION ALL SELECT id, 'DECLARATION_MISSING', 'TEAM_LEADS' FROM agent WHERE stage = 'WAITING') h ON h.agent_id = a.id
     WHERE a.archived_at IS NULL AND NOT a.baseline_remote AND a.stage IN ('WAITING', 'CLEARED', 'DEVICE_ASSIGNED', 'DEVICE_READY')
     ORDER BY a.id, h.kind`);
}
