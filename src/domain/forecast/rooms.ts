import { CONVERSION, DEPOT_LAPTOP, NOTHING } from './classes';
import { drawArrivals } from './supply';
import type { Arrivals } from './supply';
import type { Risks } from './risks';
import type { ForecastWorld } from './world';

/** What is left of the limits and the stock in one run. */
export interface Rooms {
  handovers: Int32Array;
  conversions: Int32Array;
  team: Int32Array;
  line: Int32Array;
  remote: number;
  depot: number;
  own: Int32Array;
  arrivals: Arrivals;
}

export function openRooms(world: ForecastWorld, risks: Risks): Rooms {
  const { limits, supply, instance } = world;
  return {
    handovers: limits.handovers.slice(),
    conversions: limits.conversions.slice(),
    team: limits.team.slice(),
    line: limits.line.slice(),
    remote: world.alreadyRemote,
    depot: 0,
    own: new Int32Array(instance.centers.length),
    arrivals: drawArrivals(supply, instance, risks),
  };
}

/** The laptops of a day come in. */
export function receive(rooms: Rooms, day: number): void {
  rooms.depot += rooms.arrivals.depot[day]!;
  const count = rooms.own.length;
  for (let center = 0; center < count; center++)
    rooms.own[center]! += rooms.arrivals.own[day * count + center]!;
}

function takeConversions(rooms: Rooms, cell: number, wanted: number): number {
  const taken = Math.min(wanted, rooms.conversions[cell]!);
  rooms.conversions[cell]! -= taken;
  return taken;
}

function takeLaptops(rooms: Rooms, center: number, wanted: number, isDepotFirst: boolean): number {
  const ownFirst = isDepotFirst ? 0 : Math.min(wanted, rooms.own[center]!);
  rooms.own[center]! -= ownFirst;
  const depot = Math.min(wanted - ownFirst, rooms.depot);
  rooms.depot -= depot;
  const ownLast = isDepotFirst ? Math.min(wanted - depot, rooms.own[center]!) : 0;
  rooms.own[center]! -= ownLast;
  return ownFirst + depot + ownLast;
}

/** Kit for up to `wanted` of a class: what the plan has for them first, then the other route where they can take either. */
function takeKit(
  { classes }: ForecastWorld,
  rooms: Rooms,
  index: number,
  cell: number,
  wanted: number,
): number {
  const need = classes.need[index]!;
  const center = classes.center[index]!;
  if (need === NOTHING) return wanted;
  const isDepotFirst = need === DEPOT_LAPTOP;
  let taken =
    need === CONVERSION
      ? takeConversions(rooms, cell, wanted)
      : takeLaptops(rooms, center, wanted, isDepotFirst);
  if (taken < wanted && classes.isEither[index] === 1) {
    taken +=
      need === CONVERSION
        ? takeLaptops(rooms, center, wanted - taken, false)
        : takeConversions(rooms, cell, wanted - taken);
  }
  return taken;
}

/**
 * How many of a class may try on a day, at most `wanted`. Whoever comes for the first time takes kit; whoever comes again
 * has it, and comes on top of what team and line allow, as kit in hand does in a plan.
 */
export function letIn(
  world: ForecastWorld,
  rooms: Rooms,
  index: number,
  day: number,
  wanted: number,
  isAgain: boolean,
): number {
  const { classes, limits, instance } = world;
  const center = classes.center[index]!;
  const team = classes.team[index]!;
  const line = classes.line[index]!;
  const cell = day * instance.centers.length + center;
  let room = Math.min(wanted, limits.remote[day]! - rooms.remote, rooms.handovers[cell]!);
  if (isAgain) return Math.max(0, room);
  for (const busy of limits.busy[center * instance.days + day]!) {
    room = Math.min(room, rooms.team[busy * instance.teams.length + team]!);
    if (line >= 0) room = Math.min(room, rooms.line[busy * instance.lines.length + line]!);
  }
  return room <= 0 ? 0 : takeKit(world, rooms, index, cell, room);
}

/** Counts those of a class who got their kit against the limits of the day. */
export function book(
  world: ForecastWorld,
  rooms: Rooms,
  index: number,
  day: number,
  people: number,
  isAgain: boolean,
): void {
  const { classes, limits, instance } = world;
  const center = classes.center[index]!;
  const line = classes.line[index]!;
  rooms.remote += people;
  rooms.handovers[day * instance.centers.length + center]! -= people;
  if (isAgain) return;
  for (const busy of limits.busy[center * instance.days + day]!) {
    rooms.team[busy * instance.teams.length + classes.team[index]!]! -= people;
    if (line >= 0) rooms.line[busy * instance.lines.length + line]! -= people;
  }
}
