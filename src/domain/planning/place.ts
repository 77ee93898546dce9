import { takeFromDay } from './cumulative-room';
import { EITHER, LAPTOP, OWN_DESKTOP } from './instance';
import type { Instance } from './instance';
import { hasLaptop, takeLaptops } from './pools';
import type { Rooms } from './rooms';

/** The planner at work: the scenario as numbers and what is left of its limits. */
export interface World {
  instance: Instance;
  rooms: Rooms;
}

/** How many of a kind the limits of a day other than kit leave, at most `wanted`; the day is a working day. */
function roomFor({ instance, rooms }: World, kind: number, day: number, wanted: number): number {
  const { kinds, centers, teams, lines, workingDays } = instance;
  const center = kinds.center[kind]!;
  let room = Math.min(wanted, rooms.handovers[day * centers.length + center]!);
  room = Math.min(room, rooms.ceiling.least[day]!);
  if (room === 0) return 0;
  const team = kinds.team[kind]!;
  const line = kinds.line[kind]!;
  const list = workingDays.lists[center]!;
  const first = workingDays.position[day * centers.length + center]!;
  const end = Math.min(list.length, first + instance.scenario.transitionDays);
  for (let index = first; index < end; index++) {
    const busy = list[index]!;
    room = Math.min(room, rooms.team[busy * teams.length + team]!);
    if (line >= 0) room = Math.min(room, rooms.line[busy * lines.length + line]!);
  }
  return room;
}

/** Whether one of a kind may be placed on a working day. */
export function hasRoom(world: World, kind: number, day: number): boolean {
  if (roomFor(world, kind, day, 1) === 0) return false;
  const { instance, rooms } = world;
  const center = instance.kinds.center[kind]!;
  const cell = day * instance.centers.length + center;
  const route = instance.kinds.route[kind]!;
  if (route === OWN_DESKTOP && rooms.conversions[cell] === 0) return false;
  if (route !== LAPTOP && rooms.freeConversions[cell]! > 0) return true;
  return hasLaptop(rooms.pools, center, day);
}

/** Takes kit for up to `wanted` of a kind: conversions that are free, then laptops. */
function takeKit(world: World, kind: number, day: number, wanted: number, isOnConversions: boolean): number {
  const { instance, rooms } = world;
  const { kinds, centers } = instance;
  const center = kinds.center[kind]!;
  const cell = day * centers.length + center;
  const route = kinds.route[kind]!;
  if (route !== OWN_DESKTOP && route !== EITHER) return takeLaptops(rooms.pools, center, day, wanted);
  const most = route === OWN_DESKTOP ? Math.min(wanted, rooms.conversions[cell]!) : wanted;
  const onConversions = Math.min(most, Math.max(0, rooms.freeConversions[cell]!));
  // An own desktop without a free conversion sends one EITHER agent of its center and day to a laptop.
  const rest = isOnConversions ? 0 : most - onConversions;
  const taken = onConversions + (rest > 0 ? takeLaptops(rooms.pools, center, day, rest) : 0);
  rooms.freeConversions[cell]! -= taken;
  if (route === OWN_DESKTOP) rooms.conversions[cell]! -= taken;
  return taken;
}

/**
 * Places as many of a kind on a working day as fit, at most `wanted`, and says how many. `isOnConversions`: only those
 * who need no laptop.
 */
export function placeOnDay(
  world: World,
  kind: number,
  day: number,
  wanted: number,
  isOnConversions = false,
): number {
  const room = roomFor(world, kind, day, wanted);
  if (room === 0) return 0;
  const placed = takeKit(world, kind, day, room, isOnConversions);
  if (placed === 0) return 0;
  const { instance, rooms } = world;
  const { kinds, centers, teams, lines, workingDays } = instance;
  const center = kinds.center[kind]!;
  const team = kinds.team[kind]!;
  const line = kinds.line[kind]!;
  rooms.handovers[day * centers.length + center]! -= placed;
  const list = workingDays.lists[center]!;
  const first = workingDays.position[day * centers.length + center]!;
  const end = Math.min(list.length, first + instance.scenario.transitionDays);
  for (let index = first; index < end; index++) {
    const busy = list[index]!;
    rooms.team[busy * teams.length + team]! -= placed;
    if (line >= 0) rooms.line[busy * lines.length + line]! -= placed;
  }
  takeFromDay(rooms.ceiling, day, placed);
  return placed;
}
