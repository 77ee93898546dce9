import { EITHER, OWN_DESKTOP } from './instance';
import type { Instance } from './instance';
import { lastFullDay, takeLaptops } from './pools';
import type { Rooms } from './rooms';

/** The planner at work: the scenario as numbers and what is left of its limits. */
export interface World {
  instance: Instance;
  rooms: Rooms;
}

/** How many of a kind the limits of a day other than kit leave, at most `wanted`; the day is a working day. */
function roomFor({ instance, rooms }: World, kind: number, day: number, wanted: number): number {
  const { kinds, days, workingDays, teamLine } = instance;
  const center = kinds.center[kind]!;
  let room = Math.min(wanted, rooms.handovers[center * days + day]!);
  if (room === 0 || day <= rooms.ceilingFullOn) return 0;
  const team = kinds.team[kind]!;
  const line = teamLine[team]!;
  const list = workingDays.lists[center]!;
  const first = workingDays.position[center * days + day]!;
  const end = Math.min(list.length, first + instance.scenario.transitionDays);
  for (let index = first; index < end; index++) {
    const busy = list[index]!;
    room = Math.min(room, rooms.team[team * days + busy]!);
    if (line >= 0) room = Math.min(room, rooms.line[line * days + busy]!);
  }
  for (let later = day; later < days && room > 0; later++) room = Math.min(room, rooms.ceiling[later]!);
  return room;
}

/** Takes kit for up to `wanted` of a kind: conversions that are free, then laptops. */
function takeKit(world: World, kind: number, day: number, wanted: number, isOnConversions: boolean): number {
  const { instance, rooms } = world;
  const { kinds, days } = instance;
  const center = kinds.center[kind]!;
  const cell = center * days + day;
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
  const { kinds, days, workingDays } = instance;
  const center = kinds.center[kind]!;
  const team = kinds.team[kind]!;
  const line = instance.teamLine[team]!;
  rooms.handovers[center * days + day]! -= placed;
  const list = workingDays.lists[center]!;
  const first = workingDays.position[center * days + day]!;
  const end = Math.min(list.length, first + instance.scenario.transitionDays);
  for (let index = first; index < end; index++) {
    const busy = list[index]!;
    rooms.team[team * days + busy]! -= placed;
    if (line >= 0) rooms.line[line * days + busy]! -= placed;
  }
  for (let later = day; later < days; later++) rooms.ceiling[later]! -= placed;
  rooms.ceilingFullOn = lastFullDay(rooms.ceiling);
  return placed;
}
