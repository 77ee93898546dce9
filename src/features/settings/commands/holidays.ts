import { z } from 'zod';
import { insertHolidays } from '@/features/organisation/writes/holidays';
import { addDays } from '@/lib/dates';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { holidayKeySchema, holidaySchema } from '../schema';

const subject = { action: 'settings.changed', subjectType: 'settings', subjectId: '1' } as const;

/** Adds a day on which a federal state does not work; a second one on the same date is refused. */
export const addHoliday = defineCommand({
  name: 'settings.addHoliday',
  permission: 'settings.write',
  input: holidaySchema,
  run: async ({ tx, trail }, { state, date, name }) => {
    const added = await tx.$executeRaw(sql`
      INSERT INTO holiday (state, date, name) VALUES (${state}, ${date}::date, ${name}) ON CONFLICT DO NOTHING`);
    if (added === 0) refuse('ALREADY_IN_USE', undefined, { date: 'ALREADY_IN_USE' });
    await trail([{ ...subject, after: { holiday: name, state, date } }]);
    return { date };
  },
});

/** Takes a holiday away: the day is worked. */
export const removeHoliday = defineCommand({
  name: 'settings.removeHoliday',
  permission: 'settings.write',
  input: holidayKeySchema,
  run: async ({ tx, trail }, { state, date }) => {
    const gone = await tx.$queryRaw<{ name: string }[]>(
      sql`DELETE FROM holiday WHERE state = ${state} AND date = ${date}::date RETURNING name`,
    );
    const name = gone[0]?.name;
    if (name === undefined) refuse('NOT_FOUND');
    await trail([{ ...subject, before: { holiday: name, state, date } }]);
    return { date };
  },
});

/** Fills in the public holidays of all federal states for the years of the horizon; what is there stays. */
export const fillHorizon = defineCommand({
  name: 'settings.fillHolidays',
  permission: 'settings.write',
  input: z.strictObject({}),
  run: async ({ tx, today, trail }) => {
    const rows = await tx.$queryRaw<{ days: number }[]>(sql`SELECT horizon_days AS days FROM organisation`);
    const first = Number(today.slice(0, 4));
    const last = Number(addDays(today, rows[0]?.days ?? 0).slice(0, 4));
    const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const added = await insertHolidays(tx, years);
    if (added === 0) refuse('NOTHING_TO_DO');
    await trail([{ ...subject, after: { added, from: String(first), until: String(last) } }]);
    return { added };
  },
});
