import type { DeviceStatus } from '@/domain/rollout/stages';
import type { TrailAction } from '@/domain/trail/actions';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import type { AgentFacts } from './facts';

const actionOf: Partial<Record<DeviceStatus, TrailAction>> = {
  READY: 'device.ready',
  HANDED_OVER: 'device.handedOver',
  IN_USE: 'device.inUse',
  FAULTY: 'device.faulty',
  IN_STOCK: 'device.released',
};

/** Gives the devices of these agents their new status, with the trail of each. */
export async function moveDevices(
  context: CommandContext,
  agents: readonly AgentFacts[],
  status: DeviceStatus,
  reason: string | null,
): Promise<void> {
  const equipped = agents.filter((agent) => agent.deviceId !== null && agent.deviceStatus !== status);
  if (equipped.length === 0) return;
  const ids = equipped.map((agent) => agent.deviceId);
  await context.tx.$executeRaw(sql`
    UPDATE device SET status = ${status}::device_status, status_since = ${context.today}::date, version = version + 1
     WHERE id = ANY(${ids}::uuid[])`);
  await context.trail(
    equipped.map((agent) => ({
      action: actionOf[status] ?? 'device.statusChanged',
      subjectType: 'device' as const,
      subjectId: agent.deviceId ?? '',
      centerId: agent.centerId,
      before: { status: agent.deviceStatus },
      after: { status, agent: agent.id },
      reason,
    })),
  );
}
