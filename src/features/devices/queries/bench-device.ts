import { nextStepOf } from '@/domain/rollout/device-moves';
import type { DeviceStatus, Route, Stage } from '@/domain/rollout/stages';
import { db, sql, type Sql } from '@/server/db';
import { agentScope, deviceScope } from '@/server/scope-sql';
import { can, type Viewer } from '@/server/viewer';
import type { AssignmentRole, BenchDevice, BenchStep, Step } from '../schema';

type Row = Omit<BenchDevice, 'next' | 'holding' | 'replacement'> & {
  role: AssignmentRole | null;
  route: Route;
  agentId: string;
  name: string | null;
  personnelNumber: string | null;
  team: string;
  center: string;
  centerName: string;
  stage: Stage | null;
  servedHere: boolean;
  date: string | null;
  blocked: boolean;
  steps: Step[] | null;
  ticks: { step: string; at: string; by: string }[] | null;
  replacementId: string | null;
  replacementTag: string | null;
  replacementStatus: DeviceStatus | null;
};

/** One device with whoever holds it, for the bench; null when `which` (on `device d`) finds none in scope. */
export async function benchDevice(viewer: Viewer, which: Sql): Promise<BenchDevice | null> {
  if (!can(viewer, 'device.read')) return null;
  const named = agentScope(viewer, 'agent.read');
  const served = can(viewer, 'stage.handOver') ? agentScope(viewer, 'stage.handOver') : sql`true`;
  const rows = await db().$queryRaw<Row[]>(sql`
    SELECT d.id::text, d.asset_tag AS "assetTag", d.serial, d.kind::text, d.manufacturer, d.model, d.status::text,
           d.status_since::text AS since, pc.code AS pool, pc.name AS "poolName", lc.name AS "locationName", d.in_transit AS "inTransit",
           s.role::text, s.route::text, a.id::text AS "agentId", a.stage::text AS stage, a.promised_date::text AS date,
           CASE WHEN ${named} THEN a.first_name || ' ' || a.last_name END AS name,
           CASE WHEN ${named} THEN a.personnel_number END AS "personnelNumber",
           coalesce(${served}, false) AS "servedHere",
           t.name AS team, tc.code AS center, tc.name AS "centerName",
           EXISTS (SELECT 1 FROM block b WHERE b.agent_id = a.id AND b.resolved_on IS NULL) AS blocked,
           k.steps, (SELECT json_agg(json_build_object('step', p.step, 'at', p.ticked_at, 'by', u.name))
                       FROM prep_tick p JOIN app_user u ON u.id = p.ticked_by WHERE p.assignment_id = s.id) AS ticks,
           rd.id::text AS "replacementId", rd.asset_tag AS "replacementTag", rd.status::text AS "replacementStatus"
      FROM device d
      LEFT JOIN service_center pc ON pc.id = d.pool_id LEFT JOIN service_center lc ON lc.id = d.location_id
      LEFT JOIN assignment s ON s.device_id = d.id AND s.ended_at IS NULL
      LEFT JOIN agent a ON a.id = s.agent_id LEFT JOIN team t ON t.id = a.team_id LEFT JOIN service_center tc ON tc.id = t.center_id
      LEFT JOIN checklist k ON k.id = s.checklist_id
      LEFT JOIN assignment r ON r.agent_id = a.id AND r.role = 'REPLACEMENT' AND r.ended_at IS NULL AND s.role = 'CURRENT'
      LEFT JOIN device rd ON rd.id = r.device_id
     WHERE d.archived_at IS NULL AND ${deviceScope(viewer, 'device.read')} AND ${which} LIMIT 1`);
  return rows[0] ? toBench(rows[0]) : null;
}

function toBench(row: Row): BenchDevice {
  const steps = (row.steps ?? []).map(({ key, de, en }): BenchStep => {
    const tick = row.ticks?.find((one) => one.step === key);
    return { key, de, en, tickedAt: tick?.at ?? null, tickedBy: tick?.by ?? null };
  });
  const next = nextStepOf({
    status: row.status,
    inTransit: row.inTransit,
    agentStage: row.stage,
    stepsLeft: steps.filter((step) => step.tickedAt === null).length,
    hasReplacement: row.replacementId !== null,
    isServedHere: row.servedHere,
  });
  return {
    id: row.id,
    assetTag: row.assetTag,
    serial: row.serial,
    kind: row.kind,
    manufacturer: row.manufacturer,
    model: row.model,
    status: row.status,
    since: row.since,
    pool: row.pool,
    poolName: row.poolName,
    locationName: row.locationName,
    inTransit: row.inTransit,
    next,
    holding:
      row.role === null || row.stage === null
        ? null
        : {
            role: row.role,
            route: row.route,
            agentId: row.agentId,
            name: row.name,
            personnelNumber: row.personnelNumber,
            team: row.team,
            center: row.center,
            centerName: row.centerName,
            stage: row.stage,
            date: row.date,
            blocked: row.blocked,
            steps,
          },
    replacement:
      row.replacementId === null
        ? null
        : {
            id: row.replacementId,
            assetTag: row.replacementTag ?? '',
            status: row.replacementStatus ?? 'RESERVED',
          },
  };
}
