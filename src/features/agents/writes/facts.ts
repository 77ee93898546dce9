import type { StepFacts } from '@/domain/rollout/can-advance';
import type { DeviceStatus, Need, Route, Stage } from '@/domain/rollout/stages';
import { sql, type Db, type Sql, type Tx } from '@/server/db';

/** What a step needs to know of an agent and its kit, read under lock. */
export type AgentFacts = {
  id: string;
  stage: Stage;
  band: number;
  need: Need;
  baselineRemote: boolean;
  version: number;
  teamId: string;
  centerId: string;
  desktopId: string | null;
  hasOpenBlock: boolean;
  signedOn: string | null;
  handedOverOn: string | null;
  promisedDate: string | null;
  assignmentId: string | null;
  route: Route | null;
  deviceId: string | null;
  deviceStatus: DeviceStatus | null;
  deviceInTransit: boolean;
  assetTag: string | null;
  /** Steps of the checklist that are not ticked; 0 where nothing is being prepared. */
  stepsLeft: number;
};

/** The device in hand as a step asks about it. */
export function kitOf(agent: AgentFacts): StepFacts['device'] {
  if (agent.deviceStatus === null) return null;
  return { status: agent.deviceStatus, stepsLeft: agent.stepsLeft, inTransit: agent.deviceInTransit };
}

/**
 * Locks the agents that `scope` lets through, then their kit, each in id order, and reads the facts.
 * Agents outside the scope are simply not in the answer.
 */
export async function lockAgents(
  tx: Tx,
  ids: readonly string[],
  scope: Sql,
): Promise<Map<string, AgentFacts>> {
  const list = [...new Set(ids)];
  await tx.$queryRaw(sql`SELECT 1 FROM agent WHERE id = ANY(${list}::uuid[]) ORDER BY id FOR UPDATE`);
  await tx.$queryRaw(sql`
    SELECT 1 FROM device d JOIN assignment s ON s.device_id = d.id AND s.ended_at IS NULL
     WHERE s.agent_id = ANY(${list}::uuid[]) ORDER BY d.id FOR UPDATE OF d, s`);
  return readAgents(tx, list, scope);
}

/** The same facts without a lock, for previews. */
export async function readAgents(
  tx: Db,
  ids: readonly string[],
  scope: Sql,
): Promise<Map<string, AgentFacts>> {
  const list = [...new Set(ids)];
  const rows = await tx.$queryRaw<AgentFacts[]>(sql`
    SELECT a.id::text, a.stage::text, a.band, a.need::text, a.baseline_remote AS "baselineRemote", a.version,
           a.team_id::text AS "teamId", t.center_id::text AS "centerId", a.desktop_id::text AS "desktopId",
           EXISTS (SELECT 1 FROM block b WHERE b.agent_id = a.id AND b.resolved_on IS NULL) AS "hasOpenBlock",
           (SELECT l.signed_on::text FROM declaration l WHERE l.agent_id = a.id AND l.revoked_at IS NULL) AS "signedOn",
           a.handed_over_on::text AS "handedOverOn", a.promised_date::text AS "promisedDate",
           s.id::text AS "assignmentId", s.route::text, d.id::text AS "deviceId", d.status::text AS "deviceStatus", coalesce(d.in_transit, false) AS "deviceInTransit", d.asset_tag AS "assetTag",
           CASE WHEN a.stage <> 'DEVICE_ASSIGNED' OR s.id IS NULL THEN 0 ELSE
             (SELECT count(*)::int FROM json_array_elements(k.steps::json) e
               WHERE NOT EXISTS (SELECT 1 FROM prep_tick p WHERE p.assignment_id = s.id AND p.step = e->>'key')) END AS "stepsLeft"
      FROM agent a JOIN team t ON t.id = a.team_id
      LEFT JOIN assignment s ON s.agent_id = a.id AND s.role = 'CURRENT' AND s.ended_at IS NULL
      LEFT JOIN device d ON d.id = s.device_id
      LEFT JOIN checklist k ON k.id = s.checklist_id
     WHERE a.id = ANY(${list}::uuid[]) AND a.archived_at IS NULL AND ${scope}`);
  return new Map(rows.map((row) => [row.id, row]));
}
