import type { TrailValues } from '@/domain/trail/actions';
import { lockCenters, writeDays, writeUsual } from '@/features/centers/writes/center-numbers';
import { writeCeilings } from '@/features/plans/writes/ceilings';
import { lockPlans } from '@/features/plans/writes/save-plan';
import { sql } from '@/server/db';
import type { ChangedRow } from '../queries/changed-rows';
import { idsOf, refusedBut, type Undoer } from './undoer';

const none: ReadonlyMap<ChangedRow, string> = new Map();
const number = (values: TrailValues | null, field: string) => {
  const value = values?.[field];
  return typeof value === 'number' ? value : null;
};

/** Pins: the next plan is free of them. */
export const undoPin: Undoer = async ({ context, reason }, rows) => {
  const gone = await context.tx.$queryRaw<{ id: string }[]>(sql`
    UPDATE pin SET revoked_at = now() WHERE id = ANY(${idsOf(rows)}::uuid[]) AND revoked_at IS NULL RETURNING id::text`);
  const done = new Set(gone.map((one) => one.id));
  await context.trail(
    rows
      .filter((row) => done.has(row.id))
      .map((row) => ({
        action: 'pin.revoked' as const,
        subjectType: 'pin' as const,
        subjectId: row.id,
        before: row.after,
        reason,
      })),
  );
  return refusedBut(rows, done);
};

/** Stops: what was halted goes on. */
export const undoStop: Undoer = async ({ context, reason }, rows) => {
  const ended = await context.tx.$queryRaw<{ id: string }[]>(sql`
    UPDATE stop SET resumed_at = now() WHERE id = ANY(${idsOf(rows)}::uuid[]) AND resumed_at IS NULL RETURNING id::text`);
  const done = new Set(ended.map((one) => one.id));
  await context.trail(
    rows
      .filter((row) => done.has(row.id))
      .map((row) => ({
        action: 'stop.resumed' as const,
        subjectType: 'stop' as const,
        subjectId: row.id,
        centerId: row.centerId,
        before: row.after,
        reason,
      })),
  );
  return refusedBut(rows, done);
};

/** What centers can usually do on a day, as it was. */
export const undoCapacity: Undoer = async ({ context, reason }, rows) => {
  await lockCenters(context.tx, idsOf(rows));
  const before = rows.map((row) => ({
    centerId: row.id,
    handovers: number(row.before, 'handoversPerDay'),
    conversions: number(row.before, 'conversionsPerDay'),
  }));
  await writeUsual(context, before, reason);
  return none;
};

/** Days of centers as they were set before, or not set at all. */
export const undoCenterDay: Undoer = async ({ context, reason }, rows) => {
  await lockCenters(context.tx, idsOf(rows));
  const days = rows.map((row) => ({
    row,
    centerId: row.id,
    date: String(row.before?.['date'] ?? row.after?.['date'] ?? ''),
    closed: row.before?.['closed'],
    handovers: number(row.before, 'handovers'),
    conversions: number(row.before, 'conversions'),
  }));
  const set = days.flatMap(({ row: _row, closed, ...day }) =>
    typeof closed === 'boolean' ? [{ ...day, closed }] : [],
  );
  if (set.length > 0) await writeDays(context, set, reason);
  const unset = days.filter((day) => typeof day.closed !== 'boolean');
  await context.tx.$executeRaw(sql`
    DELETE FROM center_day d USING unnest(${unset.map((day) => day.centerId)}::uuid[], ${unset.map((day) => day.date)}::date[]) AS m(id, date)
     WHERE d.center_id = m.id AND d.date = m.date`);
  await context.trail(
    unset.map(({ row, date }) => ({
      action: 'center.dayChanged' as const,
      subjectType: 'center' as const,
      subjectId: row.id,
      centerId: row.id,
      before: row.after,
      after: { date, closed: null },
      reason,
    })),
  );
  return none;
};

/** VPN ceilings as they were from their dates on. */
export const undoCeiling: Undoer = async ({ context, reason }, rows) => {
  await lockPlans(context.tx);
  const steps = rows.map((row) => ({ from: row.id, max: number(row.before, 'max') }));
  await writeCeilings(context, steps, reason);
  return none;
};
