import { openCumulativeRoom, takeFromDay } from './cumulative-room';
import type { CumulativeRoom } from './cumulative-room';
import { dayNumber } from './day-number';
import { PLENTY } from './instance';
import type { Instance } from './instance';
import { DEPOT } from './scenario';

/**
 * Laptops: with N(d) those that a center needs up to day d and S(d) its own usable supply, it must draw at least
 * E(d) = max(0, max over e ≤ d of N(e) − S(e)) from the depot. A split exists exactly when all E(d) together stay
 * within the depot's supply on every day (Hall's condition of the flow from pools through days to needs).
 */
export interface Pools {
  days: number;
  /** Of center × day: E(d) − (N(d) − S(d)), the own laptops that may still be needed up to the day. */
  slack: Int32Array;
  /** Of each day: the depot's supply less the sum of all E. */
  depot: CumulativeRoom;
  /** Of each center: its last day without slack up to the last on which the depot is empty; a laptop cannot be needed up to that day. */
  ownEmptyOn: Int32Array;
}

/** Laptops usable up to each day, of the depot and of center × day; what is usable before the horizon counts from day 0. */
export interface SupplyByDay {
  depot: Float64Array;
  own: Float64Array;
  hasOwn: Uint8Array;
}

export function supplyByDay(instance: Instance): SupplyByDay {
  const { days, centers, start, scenario } = instance;
  const centerIndex = new Map(centers.map((center, index) => [center.code, index]));
  const supply: SupplyByDay = {
    depot: new Float64Array(days),
    own: new Float64Array(centers.length * days),
    hasOwn: new Uint8Array(centers.length),
  };
  for (const entry of scenario.supply) {
    const from = Math.max(0, dayNumber(entry.usableFrom) - start);
    const center = entry.pool === DEPOT ? -1 : centerIndex.get(entry.pool)!;
    if (center >= 0 && entry.laptops > 0) supply.hasOwn[center] = 1;
    if (from >= days) continue;
    if (center < 0) supply.depot[from]! += entry.laptops;
    else supply.own[center * days + from]! += entry.laptops;
  }
  addUp(supply.depot, days);
  addUp(supply.own, days);
  return supply;
}

/** Makes of each thing’s numbers of the days those up to the days. */
function addUp(byDay: Float64Array, days: number): void {
  for (let cell = 1; cell < byDay.length; cell++) if (cell % days !== 0) byDay[cell]! += byDay[cell - 1]!;
}

/** E of each center × day for the laptops needed on each center × day (source: as `Pools`). */
export function depotDraws(needed: Int32Array, own: Float64Array, days: number): Int32Array {
  const draws = new Int32Array(needed.length);
  for (let base = 0; base < needed.length; base += days) {
    let sum = 0;
    let most = 0;
    for (let day = 0; day < days; day++) {
      sum += needed[base + day]!;
      most = Math.max(most, sum - own[base + day]!);
      draws[base + day] = most;
    }
  }
  return draws;
}

/** Opens the pools after the laptops that fixed placements need; the depot bears what they take beyond its supply. */
export function openPools(supply: SupplyByDay, needed: Int32Array, draws: Int32Array, days: number): Pools {
  const slack = new Int32Array(needed.length);
  const drawn = new Float64Array(days);
  for (let base = 0; base < needed.length; base += days) {
    let sum = 0;
    for (let day = 0; day < days; day++) {
      sum += needed[base + day]!;
      drawn[day]! += draws[base + day]!;
      slack[base + day] = Math.min(PLENTY, draws[base + day]! - sum + supply.own[base + day]!);
    }
  }
  const left = Int32Array.from(drawn, (used, day) =>
    Math.min(PLENTY, Math.max(0, supply.depot[day]! - used)),
  );
  const centerCount = days === 0 ? 0 : needed.length / days;
  const depot = openCumulativeRoom(left);
  const pools: Pools = { days, slack, depot, ownEmptyOn: new Int32Array(centerCount) };
  for (let center = 0; center < centerCount; center++) findOwnEmpty(pools, center);
  return pools;
}

function findOwnEmpty(pools: Pools, center: number): void {
  let day = pools.depot.fullOn;
  while (day >= 0 && pools.slack[center * pools.days + day]! > 0) day--;
  pools.ownEmptyOn[center] = day;
}

/** Whether a center can have one laptop more from a day on. */
export const hasLaptop = (pools: Pools, center: number, day: number): boolean =>
  pools.ownEmptyOn[center]! < day;

/** Takes up to `wanted` laptops for a center from a day on and says how many there were. */
export function takeLaptops(pools: Pools, center: number, day: number, wanted: number): number {
  const { slack, depot, days } = pools;
  const base = center * days;
  const emptyOn = depot.fullOn;
  let taken = 0;
  while (taken < wanted) {
    let units = wanted - taken;
    let dry = day;
    for (; dry < days && slack[base + dry]! > 0; dry++) units = Math.min(units, slack[base + dry]!);
    if (dry < days) units = Math.min(units, depot.least[dry]!);
    if (units === 0) break;
    for (let own = day; own < dry; own++) slack[base + own]! -= units;
    if (dry < days) takeFromDay(depot, dry, units);
    taken += units;
  }
  if (depot.fullOn !== emptyOn)
    for (let each = 0; each < pools.ownEmptyOn.length; each++) findOwnEmpty(pools, each);
  else if (taken > 0) findOwnEmpty(pools, center);
  return taken;
}
