import { EITHER, LAPTOP, OWN_DESKTOP } from './instance';
import { hasLaptop } from './pools';
import type { World } from './place';
import type { SupplyByDay } from './pools';
import { CEILING, CONVERSIONS, DEPOT_POOL, HANDOVERS, LINE, OWN_POOL, TEAM } from './slots';

/** Stands for "no day". */
export const NONE = -1;

/** Day on which each limit that refuses is full, -1 for those that do not refuse (by slot). */
export type FullDays = Int32Array;

/** The last full day of a team or line while a placement on the day is in transition. */
function lastFullInTransition(
  { instance }: World,
  kind: number,
  day: number,
  room: Int32Array,
  things: number,
  thing: number,
): number {
  const { workingDays, centers, kinds } = instance;
  const center = kinds.center[kind]!;
  const list = workingDays.lists[center]!;
  const first = workingDays.position[day * centers.length + center]!;
  let index = Math.min(list.length, first + instance.scenario.transitionDays) - 1;
  while (index >= first && room[list[index]! * things + thing]! > 0) index--;
  return index < first ? NONE : list[index]!;
}

/**
 * Finds each limit that refuses a kind on a working day. A cumulative limit and a transition are named by the last day
 * on which they are full, which never moves back for the later days of a kind.
 */
export function findRefusals(
  world: World,
  supply: SupplyByDay,
  kind: number,
  day: number,
  full: FullDays,
): void {
  const { instance, rooms } = world;
  const { kinds, centers, teams, lines } = instance;
  const center = kinds.center[kind]!;
  const team = kinds.team[kind]!;
  const line = kinds.line[kind]!;
  const cell = day * centers.length + center;
  const route = kinds.route[kind]!;
  const isWithoutConversion = route === OWN_DESKTOP && rooms.conversions[cell] === 0;
  const needsLaptop = route === LAPTOP || rooms.freeConversions[cell]! <= 0;
  const isWithoutLaptop = !isWithoutConversion && needsLaptop && !hasLaptop(rooms.pools, center, day);
  full[HANDOVERS] = rooms.handovers[cell] === 0 ? day : NONE;
  full[CONVERSIONS] =
    isWithoutConversion || (isWithoutLaptop && (route === EITHER || route === OWN_DESKTOP)) ? day : NONE;
  full[TEAM] = lastFullInTransition(world, kind, day, rooms.team, teams.length, team);
  full[LINE] = line < 0 ? NONE : lastFullInTransition(world, kind, day, rooms.line, lines.length, line);
  full[CEILING] = rooms.ceiling.fullOn >= day ? rooms.ceiling.fullOn : NONE;
  full[DEPOT_POOL] = isWithoutLaptop ? rooms.pools.depot.fullOn : NONE;
  full[OWN_POOL] = isWithoutLaptop && supply.hasOwn[center] === 1 ? rooms.pools.ownEmptyOn[center]! : NONE;
}
