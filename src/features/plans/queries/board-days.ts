import { dayNumber } from '@/domain/planning/day-number';
import type { LimitResource } from '@/domain/planning/plan-document';
import { daysInTransition } from '@/domain/planning/working-days';
import { ceilingOn } from '@/domain/rollout/waves';
import type { IsoDate } from '@/lib/dates';
import type { BoardDay, Capacity, Pushed, Use } from '../schema';

/**
 * How many stand on a day (null: on none) in a center (and line); `ahead`: those who have not moved, `drawn`: from the
 * supply.
 */
export type DayCount = {
  date: IsoDate | null;
  center: string;
  line: string | null;
  people: number;
  laptop: number;
  desktop: number;
  drawn: number;
  ahead: number;
};

export type BoardFacts = {
  start: IsoDate;
  /** Remote before anybody of the rollout. */
  baseline: number;
  capacity: Capacity;
  pushed: Pushed[];
  counts: DayCount[];
  actual: { date: IsoDate; center: string; n: number }[];
  ceilings: { from: IsoDate; max: number }[];
  teams: { code: string; center: string }[];
};

const sumOf = <T>(rows: readonly T[], of: (row: T) => number): number =>
  rows.reduce((sum, row) => sum + of(row), 0);

/**
 * The days of a plan as a board shows them. `centers` narrows to some centers what is theirs; the ceiling, the depot and
 * the lines are one for all.
 */
export function boardDays(facts: BoardFacts, today: IsoDate, centers: readonly string[]): BoardDay[] {
  const { capacity, start, actual } = facts;
  const counts = placedOnly(facts.counts);
  const isMeant = (center: string) => centers.length === 0 || centers.includes(center);
  const meant = counts.filter(({ center }) => isMeant(center));
  const handed = sumOf(actual, ({ n }) => n);
  const uses = usesOf(facts, isMeant);
  return datesOf(facts).map((date) => {
    const onDay = meant.filter((row) => row.date === date);
    const at = capacity.days.indexOf(date);
    // Days before the plan begins stand under the ceiling as it is kept now.
    const ceiling = at < 0 ? ceilingOn(facts.ceilings, date) : (capacity.ceiling[at] ?? null);
    const remote =
      facts.baseline +
      (date < today
        ? sumOf(actual, (row) => (row.date <= date ? row.n : 0))
        : handed + sumOf(counts, (row) => (row.date <= date ? row.ahead : 0)));
    const isPlanned = at >= 0 && date >= start;
    return {
      date,
      laptop: sumOf(onDay, (row) => row.laptop),
      desktop: sumOf(onDay, (row) => row.desktop),
      actual:
        date > today ? null : sumOf(actual, (row) => (row.date === date && isMeant(row.center) ? row.n : 0)),
      remote,
      ceiling,
      use: {
        ceiling: { used: remote, limit: ceiling, pushed: uses.pushed('ceiling', date) },
        ...(isPlanned ? uses.on(date, at, onDay) : {}),
      },
    };
  });
}

type Placed = DayCount & { date: IsoDate };

const placedOnly = (counts: readonly DayCount[]): Placed[] =>
  counts.flatMap((row) => (row.date === null ? [] : [{ ...row, date: row.date }]));

/** All days on which somebody stands or moved, and the working days between them. */
function datesOf({ counts, actual, capacity }: BoardFacts): IsoDate[] {
  const used = [...placedOnly(counts), ...actual].map(({ date }) => date).sort();
  const last = used.at(-1) ?? '';
  const working = capacity.days.filter(
    (day, at) => day <= last && Object.values(capacity.working).some((days) => days[at] === '1'),
  );
  return [...new Set([...used, ...working])].sort();
}

/**
 * Whom the limits pushed back, by the days that are shown: a limit that adds up may be full on a Sunday, before
 * it rises, and is told on the last working day before.
 */
export function shownPushed(facts: BoardFacts): Pushed[] {
  const dates = datesOf(facts);
  const found = new Map<string, Pushed>();
  for (const { date, resource, people, keys } of facts.pushed) {
    const shown = dates.findLast((one) => one <= date) ?? date;
    const name = `${shown} ${resource}`;
    const before = found.get(name);
    const sum = { ...before?.keys };
    for (const [key, more] of Object.entries(keys)) sum[key] = (sum[key] ?? 0) + more;
    found.set(name, { date: shown, resource, people: people + (before?.people ?? 0), keys: sum });
  }
  return [...found.values()];
}

function usesOf(facts: BoardFacts, isMeant: (center: string) => boolean) {
  const { capacity, start } = facts;
  const counts = placedOnly(facts.counts);
  const centerOf = new Map(facts.teams.map(({ code, center }) => [code, center]));
  const belongs = (resource: LimitResource, key: string): boolean => {
    if (resource === 'ceiling' || resource === 'serviceLine' || key === 'depot') return true;
    return isMeant(resource === 'team' ? (centerOf.get(key) ?? '') : key);
  };
  const shown = shownPushed(facts);
  const pushed = (resource: LimitResource, date: IsoDate): number => {
    const one = shown.find((row) => row.resource === resource && row.date === date);
    if (!one) return 0;
    const keys = Object.entries(one.keys);
    if (keys.every(([key]) => belongs(resource, key))) return one.people;
    return sumOf(keys, ([key, people]) => (belongs(resource, key) ? people : 0));
  };
  const inTransition = transitionOf(facts);
  const on = (date: IsoDate, at: number, onDay: readonly DayCount[]): BoardDay['use'] => {
    const entry = (resource: LimitResource, used: number, limit: number | null): [LimitResource, Use] => [
      resource,
      { used, limit, pushed: pushed(resource, date) },
    ];
    const drawn = sumOf(counts, (row) => (row.date >= start && row.date <= date ? row.drawn : 0));
    const desktop = sumOf(onDay, (row) => row.desktop);
    const moving = inTransition.get(date) ?? [];
    const teams = Object.entries(capacity.teams).filter(([code]) => {
      const center = centerOf.get(code) ?? '';
      return isMeant(center) && capacity.working[center]?.[at] === '1';
    });
    const lines = Object.entries(capacity.lines);
    return Object.fromEntries([
      entry('pool', drawn, capacity.laptops[at] ?? null),
      entry(
        'handovers',
        sumOf(onDay, (row) => row.laptop) + desktop,
        limitOn(capacity.handovers, at, isMeant),
      ),
      entry('conversions', desktop, limitOn(capacity.conversions, at, isMeant)),
      entry(
        'team',
        sumOf(moving, (row) => (isMeant(row.center) ? row.n : 0)),
        teams.length === 0 ? null : sumOf(teams, ([, max]) => max),
      ),
      ...(lines.length === 0
        ? []
        : [
            entry(
              'serviceLine',
              sumOf(moving, (row) => (row.line !== null && row.line in capacity.lines ? row.n : 0)),
              sumOf(lines, ([, max]) => max),
            ),
          ]),
    ]);
  };
  return { on, pushed };
}

type Moving = { center: string; line: string | null; n: number };

/** Who is off the phone on each day. */
function transitionOf(facts: BoardFacts): Map<IsoDate, Moving[]> {
  const daysOf = transitionDays(facts);
  const found = new Map<IsoDate, Moving[]>();
  for (const { date, center, line, laptop, desktop } of placedOnly(facts.counts)) {
    for (const day of daysOf(center, date)) {
      const rows = found.get(day) ?? [];
      rows.push({ center, line, n: laptop + desktop });
      found.set(day, rows);
    }
  }
  return found;
}

/** The days that a hand-over takes somebody of a center off the phone: its own and those of the transition after it. */
export function transitionDays({
  capacity,
  start,
}: Pick<BoardFacts, 'capacity' | 'start'>): (center: string, date: IsoDate) => IsoDate[] {
  const first = dayNumber(start);
  return (center, date) => {
    const working = capacity.working[center] ?? '';
    const calendar = {
      isWorking: (day: number) => working[day - first] === '1',
      overrideOn: () => undefined,
    };
    const day = dayNumber(date) - first;
    return daysInTransition(calendar, first, day, capacity.transitionDays, capacity.days.length).flatMap(
      (one) => capacity.days[one] ?? [],
    );
  };
}

/** The sum over the centers; null as soon as one of them has no limit. */
function limitOn(
  limits: Capacity['handovers'],
  at: number,
  isMeant: (center: string) => boolean,
): number | null {
  let sum = 0;
  for (const [code, days] of Object.entries(limits)) {
    if (!isMeant(code)) continue;
    const limit = days[at];
    if (limit === null || limit === undefined) return null;
    sum += limit;
  }
  return sum;
}
