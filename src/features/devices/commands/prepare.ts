import { z } from 'zod';
import { outcomeOf } from '@/features/agents/schema';
import { advanceAgents } from '@/features/agents/writes/advance';
import { takeBack } from '@/features/agents/writes/go-back';
import { defineCommand, type CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { deviceScope } from '@/server/scope-sql';
import { deviceIds, reasonText } from '../schema';
import { lockDevices, stepsLeft, type DeviceFacts } from '../writes/facts';
import { holdersOf, judgeDevices, overlayByAgent } from '../writes/judge';
import { setStatus } from '../writes/set-status';

const inHand = (device: DeviceFacts) => device.status === 'RESERVED' || device.status === 'IN_PREPARATION';

function cannotTick(device: DeviceFacts, steps: readonly string[]): string | null {
  if (device.assignmentId === null) return 'NOT_ASSIGNED';
  if (device.status === 'READY') return 'ALREADY_READY';
  if (!inHand(device)) return 'WRONG_STATUS';
  if (device.inTransit) return 'IN_TRANSIT';
  return steps.some((step) => device.steps.includes(step)) ? null : 'NO_SUCH_STEP';
}

/** Ticks or unticks steps of the preparation, for one device or many; the first tick takes it in hand. */
export const tickSteps = defineCommand({
  name: 'devices.tick',
  permission: 'stage.prepare',
  input: z.strictObject({
    ids: deviceIds,
    steps: z.array(z.string().min(1).max(60)).min(1).max(20),
    on: z.boolean(),
  }),
  run: async (context, { ids, steps, on }) => {
    const facts = await lockDevices(context.tx, ids, deviceScope(context.viewer, 'stage.prepare'));
    const { verdicts, going } = judgeDevices(ids, facts, (device) => cannotTick(device, steps));
    const changes = going.flatMap((device) => {
      const own = device.steps.filter((step) => steps.includes(step) && device.ticked.includes(step) !== on);
      return own.length === 0 ? [] : [{ device, own }];
    });
    await writeTicks(context, changes, on);
    const first = changes.filter((one) => on && one.device.status === 'RESERVED');
    await setStatus(
      context,
      first.map((one) => one.device),
      { to: 'IN_PREPARATION', reason: null },
    );
    return outcomeOf(verdicts);
  },
});

async function writeTicks(
  context: CommandContext,
  changes: readonly { device: DeviceFacts; own: readonly string[] }[],
  on: boolean,
): Promise<void> {
  if (changes.length === 0) return;
  const pairs = changes.flatMap(({ device, own }) => own.map((step) => [device.assignmentId, step] as const));
  const list = sql`unnest(${pairs.map(([id]) => id)}::uuid[], ${pairs.map(([, step]) => step)}::text[]) AS m(assignment_id, step)`;
  await context.tx.$executeRaw(
    on
      ? sql`INSERT INTO prep_tick (assignment_id, step, ticked_by)
              SELECT m.assignment_id, m.step, ${context.viewer.userId}::uuid FROM ${list} ON CONFLICT DO NOTHING`
      : sql`DELETE FROM prep_tick p USING ${list} WHERE p.assignment_id = m.assignment_id AND p.step = m.step`,
  );
  await context.trail(
    changes.map(({ device, own }) => ({
      action: on ? ('device.ticked' as const) : ('device.unticked' as const),
      subjectType: 'device' as const,
      subjectId: device.id,
      centerId: device.agentCenterId,
      after: { steps: own.join(', ') },
    })),
  );
}

/** Marks devices ready whose checklist is complete, and their agents with them. */
export const markReady = defineCommand({
  name: 'devices.markReady',
  permission: 'stage.prepare',
  input: z.strictObject({ ids: deviceIds }),
  run: async (context, { ids }) => {
    const facts = await lockDevices(context.tx, ids, deviceScope(context.viewer, 'stage.prepare'));
    const { verdicts, going } = judgeDevices(ids, facts, (device) => {
      if (device.assignmentId === null) return 'NOT_ASSIGNED';
      if (device.status === 'READY') return 'ALREADY_THERE';
      if (device.inTransit) return 'IN_TRANSIT';
      if (device.role === 'REPLACEMENT' && stepsLeft(device) > 0) return 'CHECKLIST_INCOMPLETE';
      return inHand(device) ? null : 'WRONG_STATUS';
    });
    const current = going.filter((device) => device.role === 'CURRENT');
    const byAgent = await advanceAgents(context, {
      to: 'DEVICE_READY',
      ids: holdersOf(current),
      scope: sql`true`,
      on: context.today,
    });
    await setReplacements(context, going, true);
    return outcomeOf(overlayByAgent(verdicts, facts, byAgent));
  },
});

/** Replacements take no step of an agent: only the device changes, and the day on which it was ready. */
async function setReplacements(
  context: CommandContext,
  going: readonly DeviceFacts[],
  ready: boolean,
  reason: string | null = null,
): Promise<void> {
  const replacements = going.filter((device) => device.role === 'REPLACEMENT');
  if (replacements.length === 0) return;
  await context.tx.$executeRaw(sql`
    UPDATE assignment SET ready_on = CASE WHEN ${ready} THEN ${context.today}::date END, version = version + 1
     WHERE id = ANY(${replacements.map((device) => device.assignmentId)}::uuid[])`);
  await setStatus(context, replacements, {
    to: ready ? 'READY' : 'IN_PREPARATION',
    reason,
    ...(ready ? { action: 'device.ready' as const } : {}),
  });
}

/** Takes "ready" back: the device is in preparation again. */
export const undoReady = defineCommand({
  name: 'devices.undoReady',
  permission: 'stage.prepare',
  input: z.strictObject({ ids: deviceIds, reason: reasonText }),
  run: async (context, { ids, reason }) => {
    const facts = await lockDevices(context.tx, ids, deviceScope(context.viewer, 'stage.prepare'));
    const { verdicts, going } = judgeDevices(ids, facts, (device) =>
      device.status === 'READY' ? null : 'WRONG_STATUS',
    );
    const current = going.filter((device) => device.role === 'CURRENT');
    const byAgent = await takeBack(context, {
      way: 'UNDO_READY',
      ids: holdersOf(current),
      scope: sql`true`,
      reason,
    });
    await setReplacements(context, going, false, reason);
    return outcomeOf(overlayByAgent(verdicts, facts, byAgent));
  },
});
