import { centerCalendar, type CenterCalendar } from '@/domain/planning/center-calendar';
import { dayNumber, isoDate } from '@/domain/planning/day-number';
import { DEPOT } from '@/domain/planning/scenario';
import type { IsoDate } from '@/lib/dates';
import { sql, type Db } from '@/server/db';

/** Working days that have been: of each center by code, and of the depot. */
export type PastCalendars = {
  /** Working days after one date up to another, of a center or, with null, of the depot. */
  daysBetween: (center: string | null, after: IsoDate, until: IsoDate) => number;
};

type Row = { code: string; closed: IsoDate[]; opened: IsoDate[] };

/** Which days the centers worked on from a date to another, with holidays and what was changed day by day. */
export async function pastCalendars(from: Db, first: IsoDate, last: IsoDate): Promise<PastCalendars> {
  const rows = await from.$queryRaw<Row[]>(sql`
    SELECT c.code,
           coalesce((SELECT json_agg(x.date) FROM (
             SELECT h.date::text AS date FROM holiday h WHERE h.state = c.state AND h.date BETWEEN ${first}::date AND ${last}::date
             UNION SELECT d.date::text FROM center_day d WHERE d.center_id = c.id AND d.closed AND d.date BETWEEN ${first}::date AND ${last}::date) x), '[]') AS closed,
           coalesce((SELECT json_agg(d.date::text) FROM center_day d
              WHERE d.center_id = c.id AND NOT d.closed AND d.date BETWEEN ${first}::date AND ${last}::date), '[]') AS opened
      FROM service_center c`);
  const organisation = await from.$queryRaw<{ weekdays: number[] }[]>(sql`SELECT weekdays FROM organisation`);
  const weekdays = organisation[0]?.weekdays ?? [1, 2, 3, 4, 5];
  const calendars = new Map(
    rows.map(({ code, closed, opened }): [string, CenterCalendar] => [
      code,
      centerCalendar(weekdays, { code, closedOn: closed, overrides: opened.map((date) => ({ date })) }),
    ]),
  );
  const depot = centerCalendar(weekdays, { code: DEPOT, closedOn: [], overrides: [] });
  const known = new Map<string, number>();
  return {
    daysBetween: (center, after, until) => {
      const key = `${center ?? ''} ${after} ${until}`;
      const found = known.get(key);
      if (found !== undefined) return found;
      const calendar = (center === null ? undefined : calendars.get(center)) ?? depot;
      let count = 0;
      for (let day = dayNumber(after) + 1; day <= dayNumber(until); day += 1)
        if (calendar.isWorking(day)) count += 1;
      known.set(key, count);
      return count;
    },
  };
}

/** The day before a date. */
export const eveOf = (date: IsoDate): IsoDate => isoDate(dayNumber(date) - 1);
