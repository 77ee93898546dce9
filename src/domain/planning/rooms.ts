import type { CumulativeRoom } from './cumulative-room';
import type { Instance } from './instance';
import { PLENTY } from './instance';
import type { Pools } from './pools';

/**
 * What is left of each limit on each day (of day × thing, since agents are placed day by day), after the agents placed so far. A limit that the fixed
 * placements alone exceed has nothing left, never less.
 */
export interface Rooms {
  handovers: Int32Array;
  /** Conversions not taken by OWN_DESKTOP agents. */
  conversions: Int32Array;
  /** Conversions not taken by OWN_DESKTOP or EITHER agents; negative: so many EITHER agents need a laptop. */
  freeConversions: Int32Array;
  team: Int32Array;
  line: Int32Array;
  /** People who may still become remote by each day. */
  ceiling: CumulativeRoom;
  pools: Pools;
}

/** The scenario's own hand-overs of a center on a day (days from `start`), Infinity for no limit. */
export function handoverLimit(instance: Instance, center: number, day: number): number {
  const override = instance.workingDays.calendars[center]!.overrideOn(instance.start + day);
  return override?.handovers ?? instance.centers[center]!.handoversPerDay ?? Infinity;
}

/** The scenario's own conversions of a center on a day, Infinity for no limit. */
export function conversionLimit(instance: Instance, center: number, day: number): number {
  const override = instance.workingDays.calendars[center]!.overrideOn(instance.start + day);
  return override?.conversions ?? instance.centers[center]!.conversionsPerDay ?? Infinity;
}

/** What a limit leaves after a use, as a 32-bit number. */
export const roomLeft = (limit: number, used: number): number => Math.min(PLENTY, Math.max(0, limit - used));
