import type { Route } from '@/domain/rollout/stages';
import { itemHistory } from '@/features/trail/queries/item-history';
import type { HistoryEvent } from '@/features/trail/schema';
import { db, sql } from '@/server/db';
import { agentScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';
import type { AssignmentRole, BenchDevice } from '../schema';
import { openOnBench } from './scan';

export type PastAssignment = {
  id: string;
  role: AssignmentRole;
  route: Route;
  assignedOn: string;
  endedAt: string | null;
  endReason: string | null;
  holder: string | null;
};
export type Movement = { id: string; kind: string; pool: string | null; delta: number; day: string };
export type DeviceDetail = {
  device: BenchDevice;
  delivery: string | null;
  assignments: PastAssignment[];
  movements: Movement[];
  history: HistoryEvent[];
  /** The steps of all checklists by their keys, as the latest version names them. */
  stepNames: Record<string, { de: string; en: string }>;
};

/** All there is to know of a device, in the fields that the viewer may read; null out of scope. */
export async function deviceDetail(viewer: Viewer, input: { id: string }): Promise<DeviceDetail | null> {
  const device = await openOnBench(viewer, input);
  if (!device) return null;
  const [deliveries, assignments, movements, history, steps] = await Promise.all([
    db().$queryRaw<{ number: string }[]>(
      sql`SELECT v.number FROM device d JOIN delivery v ON v.id = d.delivery_id WHERE d.id = ${device.id}::uuid`,
    ),
    db().$queryRaw<(Omit<PastAssignment, 'endedAt'> & { endedAt: Date | null })[]>(sql`
      SELECT s.id::text, s.role::text, s.route::text, s.assigned_on::text AS "assignedOn", s.ended_at AS "endedAt", s.end_reason AS "endReason",
             CASE WHEN ${agentScope(viewer, 'agent.read')} THEN a.first_name || ' ' || a.last_name END AS holder
        FROM assignment s JOIN agent a ON a.id = s.agent_id JOIN team t ON t.id = a.team_id
       WHERE s.device_id = ${device.id}::uuid ORDER BY s.assigned_on DESC, s.ended_at DESC NULLS FIRST LIMIT 100`),
    db().$queryRaw<Movement[]>(sql`
      SELECT m.id::text, m.kind::text, c.name AS pool, m.delta, m.day::text FROM device_movement m
        LEFT JOIN service_center c ON c.id = m.pool_id WHERE m.device_id = ${device.id}::uuid ORDER BY m.id DESC LIMIT 100`),
    itemHistory(viewer, { type: 'device', id: device.id }),
    db().$queryRaw<{ key: string; de: string; en: string }[]>(sql`
      SELECT DISTINCT ON (key) e->>'key' AS key, e->>'de' AS de, e->>'en' AS en
        FROM checklist k, jsonb_array_elements(k.steps::jsonb) e ORDER BY key, k.number DESC`),
  ]);
  return {
    device,
    delivery: deliveries[0]?.number ?? null,
    assignments: assignments.map((one) => ({ ...one, endedAt: one.endedAt?.toISOString() ?? null })),
    movements,
    history,
    stepNames: Object.fromEntries(steps.map(({ key, de, en }) => [key, { de, en }])),
  };
}
