import type { DeviceStatus } from '@/domain/rollout/stages';
import type { TrailAction } from '@/domain/trail/actions';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import type { DeviceFacts } from './facts';

type Change = {
  readonly to: DeviceStatus;
  readonly reason: string | null;
  readonly action?: TrailAction;
  /** Books the device into the center of its holder, where it now lies. */
  readonly intoHoldersCenter?: boolean;
};

/** Gives devices a status, set-wise and with the trail of each; stock movements follow by themselves. */
export async function setStatus(
  context: CommandContext,
  devices: readonly DeviceFacts[],
  change: Change,
): Promise<void> {
  if (devices.length === 0) return;
  const places = devices.map((device) => ({
    id: device.id,
    pool: change.intoHoldersCenter && device.kind === 'LAPTOP' ? device.agentCenterId : device.poolId,
    location: change.intoHoldersCenter ? device.agentCenterId : device.locationId,
  }));
  await context.tx.$executeRaw(sql`
    UPDATE device d SET status = ${change.to}::device_status, status_since = ${context.today}::date,
           pool_id = m.pool, location_id = m.location, in_transit = d.in_transit AND ${change.to} <> 'LOST', version = d.version + 1
      FROM unnest(${places.map((one) => one.id)}::uuid[], ${places.map((one) => one.pool)}::uuid[],
                  ${places.map((one) => one.location)}::uuid[]) AS m(id, pool, location)
     WHERE d.id = m.id`);
  await context.trail(
    devices.map((device) => ({
      action: change.action ?? 'device.statusChanged',
      subjectType: 'device' as const,
      subjectId: device.id,
      centerId: device.agentCenterId ?? device.poolId,
      before: { status: device.status },
      after: { status: change.to, ...(device.agentId ? { agent: device.agentId } : {}) },
      reason: change.reason,
    })),
  );
}

/** Ends the active assignments of these devices with a reason. */
export async function endAssignments(
  context: CommandContext,
  devices: readonly DeviceFacts[],
  reason: string,
): Promise<void> {
  if (devices.length === 0) return;
  await context.tx.$executeRaw(sql`
    UPDATE assignment SET ended_at = now(), end_reason = ${reason}, version = version + 1
     WHERE id = ANY(${devices.map((device) => device.assignmentId)}::uuid[])`);
}
