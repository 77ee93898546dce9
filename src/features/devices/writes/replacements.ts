import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import type { DeviceFacts } from './facts';

export type Replacement = { readonly faulty: DeviceFacts; readonly replacementId: string };

/** Opens the assignments of replacements and reserves their laptops, set-wise. */
export async function startReplacements(
  context: CommandContext,
  chosen: readonly Replacement[],
): Promise<void> {
  if (chosen.length === 0) return;
  const agents = chosen.map((one) => one.faulty.agentId);
  const devices = chosen.map((one) => one.replacementId);
  await context.tx.$executeRaw(sql`
    INSERT INTO assignment (agent_id, device_id, role, route, checklist_id, assigned_on, assigned_by)
    SELECT m.agent_id, m.device_id, 'REPLACEMENT', 'LAPTOP', k.id, ${context.today}::date, ${context.viewer.userId}::uuid
      FROM unnest(${agents}::uuid[], ${devices}::uuid[]) AS m(agent_id, device_id)
     CROSS JOIN (SELECT id FROM checklist WHERE route = 'LAPTOP' ORDER BY number DESC LIMIT 1) k`);
  await context.tx.$executeRaw(sql`
    UPDATE device SET status = 'RESERVED', status_since = ${context.today}::date, version = version + 1
     WHERE id = ANY(${devices}::uuid[])`);
  await context.trail(
    chosen.map(({ faulty, replacementId }) => ({
      action: 'device.assigned' as const,
      subjectType: 'device' as const,
      subjectId: replacementId,
      centerId: faulty.agentCenterId,
      before: { status: 'IN_STOCK' },
      after: { status: 'RESERVED', agent: faulty.agentId, device: faulty.id },
    })),
  );
}

type Promoted = {
  agentId: string;
  centerId: string;
  newId: string;
  oldId: string;
  oldKind: string;
  oldAssignment: string;
};

/**
 * Hands replacements over: the old assignment ends and its device stays, faulty, in the center; the
 * replacement becomes the agent's device and is in use.
 */
export async function promoteReplacements(
  context: CommandContext,
  replacements: readonly DeviceFacts[],
  acceptanceId: string,
): Promise<void> {
  if (replacements.length === 0) return;
  const ids = replacements.map((device) => device.assignmentId);
  const pairs = await context.tx.$queryRaw<Promoted[]>(sql`
    SELECT n.agent_id::text AS "agentId", t.center_id::text AS "centerId", n.device_id::text AS "newId", o.device_id::text AS "oldId",
           d.kind::text AS "oldKind", o.id::text AS "oldAssignment"
      FROM assignment n JOIN assignment o ON o.agent_id = n.agent_id AND o.role = 'CURRENT' AND o.ended_at IS NULL
      JOIN device d ON d.id = o.device_id JOIN agent a ON a.id = n.agent_id JOIN team t ON t.id = a.team_id
     WHERE n.id = ANY(${ids}::uuid[])`);
  await context.tx.$executeRaw(sql`
    UPDATE assignment SET ended_at = now(), end_reason = 'swap', version = version + 1
     WHERE id = ANY(${pairs.map((pair) => pair.oldAssignment)}::uuid[])`);
  await context.tx.$executeRaw(sql`
    UPDATE assignment SET role = 'CURRENT', acceptance_id = ${acceptanceId}::uuid, version = version + 1
     WHERE id = ANY(${ids}::uuid[])`);
  await context.tx.$executeRaw(sql`
    UPDATE device d SET location_id = m.center, pool_id = CASE WHEN d.kind = 'LAPTOP' THEN m.center ELSE d.pool_id END,
           in_transit = false, version = d.version + 1
      FROM unnest(${pairs.map((pair) => pair.oldId)}::uuid[], ${pairs.map((pair) => pair.centerId)}::uuid[]) AS m(id, center)
     WHERE d.id = m.id`);
  await context.tx.$executeRaw(sql`
    UPDATE device SET status = 'IN_USE', status_since = ${context.today}::date, version = version + 1
     WHERE id = ANY(${pairs.map((pair) => pair.newId)}::uuid[])`);
  await context.trail(
    pairs.flatMap((pair) => [
      {
        action: 'device.swapped' as const,
        subjectType: 'device' as const,
        subjectId: pair.oldId,
        centerId: pair.centerId,
        before: { agent: pair.agentId },
        after: { agent: null, device: pair.newId },
      },
      {
        action: 'device.inUse' as const,
        subjectType: 'device' as const,
        subjectId: pair.newId,
        centerId: pair.centerId,
        before: { status: 'READY' },
        after: { status: 'IN_USE', agent: pair.agentId },
      },
    ]),
  );
}
