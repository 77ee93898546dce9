import { DEPOT } from '@/domain/planning/scenario';
import { addDays } from '@/lib/dates';
import { db, sql } from '@/server/db';
import type { LimitLine } from '../schema';
import { transitionDays, type BoardFacts } from './board-days';
import { dateSql, standingFrom } from './standing';

/** What the lines of a limit are made from: the board of a plan, one day of it and whom the resource pushed back. */
export type DayFacts = {
  facts: BoardFacts;
  planId: string;
  date: string;
  at: number;
  pushed: Readonly<Record<string, number>>;
  places: ReadonlyMap<string, Place>;
};

export type Place = { id: string; code: string; name: string; own: LimitLine['own'] };

const centerOf = (place: Place | undefined): LimitLine['center'] =>
  place ? { id: place.id, code: place.code, name: place.name } : null;

/** Hand-overs or conversions, a line for each center. */
export function centerLines(resource: 'handovers' | 'conversions', of: DayFacts): LimitLine[] {
  const { capacity, counts } = of.facts;
  return [...of.places.values()].map((place) => {
    const { code, name } = place;
    const onDay = counts.filter((row) => row.date === of.date && row.center === code);
    return {
      key: code,
      name,
      center: centerOf(place),
      used: onDay.reduce((sum, row) => sum + row.desktop + (resource === 'handovers' ? row.laptop : 0), 0),
      limit: capacity[resource][code]?.[of.at] ?? null,
      pushed: of.pushed[code] ?? 0,
      closed: capacity.working[code]?.[of.at] === '0',
      own: place.own,
    };
  });
}

/** Laptops given and usable up to the day, a line for the depot and for each center that has its own. */
export async function poolLines({ facts, planId, date, at, pushed, places }: DayFacts): Promise<LimitLine[]> {
  const drawn = await db().$queryRaw<{ pool: string; n: number }[]>(sql`
    SELECT p.pool, count(*)::int AS n ${standingFrom(planId)} AND p.pool IS NOT NULL AND ${dateSql} BETWEEN ${facts.start}::date AND ${date}::date GROUP BY 1`);
  const used = new Map(drawn.map(({ pool, n }) => [pool, n]));
  const pools = new Set([DEPOT, ...Object.keys(facts.capacity.pools), ...used.keys()]);
  return [...pools].map((pool) => ({
    key: pool,
    name: places.get(pool)?.name ?? pool,
    center: centerOf(places.get(pool)),
    used: used.get(pool) ?? 0,
    limit: facts.capacity.pools[pool]?.[at] ?? 0,
    pushed: pushed[pool] ?? 0,
    closed: false,
    own: null,
  }));
}

type Group = { code: string; name: string; center: string | null };
type Count = { code: string; center: string; date: string; n: number };

/** People off the phone on the day, a line for each team or service line that has a limit. */
export async function groupLines(
  resource: 'team' | 'serviceLine',
  { facts, planId, date, at, pushed, places }: DayFacts,
): Promise<LimitLine[]> {
  const isTeam = resource === 'team';
  const { capacity } = facts;
  const before = addDays(date, -7 * capacity.transitionDays);
  const [groups, counts] = await Promise.all([
    db().$queryRaw<Group[]>(
      isTeam
        ? sql`SELECT t.code, t.name, c.code AS center FROM team t JOIN service_center c ON c.id = t.center_id WHERE t.archived_at IS NULL`
        : sql`SELECT code, name, NULL AS center FROM service_line WHERE archived_at IS NULL`,
    ),
    db().$queryRaw<Count[]>(sql`
      SELECT x.code, x.center, x.date::text, count(*)::int AS n
        FROM (SELECT ${isTeam ? sql`t.code` : sql`l.code`} AS code, c.code AS center, ${dateSql} AS date ${standingFrom(planId)}) x
       WHERE x.date BETWEEN ${before}::date AND ${date}::date GROUP BY 1, 2, 3`),
  ]);
  const daysOf = transitionDays(facts);
  const used = new Map<string, number>();
  for (const one of counts)
    if (daysOf(one.center, one.date).includes(date)) used.set(one.code, (used.get(one.code) ?? 0) + one.n);
  const limits = isTeam ? capacity.teams : capacity.lines;
  return groups.flatMap(({ code, name, center }) => {
    const limit = limits[code];
    if (limit === undefined) return [];
    return {
      key: code,
      name,
      center: center === null ? null : centerOf(places.get(center)),
      used: used.get(code) ?? 0,
      limit,
      pushed: pushed[code] ?? 0,
      closed: center !== null && capacity.working[center]?.[at] === '0',
      own: null,
    };
  });
}
