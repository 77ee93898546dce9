import type { Stage } from '@/domain/rollout/stages';
import { db, sql } from '@/server/db';
import { agentScope } from '@/server/scope-sql';
import { can, type Viewer } from '@/server/viewer';
import type { DeviceKind, HandoverGroup, HandoverState } from '../schema';

type Row = {
  agentId: string;
  name: string;
  personnelNumber: string;
  team: string;
  date: string | null;
  deviceId: string | null;
  assetTag: string | null;
  kind: DeviceKind | null;
  status: string | null;
  stage: Stage;
  swap: boolean;
  blocked: boolean;
  handedOverOn: string | null;
  center: string;
  centerName: string;
};

function stateOf(row: Row): HandoverState {
  if (row.deviceId === null) return 'noDevice';
  if (row.status === 'READY') return 'ready';
  return row.handedOverOn === null || row.swap ? 'notReady' : 'handedOver';
}

/**
 * Whom kit is to be given to on a day, by center: those due then or before and not yet served, those
 * served on the day, and replacements that are under way. By name inside a day: the order of the plan would
 * tell a band, and with it that somebody has a ground.
 */
export async function handoversOf(viewer: Viewer, { day }: { day: string }): Promise<HandoverGroup[]> {
  if (!can(viewer, 'stage.handOver')) return [];
  const rows = await db().$queryRaw<Row[]>(sql`
    SELECT a.id::text AS "agentId", a.first_name || ' ' || a.last_name AS name, a.personnel_number AS "personnelNumber", t.name AS team,
           a.promised_date::text AS date, d.id::text AS "deviceId", d.asset_tag AS "assetTag", d.kind::text, d.status::text,
           a.stage::text, coalesce(s.role = 'REPLACEMENT', false) AS swap, a.handed_over_on::text AS "handedOverOn",
           EXISTS (SELECT 1 FROM block b WHERE b.agent_id = a.id AND b.resolved_on IS NULL) AS blocked,
           c.code AS center, c.name AS "centerName"
      FROM agent a JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
      LEFT JOIN assignment s ON s.agent_id = a.id AND s.ended_at IS NULL AND (s.role = 'REPLACEMENT' OR a.stage <> 'LIVE')
      LEFT JOIN device d ON d.id = s.device_id
     WHERE a.archived_at IS NULL AND ${agentScope(viewer, 'stage.handOver')}
       AND ((a.stage IN ('CLEARED', 'DEVICE_ASSIGNED', 'DEVICE_READY') AND a.promised_date <= ${day}::date)
         OR (a.stage IN ('HANDED_OVER', 'CONNECTED') AND a.handed_over_on = ${day}::date)
         OR (a.stage = 'LIVE' AND s.role = 'REPLACEMENT'))
     ORDER BY c.name, c.code, a.promised_date, a.last_name, a.first_name, a.id LIMIT 3000`);
  const groups = new Map<string, HandoverGroup>();
  for (const row of rows) {
    const group = groups.get(row.center) ?? { center: row.center, name: row.centerName, lines: [] };
    groups.set(row.center, group);
    const { agentId, name, personnelNumber, team, date, deviceId, assetTag, kind, stage, swap, blocked } =
      row;
    const state = stateOf(row);
    group.lines.push({
      agentId,
      name,
      personnelNumber,
      team,
      date,
      deviceId,
      assetTag,
      kind,
      state,
      stage,
      swap,
      blocked,
    });
  }
  return [...groups.values()];
}

export type AwaitedSignIn = {
  agentId: string;
  name: string;
  personnelNumber: string;
  team: string;
  center: string;
  since: string;
};

/** Who has kit and has not been seen signing in yet, the longest wait first. */
export async function awaitedSignIns(viewer: Viewer): Promise<AwaitedSignIn[]> {
  if (!can(viewer, 'stage.connect')) return [];
  return db().$queryRaw<AwaitedSignIn[]>(sql`
    SELECT a.id::text AS "agentId", a.first_name || ' ' || a.last_name AS name, a.personnel_number AS "personnelNumber", t.name AS team,
           c.name AS center, a.handed_over_on::text AS since
      FROM agent a JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
     WHERE a.stage = 'HANDED_OVER' AND a.archived_at IS NULL AND ${agentScope(viewer, 'stage.connect')}
     ORDER BY a.handed_over_on, a.last_name, a.id LIMIT 500`);
}
