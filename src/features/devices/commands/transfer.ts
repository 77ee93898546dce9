import { z } from 'zod';
import { canSend } from '@/domain/rollout/device-moves';
import { outcomeOf } from '@/features/agents/schema';
import { defineCommand, type CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { deviceScope } from '@/server/scope-sql';
import { reach } from '@/server/viewer';
import { depotCode, deviceIds, poolCode } from '../schema';
import { lockDevices, type DeviceFacts } from '../writes/facts';
import { judgeDevices } from '../writes/judge';

/** The pool that a code means. Whoever has the depot may send anywhere, others to the depot and their own centers. */
async function targetOf(context: CommandContext, code: string): Promise<string | null> {
  if (code === depotCode) return null;
  const rows = await context.tx.$queryRaw<{ id: string }[]>(
    sql`SELECT id::text FROM service_center WHERE code = ${code} AND archived_at IS NULL`,
  );
  const id = rows[0]?.id;
  const scope = reach(context.viewer, 'device.write');
  const reachable = id !== undefined && (scope.all || scope.depot || scope.centerIds.includes(id));
  return reachable ? id : refuse('NOT_FOUND', {}, { to: 'unknown' });
}

function trailOf(context: CommandContext, devices: readonly DeviceFacts[], sent: { to: string } | null) {
  return context.trail(
    devices.map((device) => ({
      action: sent ? ('device.sent' as const) : ('device.arrived' as const),
      subjectType: 'device' as const,
      subjectId: device.id,
      centerId: device.poolId,
      before: { inTransit: device.inTransit },
      after: { inTransit: sent !== null, ...(sent ? { to: sent.to } : {}) },
    })),
  );
}

/** Sends laptops to another pool: booked there at once, usable when they have arrived. */
export const sendDevices = defineCommand({
  name: 'devices.send',
  permission: 'device.write',
  input: z.strictObject({ ids: deviceIds, to: poolCode }),
  run: async (context, { ids, to }) => {
    const target = await targetOf(context, to);
    const facts = await lockDevices(context.tx, ids, deviceScope(context.viewer, 'device.write'));
    const { verdicts, going } = judgeDevices(ids, facts, (device) => {
      const verdict = canSend(device, target);
      return verdict.ok ? null : verdict.code;
    });
    await context.tx.$executeRaw(sql`
      UPDATE device SET pool_id = ${target}::uuid, location_id = NULL, in_transit = true, version = version + 1
       WHERE id = ANY(${going.map((device) => device.id)}::uuid[])`);
    await trailOf(context, going, { to });
    return outcomeOf(verdicts);
  },
});

/** Books the arrival of what was sent to one of the viewer's own pools. */
export const arriveDevices = defineCommand({
  name: 'devices.arrive',
  permission: 'device.write',
  input: z.strictObject({ ids: deviceIds }),
  run: async (context, { ids }) => {
    const facts = await lockDevices(context.tx, ids, deviceScope(context.viewer, 'device.write'));
    const scope = reach(context.viewer, 'device.write');
    const own = (pool: string | null) =>
      scope.all || (pool === null ? scope.depot : scope.centerIds.includes(pool));
    const { verdicts, going } = judgeDevices(ids, facts, (device) => {
      if (!device.inTransit) return 'NOT_SENT';
      return own(device.poolId) ? null : 'SENT_ELSEWHERE';
    });
    await context.tx.$executeRaw(sql`
      UPDATE device SET location_id = pool_id, in_transit = false, version = version + 1
       WHERE id = ANY(${going.map((device) => device.id)}::uuid[])`);
    await trailOf(context, going, null);
    return outcomeOf(verdicts);
  },
});
