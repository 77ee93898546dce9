import { openLeft, takeFromLeft } from './groups';
import type { Groups, Left } from './groups';
import { placeOnDay } from './place';
import type { World } from './place';
import { openKeySorter } from './sort-by-key';
import type { KeySorter } from './sort-by-key';
import { MOST_STEPS, urgency } from './urgency';
import type { UrgencyWeights } from './urgency';

const KEYS_OF_ROUTE = MOST_STEPS + 1;

/** How a sweep goes about a class. */
export interface SweepStyle {
  /** Routes that are swept over all days together, before those of the next turn. */
  turns: readonly (readonly number[])[];
  /** How teams are ordered within a day. */
  weights: UrgencyWeights;
}

/** Who is told what a sweep does. */
export interface SweepEvents {
  placed: (group: number, day: number, count: number) => void;
  /** Those who are left of a group cannot stand on the day, nor on one before. */
  refused: (group: number, day: number) => void;
}

/** A class that is swept over rooms, which change with every placement. */
export interface Swept {
  world: World;
  groups: Groups;
  /** Of each kind: the first day that may still take one. */
  firstOpen: Int32Array;
  style: SweepStyle;
  events: SweepEvents;
}

/** The groups of a turn that have somebody left, and room to sort those of a day. */
interface Waiting {
  left: Left;
  groups: Int32Array;
  count: number;
  today: Int32Array;
  open: Int32Array;
  keys: Uint16Array;
  sorter: KeySorter;
}

function openWaiting({ world, groups }: Swept, routes: readonly number[]): Waiting {
  const { route } = world.instance.kinds;
  const all = Int32Array.from(groups.kind, (_, group) => group);
  const waiting = all.filter((group) => routes.includes(route[groups.kind[group]!]!));
  return {
    left: openLeft(world.instance, groups, waiting),
    groups: waiting,
    count: waiting.length,
    today: new Int32Array(waiting.length),
    open: new Int32Array(waiting.length),
    keys: new Uint16Array(waiting.length),
    sorter: openKeySorter(waiting.length, 3 * KEYS_OF_ROUTE),
  };
}

/** The groups that may try a day, in the order of their kinds; groups with nobody left drop out of `waiting`. */
function groupsOfDay({ world, groups, firstOpen }: Swept, waiting: Waiting, day: number): Int32Array {
  const { kinds, workingDays, centers } = world.instance;
  let kept = 0;
  let count = 0;
  for (let index = 0; index < waiting.count; index++) {
    const group = waiting.groups[index]!;
    if (waiting.left.group[group] === 0) continue;
    waiting.groups[kept++] = group;
    const kind = groups.kind[group]!;
    if (firstOpen[kind]! > day || workingDays.position[day * centers.length + kinds.center[kind]!]! < 0)
      continue;
    waiting.today[count++] = group;
  }
  waiting.count = kept;
  return waiting.today.subarray(0, count);
}

/** A day's groups by route, each in the order in which they are placed. */
type ByRoute = readonly [laptop: Int32Array, ownDesktop: Int32Array, either: Int32Array];

/** Those of a day's groups whose center has hand-overs left, by route and urgency. */
function byUrgency(swept: Swept, waiting: Waiting, today: Int32Array, day: number): ByRoute {
  const { world, groups, style } = swept;
  const { kinds, centers } = world.instance;
  const { left, open, keys, sorter } = waiting;
  const counts = [0, 0, 0];
  let count = 0;
  let team = -1;
  let isFull = false;
  let step = 0;
  for (let index = 0; index < today.length; index++) {
    const group = today[index]!;
    const kind = groups.kind[group]!;
    if (kinds.team[kind] !== team) {
      team = kinds.team[kind]!;
      isFull = world.rooms.handovers[day * centers.length + kinds.center[kind]!] === 0;
      if (!isFull) step = urgency(world.instance, left, team, style.weights);
    }
    if (isFull) continue;
    const route = kinds.route[kind]!;
    counts[route]!++;
    keys[count] = route * KEYS_OF_ROUTE + step;
    open[count++] = group;
  }
  const sorted = sorter.sort(keys, count).map((position) => open[position]!);
  const [laptops = 0, ownDesktops = 0] = counts;
  return [
    sorted.subarray(0, laptops),
    sorted.subarray(laptops, laptops + ownDesktops),
    sorted.subarray(laptops + ownDesktops),
  ];
}

/** Fills a day with the groups of one route in order. */
function fill(swept: Swept, left: Left, sorted: Int32Array, day: number, isOnConversions: boolean): void {
  const { world, groups } = swept;
  const { kinds, centers } = world.instance;
  const today = day * centers.length;
  for (let index = 0; index < sorted.length; index++) {
    const group = sorted[index]!;
    const kind = groups.kind[group]!;
    const wanted = left.group[group]!;
    if (wanted === 0 || world.rooms.handovers[today + kinds.center[kind]!] === 0) continue;
    const placed = placeOnDay(world, kind, day, wanted, isOnConversions);
    if (placed === 0) continue;
    takeFromLeft(left, world.instance, groups, group, placed);
    swept.events.placed(group, day, placed);
  }
}

/**
 * Places equal agents day by day: the groups of a day (team, route, first day) by urgency; first own desktops, since a
 * day's conversions are lost when unused, then EITHER on conversions, then laptops, then the rest. Whoever is left at
 * the end of a day cannot stand on it any more. Placed in that order one by one, everybody gets the same day.
 */
export function sweepDays(swept: Swept): void {
  const { world, style, events } = swept;
  for (const routes of style.turns) {
    const waiting = openWaiting(swept, routes);
    const { left } = waiting;
    for (let day = 0; day < world.instance.days && waiting.count > 0; day++) {
      const today = groupsOfDay(swept, waiting, day);
      if (today.length === 0) continue;
      if (world.rooms.ceiling.fullOn < day) {
        const [laptop, ownDesktop, either] = byUrgency(swept, waiting, today, day);
        fill(swept, left, ownDesktop, day, false);
        fill(swept, left, either, day, true);
        fill(swept, left, laptop, day, false);
        fill(swept, left, either, day, false);
      }
      for (let index = 0; index < today.length; index++) {
        const group = today[index]!;
        if (left.group[group]! > 0) events.refused(group, day);
      }
    }
  }
}
