import { dayNumber } from '../planning/day-number';
import type { Instance } from '../planning/instance';
import { DEPOT } from '../planning/scenario';
import { DEPOT_LAPTOP, OWN_LAPTOP } from './classes';
import type { Classes } from './classes';
import type { Risks } from './risks';

/** Laptops of one supply entry; pool -1 is the depot. */
interface Entry {
  pool: number;
  day: number;
  laptops: number;
  /** Still to come: may be late or short. */
  isDelivery: boolean;
  lateBy: number;
}

export interface SupplyPlan {
  entries: Entry[];
  /** Working days (counted from the start) of the depot, and of each center. */
  depotDays: Int32Array;
}

/** Laptops that become usable on each day: of the depot, and of center × day. */
export interface Arrivals {
  depot: Int32Array;
  own: Int32Array;
}

/** What the plan takes of each pool beyond its supply (fixed placements may): it is there, from whatever source. */
function beyondSupply(classes: Classes, entries: readonly Entry[], pool: number, days: number): Entry[] {
  const change = new Int32Array(days);
  for (const entry of entries)
    if (entry.pool === pool && entry.day < days) change[entry.day]! += entry.laptops;
  const need = pool < 0 ? DEPOT_LAPTOP : OWN_LAPTOP;
  for (let index = 0; index < classes.count; index++) {
    if (classes.need[index] !== need || classes.day[index]! >= days) continue;
    if (pool < 0 || classes.center[index] === pool) change[classes.day[index]!]! -= classes.size[index]!;
  }
  const found: Entry[] = [];
  let left = 0;
  change.forEach((units, day) => {
    left += units;
    if (left >= 0) return;
    found.push({ pool, day, laptops: -left, isDelivery: false, lateBy: 0 });
    left = 0;
  });
  return found;
}

/** The supply of a scenario: what is usable from the start is there, the rest is still to come. */
export function openSupply(
  instance: Instance,
  classes: Classes,
  lateBy: ReadonlyMap<number, number>,
): SupplyPlan {
  const { scenario, start, days, centers, workingDays } = instance;
  const indexOf = new Map(centers.map((center, index) => [center.code, index]));
  const entries = scenario.supply.map((entry, index): Entry => {
    const day = Math.max(0, dayNumber(entry.usableFrom) - start);
    return {
      pool: entry.pool === DEPOT ? -1 : indexOf.get(entry.pool)!,
      day,
      laptops: entry.laptops,
      isDelivery: day > 0,
      lateBy: lateBy.get(index) ?? 0,
    };
  });
  const extra = [-1, ...centers.keys()].flatMap((pool) => beyondSupply(classes, entries, pool, days));
  const isOpen = (day: number) =>
    centers.some((_, center) => workingDays.position[day * centers.length + center]! >= 0);
  const depotDays = Int32Array.from({ length: days }, (_, day) => day).filter(isOpen);
  return { entries: [...entries, ...extra], depotDays };
}

/** The day so many working days after another; `none` where the horizon ends before. */
function later(list: Int32Array, day: number, steps: number, none: number): number {
  if (steps === 0) return day;
  const next = list.findIndex((one) => one > day);
  return next < 0 ? none : (list[next + steps - 1] ?? none);
}

/** When the laptops come in one run. */
export function drawArrivals(plan: SupplyPlan, instance: Instance, risks: Risks): Arrivals {
  const { days, centers, workingDays } = instance;
  const arrivals: Arrivals = {
    depot: new Int32Array(days),
    own: new Int32Array(days * centers.length),
  };
  for (const { pool, day, laptops, isDelivery, lateBy } of plan.entries) {
    const put = (on: number, count: number) => {
      if (on >= days) return;
      if (pool < 0) arrivals.depot[on]! += count;
      else arrivals.own[on * centers.length + pool]! += count;
    };
    if (!isDelivery) {
      put(day, laptops);
      continue;
    }
    const list = pool < 0 ? plan.depotDays : workingDays.lists[pool]!;
    const on = later(list, day, risks.daysLate(lateBy), days);
    const { laptops: missing, after } = risks.shortfall(laptops);
    put(on, laptops - missing);
    if (missing > 0) put(later(list, on, after, days), missing);
  }
  return arrivals;
}
