import { getHolidays } from 'feiertagejs';
import { sql, type Tx } from '@/server/db';

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

/** Writes the public holidays of every federal state for some years; what is there stays. Answers how many are new. */
export function insertHolidays(tx: Tx, years: readonly number[]): Promise<number> {
  const rows = years.flatMap((year) =>
    states.flatMap((state) =>
      getHolidays(year, state).map((holiday) => ({
        state: `DE-${state}`,
        date: holiday.dateString,
        name: holiday.translate('de') ?? holiday.name,
      })),
    ),
  );
  return tx.$executeRaw(sql`
    INSERT INTO holiday (state, date, name)
    SELECT state, date, name FROM json_to_recordset(${JSON.stringify(rows)}::json) AS r(state text, date date, name text)
    ON CONFLICT (state, date) DO NOTHING`);
}
