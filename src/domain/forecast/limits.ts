import { ceilingByDay } from '../planning/ceiling';
import { dayNumber } from '../planning/day-number';
import { PLENTY } from '../planning/instance';
import type { Instance } from '../planning/instance';
import { conversionLimit, handoverLimit } from '../planning/rooms';
import { daysInTransition } from '../planning/working-days';
import { CONVERSION } from './classes';
import type { Classes } from './classes';

/**
 * What each day allows, of day × thing. Where the plan itself uses more (fixed placements come first, whatever they
 * exceed) the limit is the plan's use, so that a rollout in which nothing goes wrong is the plan.
 */
export interface Limits {
  handovers: Int32Array;
  conversions: Int32Array;
  team: Int32Array;
  line: Int32Array;
  /** People who may be remote at the end of each day. */
  remote: Int32Array;
  /** Of day × center: the people of the plan. */
  planned: Int32Array;
  /** Of center × day: the days in transition of somebody handed over on that day. */
  busy: readonly (readonly number[])[];
}

function openUse(instance: Instance) {
  const { days, centers, teams, lines } = instance;
  return {
    handovers: new Int32Array(days * centers.length),
    conversions: new Int32Array(days * centers.length),
    team: new Int32Array(days * teams.length),
    line: new Int32Array(days * lines.length),
    remote: new Int32Array(days),
  };
}

type Use = ReturnType<typeof openUse>;

/** What those use who moved before the start and are in transition still. */
function useBefore(instance: Instance): Use {
  const { scenario, start, days, teams, lines, workingDays } = instance;
  const use = openUse(instance);
  scenario.agents.forEach((agent, index) => {
    if (agent.fixed === null || agent.fixed.date >= scenario.start) return;
    const team = instance.agentTeam[index]!;
    const line = instance.teamLine[team]!;
    const calendar = workingDays.calendars[instance.teamCenter[team]!]!;
    const moved = dayNumber(agent.fixed.date) - start;
    for (const day of daysInTransition(calendar, start, moved, scenario.transitionDays, days)) {
      use.team[day * teams.length + team]!++;
      if (line >= 0) use.line[day * lines.length + line]!++;
    }
  });
  return use;
}

function useOfPlan(instance: Instance, classes: Classes, busy: Limits['busy'], use: Use): void {
  const { days, centers, teams, lines } = instance;
  for (let index = 0; index < classes.count; index++) {
    const day = classes.day[index]!;
    if (day >= days) continue;
    const size = classes.size[index]!;
    const center = classes.center[index]!;
    const line = classes.line[index]!;
    use.handovers[day * centers.length + center]! += size;
    if (classes.need[index] === CONVERSION) use.conversions[day * centers.length + center]! += size;
    for (const other of busy[center * days + day]!) {
      use.team[other * teams.length + classes.team[index]!]! += size;
      if (line >= 0) use.line[other * lines.length + line]! += size;
    }
    use.remote[day]! += size;
  }
}

/** The larger of a limit and the plan's use, less what is used from the outset. */
function roomOf(use: Int32Array, before: Int32Array, limitOf: (cell: number) => number): Int32Array {
  return use.map((used, cell) => Math.min(PLENTY, Math.max(limitOf(cell), used)) - before[cell]!);
}

export function openLimits(instance: Instance, classes: Classes): Limits {
  const { days, centers, teams, lines, scenario, start, workingDays } = instance;
  const busy = centers.flatMap((_, center) =>
    Array.from({ length: days }, (__, day) =>
      daysInTransition(workingDays.calendars[center]!, start, day, scenario.transitionDays, days),
    ),
  );
  const before = useBefore(instance);
  const use: Use = { ...before, team: before.team.slice(), line: before.line.slice() };
  useOfPlan(instance, classes, busy, use);
  const ceiling = ceilingByDay(scenario.remoteCeiling, start, days);
  const remote = new Int32Array(days);
  let byPlan = scenario.alreadyRemote;
  for (let day = 0; day < days; day++) {
    byPlan += use.remote[day]!;
    // A ceiling that falls later binds now: whoever is remote stays so.
    const least = ceiling.subarray(day).reduce((low, most) => Math.min(low, most), PLENTY);
    remote[day] = Math.max(least, byPlan);
  }
  const none = new Int32Array(days * Math.max(centers.length, 1));
  const count = centers.length;
  const isOpen = (cell: number) => workingDays.position[cell]! >= 0;
  return {
    handovers: roomOf(use.handovers, none, (cell) =>
      isOpen(cell) ? handoverLimit(instance, cell % count, Math.floor(cell / count)) : 0,
    ),
    conversions: roomOf(use.conversions, none, (cell) =>
      isOpen(cell) ? conversionLimit(instance, cell % count, Math.floor(cell / count)) : 0,
    ),
    team: roomOf(use.team, before.team, (cell) => teams[cell % teams.length]!.maxInTransition ?? PLENTY),
    line: roomOf(use.line, before.line, (cell) => lines[cell % lines.length]!.maxInTransition ?? PLENTY),
    remote,
    planned: use.handovers,
    busy,
  };
}
