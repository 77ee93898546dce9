import { EITHER, LAPTOP, OWN_DESKTOP } from './instance';
import type { DueClass } from './order';
import { placeOnDay } from './place';
import { openGroups } from './groups';
import type { Groups } from './groups';
import { mayStandOn, noteRefused, rankPlaced } from './run';
import type { Run } from './run';

const STEPS_PER_DAY_OF_WORK = 64;
const MOST_STEPS = 65_535;

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

/** Sorts the groups of a day by urgency, equal ones as they stand (counting sort: linear). */
function byUrgency(run: Run, groups: Groups, today: Int32Array): Int32Array {
  const keys = Uint16Array.from(today, (group) =>
    urgency(run, groups, run.world.instance.kinds.team[groups.kind[group]!]!),
  );
  const starts = new Int32Array(MOST_STEPS + 2);
  for (const key of keys) starts[key + 1]!++;
  for (let key = 0; key <= MOST_STEPS; key++) starts[key + 1]! += starts[key]!;
  const sorted = new Int32Array(today.length);
  today.forEach((group, index) => (sorted[starts[keys[index]!]!++] = group));
  return sorted;
}

/** Fills a day with the groups of one route in order. */
function fill(
  run: Run,
  groups: Groups,
  sorted: Int32Array,
  route: number,
  day: number,
  isOnConversions: boolean,
) {
  const { kinds } = run.world.instance;
  for (const group of sorted) {
    const kind = groups.kind[group]!;
    const left = groups.left[group]!;
    if (kinds.route[kind] !== route || left === 0) continue;
    const placed = placeOnDay(run.world, kind, day, left, isOnConversions);
    for (let each = 0; each < placed; each++) rankPlaced(run, groups.members[groups.next[group]!++]!, day);
    groups.left[group]! -= placed;
    groups.leftInTeam[kinds.team[kind]!]! -= placed;
    groups.leftInCenter[kinds.center[kind]!]! -= placed;
  }
}

/**
 * Orders equal agents day by day: the groups of a day (team, route, first day) by the days of work that their team or
 * center still has ahead; first own desktops, since a day's conversions are lost when unused, then EITHER on
 * conversions, then laptops, then the rest. Whoever is left at the end of a day cannot stand on it any more.
 */
export function sweep(run: Run, dueClass: DueClass): void {
  const groups = openGroups(run.world.instance, dueClass.agents);
  let waiting = Int32Array.from(groups.kind, (_, group) => group);
  for (let day = 0; day < run.world.instance.days && waiting.length > 0; day++) {
    const today = waiting.filter((group) => mayStandOn(run, groups.kind[group]!, day));
    if (today.length === 0) continue;
    const sorted = byUrgency(run, groups, today);
    fill(run, groups, sorted, OWN_DESKTOP, day, false);
    fill(run, groups, sorted, EITHER, day, true);
    fill(run, groups, sorted, LAPTOP, day, false);
    fill(run, groups, sorted, EITHER, day, false);
    for (const group of today) if (groups.left[group]! > 0) noteRefused(run, groups.kind[group]!, day);
    waiting = waiting.filter((group) => groups.left[group]! > 0);
  }
}
