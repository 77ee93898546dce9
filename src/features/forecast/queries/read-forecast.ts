import { dateIn, type IsoDate } from '@/lib/dates';
import { now, timeZone } from '@/server/clock';
import { sql, type Db } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { ForecastDocument, ForecastRead } from '../schema';
import { hasChangedSince } from './changes';

type Row = { result: ForecastDocument; computedAt: Date; isStale: boolean };

/** The forecast as it was made last; null before the first one, without a plan in force, and for whoever may not see it. */
export async function readForecast(from: Db, viewer: Viewer, today: IsoDate): Promise<ForecastRead | null> {
  if (!can(viewer, 'overview.read')) return null;
  const rows = await from.$queryRaw<Row[]>(sql`
    SELECT f.result, f.computed_at AS "computedAt", f.day <> ${today}::date OR ${hasChangedSince(sql`f.seen_event`)} AS "isStale"
      FROM forecast f WHERE EXISTS (SELECT 1 FROM plan WHERE status = 'PUBLISHED')`);
  const row = rows[0];
  if (!row) return null;
  return {
    ...row.result,
    computedAt: row.computedAt.toISOString(),
    isOfToday: dateIn(timeZone, row.computedAt) === dateIn(timeZone, now()),
    isStale: row.isStale,
  };
}
