import type { z } from 'zod';
import { today } from '@/server/clock';
import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { limitDayInput, LimitLine, Use } from '../schema';
import { boardFacts } from './board';
import { boardDays, shownPushed } from './board-days';
import { centerLines, groupLines, poolLines, type DayFacts, type Place } from './limit-lines';

type Resource = z.infer<typeof limitDayInput>['resource'];

/** One cell of the board taken apart: its sum, and the limits it is made of, the most pushing first. */
export type LimitDay = {
  resource: Resource;
  date: string;
  use: Use;
  lines: LimitLine[];
  /** How many there are besides those listed. */
  more: number;
  /** How many work from home already, now. */
  remote: number;
};

const listed = 60;

/** The limits of one resource on one day; null where the plan says nothing of that day. */
export async function limitDay(
  viewer: Viewer,
  { planId, resource, date, centers }: z.infer<typeof limitDayInput>,
): Promise<LimitDay | null> {
  if (!can(viewer, 'plan.read')) return null;
  const facts = await boardFacts(planId);
  const use = facts && boardDays(facts, today(), centers).find((one) => one.date === date)?.use[resource];
  if (!facts || !use) return null;
  const all = await linesOf(resource, {
    facts,
    planId,
    date,
    at: facts.capacity.days.indexOf(date),
    pushed: shownPushed(facts).find((row) => row.resource === resource && row.date === date)?.keys ?? {},
    places: await readPlaces(date),
  });
  const lines = all
    .filter(({ center }) => center === null || centers.length === 0 || centers.includes(center.code))
    // Of some hundred teams only those that the day concerns.
    .filter(({ used, pushed }) => resource !== 'team' || used > 0 || pushed > 0)
    .sort((a, b) => b.pushed - a.pushed || fullness(b) - fullness(a) || (a.name < b.name ? -1 : 1));
  const remote = facts.actual.reduce((sum, { n }) => sum + n, facts.baseline);
  const more = Math.max(0, lines.length - listed);
  return { resource, date, use, lines: lines.slice(0, listed), more, remote };
}

const fullness = ({ used, limit }: Use): number => (limit === null ? -1 : limit === 0 ? 1 : used / limit);

async function linesOf(resource: Resource, of: DayFacts): Promise<LimitLine[]> {
  if (resource === 'ceiling') return [];
  if (resource === 'pool') return poolLines(of);
  return resource === 'handovers' || resource === 'conversions'
    ? centerLines(resource, of)
    : groupLines(resource, of);
}

async function readPlaces(date: string): Promise<Map<string, Place>> {
  const rows = await db().$queryRaw<Place[]>(sql`
    SELECT c.id::text, c.code, c.name, CASE WHEN x.center_id IS NOT NULL THEN json_build_object('closed', x.closed, 'handovers', x.handovers, 'conversions', x.conversions) END AS own FROM service_center c
      LEFT JOIN center_day x ON x.center_id = c.id AND x.date = ${date}::date
     WHERE c.archived_at IS NULL ORDER BY c.name`);
  return new Map(rows.map((place) => [place.code, place]));
}
