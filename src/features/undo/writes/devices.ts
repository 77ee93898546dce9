import type { DeviceStatus } from '@/domain/rollout/stages';
import { lockDevices, type DeviceFacts } from '@/features/devices/writes/facts';
import { endAssignments, setStatus } from '@/features/devices/writes/set-status';
import { sql } from '@/server/db';
import type { ChangedRow } from '../queries/changed-rows';
import { idsOf, refusedWhere, type Refused, type Undoer, type Undoing } from './undoer';

type Judged = { refused: Refused; going: { row: ChangedRow; device: DeviceFacts }[] };

/** Locks the devices of the rows and sorts them by what speaks against each (a code, or null). */
async function judge(
  { context, devices }: Undoing,
  rows: readonly ChangedRow[],
  refusal: (device: DeviceFacts, row: ChangedRow) => string | null,
): Promise<Judged> {
  const facts = await lockDevices(context.tx, idsOf(rows), devices);
  const refused = refusedWhere(rows, (row) => {
    const device = facts.get(row.id);
    return device ? refusal(device, row) : 'NOT_FOUND';
  });
  const going = rows.flatMap((row) => {
    const device = facts.get(row.id);
    return device && !refused.has(row) ? [{ row, device }] : [];
  });
  return { refused, going };
}

const statusBefore = (row: ChangedRow) => row.before?.['status'] as DeviceStatus | undefined;
const statusAfter = (row: ChangedRow) => row.after?.['status'] as DeviceStatus | undefined;

/** Gives devices the status back that each had. */
async function statusBack({ context, reason }: Undoing, going: Judged['going']): Promise<void> {
  for (const to of new Set(going.map(({ row }) => statusBefore(row)))) {
    if (!to) continue;
    const devices = going.filter(({ row }) => statusBefore(row) === to).map(({ device }) => device);
    await setStatus(context, devices, { to, reason, ...(to === 'IN_USE' && { action: 'device.inUse' }) });
  }
}

/** Statuses given by hand to devices that nobody has. */
export const undoDeviceStatus: Undoer = async (undoing, rows) => {
  const { refused, going } = await judge(undoing, rows, (device, row) => {
    if (device.assignmentId !== null) return 'DEVICE_ASSIGNED';
    return device.status === statusAfter(row) && statusBefore(row) ? null : 'WRONG_STATUS';
  });
  await statusBack(undoing, going);
  return refused;
};

/** Reports of faults: where the device stayed with its agent or with nobody. Where it was taken from somebody there is no way back. */
export const undoFault: Undoer = async (undoing, rows) => {
  const { refused, going } = await judge(undoing, rows, (device, row) => {
    if (device.status !== 'FAULTY') return 'WRONG_STATUS';
    if (device.hasReplacement) return 'SWAP_OPEN';
    const stays = device.assignmentId !== null ? device.agentStage === 'LIVE' : !row.after?.['agent'];
    return stays ? null : 'NO_WAY_BACK';
  });
  await statusBack(undoing, going);
  return refused;
};

/** Replacements that are not handed over yet: free again, the swap stays open. */
export const undoSwap: Undoer = async (undoing, rows) => {
  const { refused, going } = await judge(undoing, rows, (device) =>
    device.role === 'REPLACEMENT' ? null : 'NO_SWAP',
  );
  const devices = going.map(({ device }) => device);
  await endAssignments(undoing.context, devices, undoing.reason);
  await setStatus(undoing.context, devices, {
    to: 'IN_STOCK',
    reason: undoing.reason,
    action: 'device.released',
  });
  return refused;
};

const stepsOf = (row: ChangedRow) => String(row.after?.['steps'] ?? '').split(', ');

/** Ticks and unticks of a checklist, while the device is still being prepared. */
export const undoTick: Undoer = async (undoing, rows) => {
  const { context } = undoing;
  const { refused, going } = await judge(undoing, rows, (device) =>
    device.assignmentId !== null && (device.status === 'RESERVED' || device.status === 'IN_PREPARATION')
      ? null
      : 'WRONG_STATUS',
  );
  for (const ticked of [true, false]) {
    const some = going.filter(({ row }) => (row.action === 'device.ticked') === ticked);
    const pairs = some.flatMap(({ row, device }) => stepsOf(row).map((step) => [device.assignmentId, step]));
    const list = sql`unnest(${pairs.map(([id]) => id)}::uuid[], ${pairs.map(([, step]) => step)}::text[]) AS m(assignment_id, step)`;
    await context.tx.$executeRaw(
      ticked
        ? sql`DELETE FROM prep_tick p USING ${list} WHERE p.assignment_id = m.assignment_id AND p.step = m.step`
        : sql`INSERT INTO prep_tick (assignment_id, step, ticked_by)
                SELECT m.assignment_id, m.step, ${context.viewer.userId}::uuid FROM ${list} ON CONFLICT DO NOTHING`,
    );
    await context.trail(
      some.map(({ row }) => ({
        action: ticked ? ('device.unticked' as const) : ('device.ticked' as const),
        subjectType: 'device' as const,
        subjectId: row.id,
        centerId: row.centerId,
        after: { steps: String(row.after?.['steps'] ?? '') },
        reason: undoing.reason,
      })),
    );
  }
  return refused;
};
