import { z } from 'zod';
import { canMoveLoose } from '@/domain/rollout/device-moves';
import { outcomeOf } from '@/features/agents/schema';
import { defineCommand } from '@/server/command';
import { deviceScope } from '@/server/scope-sql';
import { deviceIds, looseStatus, reasonText } from '../schema';
import { lockDevices } from '../writes/facts';
import { judgeDevices } from '../writes/judge';
import { endAssignments, setStatus } from '../writes/set-status';

/** Gives devices that nobody has a new status: to repair, back to stock, lost, found, retired. */
export const moveLoose = defineCommand({
  name: 'devices.moveLoose',
  permission: 'device.write',
  input: z.strictObject({ ids: deviceIds, to: looseStatus, reason: reasonText }),
  run: async (context, { ids, to, reason }) => {
    const facts = await lockDevices(context.tx, ids, deviceScope(context.viewer, 'device.write'));
    const { verdicts, going } = judgeDevices(ids, facts, (device) => {
      const verdict = canMoveLoose({ ...device, assigned: device.assignmentId !== null }, to);
      return verdict.ok ? null : verdict.code;
    });
    await setStatus(context, going, {
      to,
      reason,
      ...(to === 'FAULTY' ? { action: 'device.faulty' as const } : {}),
    });
    return outcomeOf(verdicts);
  },
});

/**
 * Takes back what a withdrawn agent still had: the assignment ends and the device lies in the agent's
 * center, to be checked or with the result of the check at once. LOST says that it will never come.
 */
export const takeReturn = defineCommand({
  name: 'devices.takeReturn',
  permission: 'device.write',
  input: z.strictObject({
    ids: deviceIds,
    then: z.enum(['RETURNED', 'IN_STOCK', 'IN_REPAIR', 'RETIRED', 'LOST']).default('RETURNED'),
    reason: reasonText,
  }),
  run: async (context, { ids, then, reason }) => {
    const facts = await lockDevices(context.tx, ids, deviceScope(context.viewer, 'device.write'));
    const { verdicts, going } = judgeDevices(ids, facts, (device) =>
      device.role === 'CURRENT' && device.agentStage === 'WITHDRAWN' ? null : 'NO_RETURN_OPEN',
    );
    await endAssignments(context, going, reason);
    await setStatus(context, going, { to: 'RETURNED', reason, intoHoldersCenter: then !== 'LOST' });
    if (then !== 'RETURNED') {
      // In two steps, so that what comes into the stock is booked as a return.
      const back = going.map((device) => ({
        ...device,
        status: 'RETURNED' as const,
        poolId: then !== 'LOST' && device.kind === 'LAPTOP' ? device.agentCenterId : device.poolId,
        locationId: then === 'LOST' ? device.locationId : device.agentCenterId,
      }));
      await setStatus(context, back, { to: then, reason });
    }
    return outcomeOf(verdicts);
  },
});
