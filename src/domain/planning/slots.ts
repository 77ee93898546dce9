import type { LimitResource } from './plan-document';
import type { World } from './place';
import type { SupplyByDay } from './pools';
import { conversionLimit, handoverLimit } from './rooms';
import { DEPOT } from './scenario';

/** The limits that can refuse, in the order in which a reason names them; the two pools are one resource. */
export const SLOTS: readonly LimitResource[] = [
  'handovers',
  'conversions',
  'team',
  'serviceLine',
  'ceiling',
  'pool',
  'pool',
];
export const SLOT_COUNT = SLOTS.length;

export const HANDOVERS = 0;
export const CONVERSIONS = 1;
export const TEAM = 2;
export const LINE = 3;
export const CEILING = 4;
export const DEPOT_POOL = 5;
export const OWN_POOL = 6;

/** The index of the center, team or line whose limit a slot means for a kind. */
export function thingOfSlot({ instance }: World, kind: number, slot: number): number {
  const { kinds } = instance;
  if (slot === TEAM) return kinds.team[kind]!;
  if (slot === LINE) return kinds.line[kind]!;
  return slot === CEILING || slot === DEPOT_POOL ? 0 : kinds.center[kind]!;
}

/** The key under which a plan names a limit. */
export function keyOfSlot({ instance }: World, slot: number, thing: number): string | null {
  if (slot === CEILING) return null;
  if (slot === DEPOT_POOL) return DEPOT;
  const things = slot === TEAM ? instance.teams : slot === LINE ? instance.lines : instance.centers;
  return things[thing]!.code;
}

/** The scenario's own number for a limit on a day, Infinity for none. */
export function limitOfSlot(
  world: World,
  supply: SupplyByDay,
  slot: number,
  thing: number,
  day: number,
): number {
  const { instance } = world;
  const { days } = instance;
  if (slot === HANDOVERS) return handoverLimit(instance, thing, day);
  if (slot === CONVERSIONS) return conversionLimit(instance, thing, day);
  if (slot === TEAM) return instance.teams[thing]!.maxInTransition ?? Infinity;
  if (slot === LINE) return instance.lines[thing]!.maxInTransition ?? Infinity;
  if (slot === CEILING) return instance.ceiling[day]!;
  return slot === DEPOT_POOL ? supply.depot[day]! : supply.own[thing * days + day]!;
}
