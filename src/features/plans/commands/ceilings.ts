import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { removeCeilingInput, setCeilingInput } from '../schema';
import { cutAtCeilings } from '../writes/renumber';
import { lockPlans } from '../writes/save-plan';

/** The most people remote at once from a date on; replaces the ceiling of that date. */
export const setCeiling = defineCommand({
  name: 'plans.setCeiling',
  permission: 'plan.write',
  input: setCeilingInput,
  run: async ({ tx, trail }, { from, max, reason }) => {
    await lockPlans(tx);
    const before = await tx.$queryRaw<{ max: number }[]>(
      sql`SELECT max FROM ceiling WHERE "from" = ${from}::date FOR UPDATE`,
    );
    if (before[0]?.max === max) refuse('NOTHING_TO_DO');
    await tx.$executeRaw(sql`
      INSERT INTO ceiling ("from", max) VALUES (${from}::date, ${max}) ON CONFLICT ("from") DO UPDATE SET max = excluded.max`);
    await cutAtCeilings(tx);
    await trail([
      {
        action: 'ceiling.changed',
        subjectType: 'ceiling',
        subjectId: from,
        before: { max: before[0]?.max ?? null },
        after: { max },
        reason,
      },
    ]);
    return { from, max };
  },
});

export const removeCeiling = defineCommand({
  name: 'plans.removeCeiling',
  permission: 'plan.write',
  input: removeCeilingInput,
  run: async ({ tx, trail }, { from, reason }) => {
    await lockPlans(tx);
    const gone = await tx.$queryRaw<{ max: number }[]>(
      sql`DELETE FROM ceiling WHERE "from" = ${from}::date RETURNING max`,
    );
    const ceiling = gone[0] ?? refuse('NOT_FOUND');
    await cutAtCeilings(tx);
    await trail([
      {
        action: 'ceiling.changed',
        subjectType: 'ceiling',
        subjectId: from,
        before: { max: ceiling.max },
        after: { max: null },
        reason,
      },
    ]);
    return { from };
  },
});
