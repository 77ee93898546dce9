import { EITHER, LAPTOP, OWN_DESKTOP } from './instance';
import type { DueClass } from './order';
import { placeOnDay } from './place';
import { openGroups } from './groups';
import type { Groups } from './groups';
import { noteRefused, rankPlaced } from './run';
import type { Run } from './run';

const STEPS_PER_DAY_OF_WORK = 64;
const MOST_STEPS = 16_383;
const KEYS_OF_ROUTE = MOST_STEPS + 1;
/** The key of a group that cannot be placed on the day. */
const CLOSED = 3 * KEYS_OF_ROUTE;

/** The groups of a class that have somebody left, and room to sort those of a day. */
interface Waiting {
  groups: Int32Array;
  count: number;
  today: Int32Array;
  sorted: Int32Array;
  keys: Uint16Array;
  starts: Int32Array;
}

const openWaiting = (count: number): Waiting => ({
  groups: Int32Array.from({ length: count }, (_, group) => group),
  count,
  today: new Int32Array(count),
  sorted: new Int32Array(count),
  keys: new Uint16Array(count),
  starts: new Int32Array(CLOSED + 1),
});

/** Days of work ahead of a team or center, in steps, as the key of the order of a day: most first. */
function urgency(run: Run, groups: Groups, team: number): number {
  const { instance } = run.world;
  const teamMost = instance.teams[team]!.maxInTransition ?? 0;
  const center = instance.teamCenter[team]!;
  const centerMost = instance.centers[center]!.handoversPerDay ?? 0;
  const ofTeam =
    teamMost === 0 ? 0 : (groups.leftInTeam[team]! * instance.scenario.transitionDays) / teamMost;
  const ofCenter = centerMost === 0 ? 0 : groups.leftInCenter[center]! / centerMost;
  return MOST_STEPS - Math.min(MOST_STEPS, Math.floor(Math.max(ofTeam, ofCenter) * STEPS_PER_DAY_OF_WORK));
}

/** The groups that may try a day, in the order of their kinds; groups with nobody left drop out of `waiting`. */
function groupsOfDay(run: Run, groups: Groups, waiting: Waiting, day: number): Int32Array {
  const { kinds, workingDays, centers } = run.world.instance;
  let kept = 0;
  let count = 0;
  for (let index = 0; index < waiting.count; index++) {
    const group = waiting.groups[index]!;
    if (groups.left[group] === 0) continue;
    waiting.groups[kept++] = group;
    const kind = groups.kind[group]!;
    if (run.firstOpen[kind]! > day || workingDays.position[day * centers.length + kinds.center[kind]!]! < 0)
      continue;
    waiting.today[count++] = group;
  }
  waiting.count = kept;
  return waiting.today.subarray(0, count);
}

/** A day's groups by route, each in the order in which they are placed. */
type ByRoute = readonly [laptop: Int32Array, ownDesktop: Int32Array, either: Int32Array];

/** Sorts those of a day's groups whose center has hand-overs left by urgency (counting sort: linear, stable). */
function byUrgency(run: Run, groups: Groups, waiting: Waiting, today: Int32Array, day: number): ByRoute {
  const { instance, rooms } = run.world;
  const { kinds, centers } = instance;
  const { keys, starts } = waiting;
  starts.fill(0);
  let team = -1;
  let step = CLOSED;
  for (let index = 0; index < today.length; index++) {
    const kind = groups.kind[today[index]!]!;
    if (kinds.team[kind] !== team) {
      team = kinds.team[kind]!;
      const isFull = rooms.handovers[day * centers.length + kinds.center[kind]!] === 0;
      step = isFull ? CLOSED : urgency(run, groups, team);
    }
    const key = step === CLOSED ? CLOSED : kinds.route[kind]! * KEYS_OF_ROUTE + step;
    keys[index] = key;
    if (key !== CLOSED) starts[key + 1]!++;
  }
  for (let key = 0; key < CLOSED; key++) starts[key + 1]! += starts[key]!;
  const bounds = [0, 1, 2, 3].map((route) => starts[route * KEYS_OF_ROUTE]!);
  for (let index = 0; index < today.length; index++) {
    const key = keys[index]!;
    if (key !== CLOSED) waiting.sorted[starts[key]!++] = today[index]!;
  }
  const ofRoute = (route: number) => waiting.sorted.subarray(bounds[route], bounds[route + 1]);
  return [ofRoute(LAPTOP), ofRoute(OWN_DESKTOP), ofRoute(EITHER)];
}

/** Fills a day with the groups of one route in order. */
function fill(run: Run, groups: Groups, sorted: Int32Array, day: number, isOnConversions: boolean): void {
  const { instance, rooms } = run.world;
  const { kinds, centers } = instance;
  const today = day * centers.length;
  for (let index = 0; index < sorted.length; index++) {
    const group = sorted[index]!;
    const kind = groups.kind[group]!;
    const center = kinds.center[kind]!;
    const left = groups.left[group]!;
    if (left === 0 || rooms.handovers[today + center] === 0) continue;
    const placed = placeOnDay(run.world, kind, day, left, isOnConversions);
    if (placed === 0) continue;
    for (let each = 0; each < placed; each++) rankPlaced(run, groups.members[groups.next[group]!++]!, day);
    groups.left[group]! -= placed;
    groups.leftInTeam[kinds.team[kind]!]! -= placed;
    groups.leftInCenter[center]! -= placed;
  }
}

/**
 * Orders equal agents day by day: the groups of a day (team, route, first day) by the days of work that their team or
 * center still has ahead; first own desktops, since a day's conversions are lost when unused, then EITHER on
 * conversions, then laptops, then the rest. Whoever is left at the end of a day cannot stand on it any more.
 */
export function sweep(run: Run, dueClass: DueClass): void {
  const { instance, rooms } = run.world;
  const groups = openGroups(instance, dueClass.agents);
  const waiting = openWaiting(groups.kind.length);
  for (let day = 0; day < instance.days && waiting.count > 0; day++) {
    const today = groupsOfDay(run, groups, waiting, day);
    if (today.length === 0) continue;
    if (rooms.ceiling.fullOn < day) {
      const [laptop, ownDesktop, either] = byUrgency(run, groups, waiting, today, day);
      fill(run, groups, ownDesktop, day, false);
      fill(run, groups, either, day, true);
      fill(run, groups, laptop, day, false);
      fill(run, groups, either, day, false);
    }
    for (let index = 0; index < today.length; index++) {
      const group = today[index]!;
      if (groups.left[group]! > 0) noteRefused(run, groups.kind[group]!, day);
    }
  }
}
