import { z } from 'zod';
import { outcomeOf } from '@/features/agents/schema';
import { takeBack } from '@/features/agents/writes/go-back';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { deviceScope } from '@/server/scope-sql';
import { deviceIds, reasonText } from '../schema';
import { lockDevices, type DeviceFacts } from '../writes/facts';
import { holdersOf, judgeDevices, overlayByAgent } from '../writes/judge';
import { endAssignments, setStatus } from '../writes/set-status';

function cannotFault(device: DeviceFacts): string | null {
  if (device.status === 'FAULTY') return 'ALREADY_THERE';
  return ['ORDERED', 'IN_REPAIR', 'LOST', 'RETIRED'].includes(device.status) ? 'WRONG_STATUS' : null;
}

/**
 * Reports devices as faulty. Before LIVE the agent goes back to CLEARED and to the front of the band;
 * after LIVE the agent stays and a swap opens. A faulty replacement leaves the swap open.
 */
export const reportFault = defineCommand({
  name: 'devices.reportFault',
  permission: 'device.fault',
  input: z.strictObject({ ids: deviceIds, reason: reasonText }),
  run: async (context, { ids, reason }) => {
    const facts = await lockDevices(context.tx, ids, deviceScope(context.viewer, 'device.fault'));
    const { verdicts, going } = judgeDevices(ids, facts, cannotFault);
    const held = going.filter((device) => device.role === 'CURRENT' && device.agentStage !== 'WITHDRAWN');
    const byAgent = await takeBack(context, {
      way: 'FAULT',
      ids: holdersOf(held),
      scope: sql`true`,
      reason,
    });
    const replacements = going.filter((device) => device.role === 'REPLACEMENT');
    await endAssignments(context, replacements, reason);
    const others = going.filter((device) => !held.includes(device));
    await setStatus(context, others, { to: 'FAULTY', reason, action: 'device.faulty' });
    return outcomeOf(overlayByAgent(verdicts, facts, byAgent));
  },
});

function cannotBeSound(device: DeviceFacts): string | null {
  if (device.status !== 'FAULTY' || device.role !== 'CURRENT' || device.agentStage !== 'LIVE')
    return 'WRONG_STATUS';
  return device.hasReplacement ? 'SWAP_OPEN' : null;
}

/** Takes the report of a fault after LIVE back: the device works. Not while a replacement is under way. */
export const undoFault = defineCommand({
  name: 'devices.undoFault',
  permission: 'device.fault',
  input: z.strictObject({ ids: deviceIds, reason: reasonText }),
  run: async (context, { ids, reason }) => {
    const facts = await lockDevices(context.tx, ids, deviceScope(context.viewer, 'device.fault'));
    const { verdicts, going } = judgeDevices(ids, facts, cannotBeSound);
    await setStatus(context, going, { to: 'IN_USE', reason, action: 'device.inUse' });
    return outcomeOf(verdicts);
  },
});
