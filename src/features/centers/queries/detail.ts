import type { IsoDate } from '@/lib/dates';
import { db, sql } from '@/server/db';
import { centerScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';
import type { CenterDayLine, CenterDetail, CenterLine } from '../schema';
import { centerFigures } from './list';

/** One center with its closed days, overrides, holidays from a day on, and its stop; null out of scope. */
export async function centerDetail(
  viewer: Viewer,
  code: string,
  from: IsoDate,
): Promise<CenterDetail | null> {
  const rows = await db().$queryRaw<CenterLine[]>(
    centerFigures(sql`c.code = ${code} AND ${centerScope(viewer, 'center.read')}`),
  );
  const center = rows[0];
  if (!center) return null;
  const [days, holidays, stops] = await Promise.all([
    db().$queryRaw<CenterDayLine[]>(sql`
      SELECT date::text, closed, handovers, conversions, reason FROM center_day WHERE center_id = ${center.id}::uuid AND date >= ${from}::date ORDER BY date`),
    db().$queryRaw<{ date: string; name: string }[]>(sql`
      SELECT date::text, name FROM holiday WHERE state = ${center.state} AND date >= ${from}::date ORDER BY date LIMIT 12`),
    db().$queryRaw<NonNullable<CenterDetail['stop']>[]>(sql`
      SELECT s.id::text, s.reason, s.from_date::text AS "from", u.name AS by FROM stop s JOIN app_user u ON u.id = s.created_by
       WHERE s.center_id = ${center.id}::uuid AND s.resumed_at IS NULL`),
  ]);
  return { ...center, days, holidays, stop: stops[0] ?? null };
}
