import type { Stage } from '@/domain/rollout/stages';
import type { IsoDate } from '@/lib/dates';
import { db, sql } from '@/server/db';
import { agentScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';

export type DuePerson = {
  id: string;
  personnelNumber: string;
  team: string;
  planned: IsoDate;
  stageSince: IsoDate;
  deviceId: string | null;
  blocked: boolean;
};

/** Who stands at a stage and is planned up to a date, in rank order, with the device in hand. */
export function duePeople(viewer: Viewer, stage: Stage, until: IsoDate): Promise<DuePerson[]> {
  return db().$queryRaw<DuePerson[]>(sql`
    SELECT a.id::text, a.personnel_number AS "personnelNumber", t.code AS team, a.promised_date::text AS planned, a.stage_since::text AS "stageSince",
           s.device_id::text AS "deviceId",
           EXISTS (SELECT 1 FROM block b WHERE b.agent_id = a.id AND b.resolved_on IS NULL) AS blocked
      FROM agent a JOIN team t ON t.id = a.team_id
      LEFT JOIN assignment s ON s.agent_id = a.id AND s.ended_at IS NULL AND s.role = 'CURRENT'
     WHERE a.stage = ${stage}::stage AND a.promised_date <= ${until}::date AND a.archived_at IS NULL AND ${agentScope(viewer, 'agent.read')}
     ORDER BY a.promised_rank, a.id`);
}
