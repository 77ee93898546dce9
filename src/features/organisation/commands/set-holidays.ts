import { z } from 'zod';
import { addDays } from '@/lib/dates';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { insertHolidays } from '../writes/holidays';

/**
 * Fills the public holidays of every federal state for the years that a plan can reach. A year of which one is
 * known stays as it is: what the administration took out does not come back.
 */
export const fillHolidays = defineCommand({
  name: 'organisation.fillHolidays',
  permission: 'settings.write',
  input: z.strictObject({}),
  run: async ({ tx, today }) => {
    const rows = await tx.$queryRaw<{ days: number }[]>(
      sql`SELECT horizon_days AS days FROM organisation FOR UPDATE`,
    );
    const first = Number(today.slice(0, 4));
    const last = Number(addDays(today, (rows[0]?.days ?? 0) + 31).slice(0, 4));
    const known = await tx.$queryRaw<{ year: number }[]>(
      sql`SELECT DISTINCT extract(year FROM date)::int AS year FROM holiday`,
    );
    const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
    const missing = years.filter((year) => known.every((one) => one.year !== year));
    return { holidays: await insertHolidays(tx, missing) };
  },
});
