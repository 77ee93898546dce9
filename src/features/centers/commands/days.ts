import { defineCommand, type CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { centerScope } from '@/server/scope-sql';
import { clearCenterDayInput, setCenterDayInput } from '../schema';
import { lockCenters, writeDays } from '../writes/center-numbers';

type Day = {
  id: string;
  closed: boolean | null;
  handovers: number | null;
  conversions: number | null;
};

/** The centers under lock with what is set for the date; closed null: nothing. */
async function lockDays(
  { tx, viewer }: CommandContext,
  ids: readonly string[],
  date: string,
): Promise<Day[]> {
  await lockCenters(tx, ids);
  const days = await tx.$queryRaw<Day[]>(sql`
    SELECT c.id::text, x.closed, x.handovers, x.conversions FROM service_center c LEFT JOIN center_day x ON x.center_id = c.id AND x.date = ${date}::date
     WHERE c.id = ANY(${[...ids]}::uuid[]) AND c.archived_at IS NULL AND ${centerScope(viewer, 'center.write')} ORDER BY c.id`);
  if (days.length < new Set(ids).size) refuse('NOT_FOUND');
  return days;
}

/** Closes centers on a date, or gives them other numbers for it; that makes it a working day. */
export const setCenterDay = defineCommand({
  name: 'centers.setDay',
  permission: 'center.write',
  input: setCenterDayInput,
  run: async (context, input) => {
    const { date, closed } = input;
    const centers = await lockDays(context, input.centerIds, date);
    const numbers = {
      handovers: closed ? null : input.handovers,
      conversions: closed ? null : input.conversions,
    };
    await writeDays(
      context,
      centers.map(({ id }) => ({ centerId: id, date, closed, ...numbers })),
      input.reason,
    );
    return { changed: centers.length };
  },
});

/** Takes back what was set for a date: the weekday decides again. */
export const clearCenterDay = defineCommand({
  name: 'centers.clearDay',
  permission: 'center.write',
  input: clearCenterDayInput,
  run: async (context, { centerIds, date, reason }) => {
    const before = (await lockDays(context, centerIds, date)).filter((day) => day.closed !== null);
    if (before.length === 0) refuse('NOTHING_TO_DO');
    await context.tx.$executeRaw(sql`
      DELETE FROM center_day WHERE date = ${date}::date AND center_id = ANY(${before.map((day) => day.id)}::uuid[])`);
    await context.trail(
      before.map((day) => ({
        action: 'center.dayChanged' as const,
        subjectType: 'center' as const,
        subjectId: day.id,
        centerId: day.id,
        before: { date, closed: day.closed, handovers: day.handovers, conversions: day.conversions },
        after: { date, closed: null },
        reason,
      })),
    );
    return { changed: before.length };
  },
});
