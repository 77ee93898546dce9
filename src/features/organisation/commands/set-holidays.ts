import { getHolidays } from 'feiertagejs';
import { z } from 'zod';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';

const states = [
  'BW',
  'BY',
  'BE',
  'BB',
  'HB',
  'HE',
  'HH',
  'MV',
  'NI',
  'NW',
  'RP',
  'SL',
  'SN',
  'ST',
  'SH',
  'TH',
] as const;

/** Fills the public holidays of every federal state for some years; what is there stays. */
export const fillHolidays = defineCommand({
  name: 'organisation.fillHolidays',
  permission: 'settings.write',
  input: z.strictObject({ years: z.array(z.number().int().min(2000).max(2100)).min(1).max(5) }),
  run: async ({ tx }, { years }) => {
    const rows = years.flatMap((year) =>
      states.flatMap((state) =>
        getHolidays(year, state).map((holiday) => ({
          state: `DE-${state}`,
          date: holiday.dateString,
          name: holiday.translate('de') ?? holiday.name,
        })),
      ),
    );
    const done = await tx.$executeRaw(sql`
      INSERT INTO holiday (state, date, name)
      SELECT state, date, name FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(state text, date date, name text)
      ON CONFLICT (state, date) DO NOTHING`);
    return { holidays: done };
  },
});
