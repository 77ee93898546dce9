import type { IsoDate } from '@/lib/dates';
import { sql, type Tx } from '@/server/db';

/** Which of some centers do not work on a day, and the first day from then on which all of them do (within a year). */
export type WorkingDay = { closed: string[]; next: IsoDate | null };

/** A day set by hand beats the holidays of the state and the weekdays, as it does for the planner. */
export async function workingDay(tx: Tx, centerIds: readonly string[], date: IsoDate): Promise<WorkingDay> {
  const rows = await tx.$queryRaw<WorkingDay[]>(sql`
    WITH off AS (
      SELECT d.day, c.name FROM generate_series(${date}::date, ${date}::date + 365, interval '1 day') AS d(day)
        CROSS JOIN organisation o JOIN service_center c ON c.id = ANY(${[...centerIds]}::uuid[])
        LEFT JOIN center_day x ON x.center_id = c.id AND x.date = d.day
       WHERE coalesce(x.closed, extract(isodow FROM d.day)::int <> ALL(o.weekdays)
                                OR EXISTS (SELECT 1 FROM holiday h WHERE h.state = c.state AND h.date = d.day)))
    SELECT coalesce((SELECT array_agg(name ORDER BY name) FROM off WHERE day = ${date}::date), '{}') AS closed,
           (SELECT min(d.day)::date::text FROM generate_series(${date}::date, ${date}::date + 365, interval '1 day') AS d(day)
             WHERE NOT EXISTS (SELECT 1 FROM off WHERE off.day = d.day)) AS next`);
  return rows[0] ?? { closed: [], next: null };
}
