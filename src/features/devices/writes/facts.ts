import type { AssignmentRole, DeviceKind } from '../schema';
import type { DeviceStatus, Route, Stage } from '@/domain/rollout/stages';
import { sql, type Sql, type Tx } from '@/server/db';

/** What a change of a device needs to know of it and of whoever holds it, read under lock. */
export type DeviceFacts = {
  id: string;
  assetTag: string;
  kind: DeviceKind;
  status: DeviceStatus;
  poolId: string | null;
  locationId: string | null;
  inTransit: boolean;
  assignmentId: string | null;
  role: AssignmentRole | null;
  route: Route | null;
  agentId: string | null;
  agentStage: Stage | null;
  agentCenterId: string | null;
  /** Whether a replacement for this device is on its way to the agent. */
  hasReplacement: boolean;
  steps: string[];
  ticked: string[];
};

/**
 * Locks the holders of the devices, then the devices and whatever else these people hold, each in id
 * order, and reads the facts. Devices outside the scope (on `device d`) are not in the answer.
 */
export async function lockDevices(
  tx: Tx,
  ids: readonly string[],
  scope: Sql,
): Promise<Map<string, DeviceFacts>> {
  const list = [...new Set(ids)];
  const holders = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT id::text FROM agent WHERE id IN (SELECT agent_id FROM assignment WHERE device_id = ANY(${list}::uuid[]) AND ended_at IS NULL)
     ORDER BY id FOR UPDATE`);
  const agents = holders.map((holder) => holder.id);
  await tx.$queryRaw(sql`
    SELECT 1 FROM device WHERE id = ANY(${list}::uuid[])
        OR id IN (SELECT device_id FROM assignment WHERE agent_id = ANY(${agents}::uuid[]) AND ended_at IS NULL)
     ORDER BY id FOR UPDATE`);
  const rows = await tx.$queryRaw<DeviceFacts[]>(sql`
    SELECT d.id::text, d.asset_tag AS "assetTag", d.kind::text, d.status::text, d.pool_id::text AS "poolId",
           d.location_id::text AS "locationId", d.in_transit AS "inTransit", s.id::text AS "assignmentId", s.role::text,
           s.route::text, a.id::text AS "agentId", a.stage::text AS "agentStage", t.center_id::text AS "agentCenterId",
           EXISTS (SELECT 1 FROM assignment r WHERE r.agent_id = a.id AND r.role = 'REPLACEMENT' AND r.ended_at IS NULL
                      AND s.role = 'CURRENT') AS "hasReplacement",
           coalesce((SELECT array_agg(e.step->>'key' ORDER BY e.place) FROM checklist k,
                       json_array_elements(k.steps::json) WITH ORDINALITY AS e(step, place) WHERE k.id = s.checklist_id), '{}') AS steps,
           coalesce((SELECT array_agg(p.step) FROM prep_tick p WHERE p.assignment_id = s.id), '{}') AS ticked
      FROM device d
      LEFT JOIN assignment s ON s.device_id = d.id AND s.ended_at IS NULL
      LEFT JOIN agent a ON a.id = s.agent_id LEFT JOIN team t ON t.id = a.team_id
     WHERE d.id = ANY(${list}::uuid[]) AND d.archived_at IS NULL AND ${scope}`);
  return new Map(rows.map((row) => [row.id, row]));
}

/** How many steps of the checklist are not ticked. */
export function stepsLeft(device: DeviceFacts): number {
  return device.steps.filter((step) => !device.ticked.includes(step)).length;
}
