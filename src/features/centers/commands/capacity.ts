import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { centerScope } from '@/server/scope-sql';
import { changeCapacityInput } from '../schema';
import { writeUsual } from '../writes/center-numbers';

/** How many hand-overs and conversions a center can do on a day. */
export const changeCapacity = defineCommand({
  name: 'centers.capacity',
  permission: 'center.write',
  input: changeCapacityInput,
  run: async (context, input) => {
    const { tx, viewer } = context;
    const rows = await tx.$queryRaw<
      { version: number; handovers: number | null; conversions: number | null }[]
    >(sql`
      SELECT c.version, c.handovers_per_day AS handovers, c.conversions_per_day AS conversions FROM service_center c
       WHERE c.id = ${input.centerId}::uuid AND c.archived_at IS NULL AND ${centerScope(viewer, 'center.write')} FOR UPDATE`);
    const center = rows[0] ?? refuse('NOT_FOUND');
    if (center.version !== input.version) refuse('STALE');
    const { handoversPerDay, conversionsPerDay } = input;
    if (center.handovers === handoversPerDay && center.conversions === conversionsPerDay)
      refuse('NOTHING_TO_DO');
    const numbers = { handovers: handoversPerDay, conversions: conversionsPerDay };
    await writeUsual(context, [{ centerId: input.centerId, ...numbers }], input.reason);
    return { centerId: input.centerId };
  },
});
