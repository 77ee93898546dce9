import { byText } from './instance';
import type { Instance } from './instance';
import { openCumulativeRoom } from './cumulative-room';
import { dayNumber } from './day-number';
import type { LimitOfDay, LimitResource } from './plan-document';
import { depotDraws, openPools, supplyByDay } from './pools';
import { conversionLimit, handoverLimit, roomLeft } from './rooms';
import type { Rooms } from './rooms';
import { DEPOT } from './scenario';
import { daysInTransition } from './working-days';

/** The limits before anybody else is placed, and each limit of a day that the fixed ones alone exceed. */
export interface Opening {
  rooms: Rooms;
  excess: LimitOfDay[];
}

/** Of day × thing, the laptops of center × day. */
interface FixedUse {
  handovers: Int32Array;
  conversions: Int32Array;
  laptops: Int32Array;
  team: Int32Array;
  line: Int32Array;
  /** People who become remote on each day. */
  remote: Int32Array;
}

/** Counts what the fixed placements use, on whatever day they stand; those before the horizon are in transition only. */
function useOfFixed(instance: Instance, fixed: Int32Array): FixedUse {
  const { scenario, days, start } = instance;
  const use: FixedUse = {
    handovers: new Int32Array(instance.centers.length * days),
    conversions: new Int32Array(instance.centers.length * days),
    laptops: new Int32Array(instance.centers.length * days),
    team: new Int32Array(instance.teams.length * days),
    line: new Int32Array(instance.lines.length * days),
    remote: new Int32Array(days),
  };
  const known = new Map<number, number[]>();
  const busyDays = (center: number, day: number): number[] => {
    const key = (day + instance.start) * instance.centers.length + center;
    let found = known.get(key);
    if (found === undefined) {
      const calendar = instance.workingDays.calendars[center]!;
      known.set(key, (found = daysInTransition(calendar, start, day, scenario.transitionDays, days)));
    }
    return found;
  };
  for (const agent of fixed) {
    const placement = scenario.agents[agent]!.fixed!;
    const day = dayNumber(placement.date) - start;
    const team = instance.agentTeam[agent]!;
    const line = instance.teamLine[team]!;
    const center = instance.teamCenter[team]!;
    for (const busy of busyDays(center, day)) {
      use.team[busy * instance.teams.length + team]!++;
      if (line >= 0) use.line[busy * instance.lines.length + line]!++;
    }
    if (day < 0) continue;
    use.remote[day]!++;
    use.handovers[day * instance.centers.length + center]!++;
    if (placement.route === 'OWN_DESKTOP') use.conversions[day * instance.centers.length + center]!++;
    else if (!placement.hasDevice) use.laptops[center * days + day]!++;
  }
  return use;
}

/** Puts the fixed placements first: each limit becomes the larger of itself and their use. */
export function openRooms(instance: Instance, fixed: Int32Array): Opening {
  const { days, centers, teams, lines, scenario } = instance;
  const use = useOfFixed(instance, fixed);
  const excess: LimitOfDay[] = [];
  const note = (resource: LimitResource, key: string | null, day: number, used: number, limit: number) => {
    if (used > limit) excess.push({ date: instance.dates[day]!, resource, key, used, limit });
  };
  const roomsOf = (
    resource: LimitResource,
    things: readonly { code: string }[],
    used: Int32Array,
    limitOf: (thing: number, day: number) => number,
  ): Int32Array => {
    const rooms = new Int32Array(used.length);
    let cell = 0;
    for (let day = 0; day < days; day++) {
      for (let thing = 0; thing < things.length; thing++, cell++) {
        const limit = limitOf(thing, day);
        if (used[cell]! > limit) note(resource, things[thing]!.code, day, used[cell]!, limit);
        rooms[cell] = roomLeft(limit, used[cell]!);
      }
    }
    return rooms;
  };
  const steady = (things: readonly { maxInTransition?: number }[]) => {
    const limits = Float64Array.from(things, ({ maxInTransition }) => maxInTransition ?? Infinity);
    return (thing: number) => limits[thing]!;
  };
  const handovers = roomsOf('handovers', centers, use.handovers, (center, day) =>
    handoverLimit(instance, center, day),
  );
  const conversions = roomsOf('conversions', centers, use.conversions, (center, day) =>
    conversionLimit(instance, center, day),
  );
  const team = roomsOf('team', teams, use.team, steady(teams));
  const line = roomsOf('serviceLine', lines, use.line, steady(lines));
  let remote = scenario.alreadyRemote;
  const ceilingLeft = Int32Array.from(instance.ceiling, (limit, day) => {
    remote += use.remote[day]!;
    note('ceiling', null, day, remote, limit);
    return roomLeft(limit, remote);
  });
  const supply = supplyByDay(instance);
  const draws = depotDraws(use.laptops, supply.own, days);
  for (let day = 0; day < days; day++) {
    let drawn = 0;
    for (let center = 0; center < centers.length; center++) drawn += draws[center * days + day]!;
    note('pool', DEPOT, day, drawn, supply.depot[day]!);
  }
  excess.sort(byLimit);
  const pools = openPools(supply, use.laptops, draws, days);
  const freeConversions = conversions.slice();
  const ceiling = openCumulativeRoom(ceilingLeft);
  return {
    rooms: { handovers, conversions, freeConversions, team, line, ceiling, pools },
    excess,
  };
}

/** Limits of days in the order of date, resource and key, as text. */
export const byLimit = (a: LimitOfDay, b: LimitOfDay): number =>
  byText(a.date, b.date) || byText(a.resource, b.resource) || byText(a.key ?? '', b.key ?? '');
