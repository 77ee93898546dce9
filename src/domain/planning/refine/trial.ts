import type { Groups } from '../groups';
import { hasRoom, placeOnDay } from '../place';
import type { World } from '../place';
import { copyRooms, restoreRooms } from '../rooms-copy';
import type { RoomsCopy } from '../rooms-copy';
import type { Run } from '../run';
import { addBatch } from './batches';
import type { Batches } from './batches';

/** How often those who wait are asked again before they are placed as they come. */
const MOST_PASSES = 8;

/** A class that is planned again and again over the same rooms. */
export interface Trial {
  world: World;
  groups: Groups;
  before: RoomsCopy;
  /** Of each group: the first day that may take one, before the class is placed, and while it is. */
  openedOn: Int32Array;
  firstOpen: Int32Array;
  waiting: Int32Array;
  /** Days looked at so far, the measure of the effort. */
  work: number;
}

export function openTrial(run: Run, groups: Groups, mostBatches: number): Trial {
  const openedOn = groups.kind.map((kind) => run.firstOpen[kind]!);
  return {
    world: run.world,
    groups,
    before: copyRooms(run.world.rooms),
    openedOn,
    firstOpen: openedOn.slice(),
    waiting: new Int32Array(mostBatches),
    work: 0,
  };
}

/** Puts the rooms back as they were before the class. */
export function resetTrial(trial: Trial): void {
  restoreRooms(trial.world.rooms, trial.before);
  trial.firstOpen.set(trial.openedOn);
}

/** The first day that takes one of a group now; the end of the horizon for none. */
function firstDay(trial: Trial, group: number): number {
  const { instance } = trial.world;
  const { workingDays, centers, kinds, days } = instance;
  const kind = trial.groups.kind[group]!;
  const center = kinds.center[kind]!;
  let day = trial.firstOpen[group]!;
  const from = day;
  while (
    day < days &&
    (workingDays.position[day * centers.length + center]! < 0 || !hasRoom(trial.world, kind, day))
  )
    day++;
  trial.work += day - from + 1;
  trial.firstOpen[group] = day;
  return day;
}

/** Places a batch from a day on that has room for one, and gives the sum of its days. */
function placeBatch(trial: Trial, group: number, size: number, first: number, result: Batches): number {
  const { instance } = trial.world;
  const kind = trial.groups.kind[group]!;
  let left = size;
  let cost = 0;
  for (let day = first; left > 0 && day < instance.days; day = firstDay(trial, group)) {
    const placed = placeOnDay(trial.world, kind, day, left);
    if (placed > 0) addBatch(result, group, placed, day);
    cost += placed * day;
    left -= placed;
    if (left > 0) trial.firstOpen[group] = day + 1;
  }
  if (left > 0) addBatch(result, group, left, instance.days);
  return cost + left * instance.days;
}

/** Of those who wait for each other: the place of the one whose first day lies least before the wanted one. */
function nearest({ waiting, world, firstOpen }: Trial, wanted: Batches, count: number): number {
  let best = 0;
  let least = world.instance.days;
  for (let place = 0; place < count; place++) {
    const index = waiting[place]!;
    const before = wanted.day[index]! - firstOpen[wanted.group[index]!]!;
    if (before >= least) continue;
    least = before;
    best = place;
  }
  return best;
}

/**
 * Plans a class in an order near to that of the batches: who could stand before the wanted day now would take what
 * somebody else is meant to have, and so waits until the others are placed. Everybody gets the earliest day that is left
 * at their turn; `result` holds the turns. Gives the sum of the days (nobody’s day: the horizon’s end), or Infinity once
 * it exceeds `limit`.
 */
export function planInOrder(trial: Trial, wanted: Batches, result: Batches, limit: number): number {
  const { waiting } = trial;
  resetTrial(trial);
  result.count = 0;
  let cost = 0;
  let count = wanted.count;
  for (let index = 0; index < count; index++) waiting[index] = index;
  let isStuck = false;
  for (let pass = 0; count > 0; pass++) {
    const pushed = isStuck ? nearest(trial, wanted, count) : -1;
    let kept = 0;
    for (let place = 0; place < count; place++) {
      const index = waiting[place]!;
      const group = wanted.group[index]!;
      const day = firstDay(trial, group);
      if (day < wanted.day[index]! && place !== pushed && pass <= MOST_PASSES) {
        waiting[kept++] = index;
        continue;
      }
      cost += placeBatch(trial, group, wanted.size[index]!, day, result);
      if (cost > limit) return Infinity;
    }
    isStuck = kept === count;
    count = kept;
  }
  return cost;
}
