import { openKeySorter } from '../sort-by-key';
import type { KeySorter } from '../sort-by-key';

/** A class in an order: batches of equal agents in turn, each with a day (that of the horizon’s end: no day). */
export interface Batches {
  count: number;
  group: Int32Array;
  size: Int32Array;
  day: Int32Array;
}

export const openBatches = (most: number): Batches => ({
  count: 0,
  group: new Int32Array(most),
  size: new Int32Array(most),
  day: new Int32Array(most),
});

export function addBatch(batches: Batches, group: number, size: number, day: number): void {
  const index = batches.count++;
  batches.group[index] = group;
  batches.size[index] = size;
  batches.day[index] = day;
}

export function copyBatches(from: Batches, to: Batches): void {
  to.count = from.count;
  to.group.set(from.group.subarray(0, from.count));
  to.size.set(from.size.subarray(0, from.count));
  to.day.set(from.day.subarray(0, from.count));
}

/** Places within a day, for the key of a batch. */
export const PARTS_OF_DAY = 4;

/** Batches with keys (day × parts + part of the day), to be put in the order of the keys. */
export interface Draft {
  batches: Batches;
  keys: Uint16Array;
  sorter: KeySorter;
}

export const openDraft = (most: number, days: number): Draft => ({
  batches: openBatches(most),
  keys: new Uint16Array(most),
  sorter: openKeySorter(most, (days + 1) * PARTS_OF_DAY),
});

export function addToDraft(
  { batches, keys }: Draft,
  group: number,
  size: number,
  day: number,
  part: number,
): void {
  keys[batches.count] = day * PARTS_OF_DAY + part;
  addBatch(batches, group, size, day);
}

/** Writes the batches of a draft in the order of their keys; equal keys keep the order in which they were added. */
export function orderDraft({ batches, keys, sorter }: Draft, to: Batches): void {
  to.count = 0;
  for (const index of sorter.sort(keys, batches.count))
    addBatch(to, batches.group[index]!, batches.size[index]!, batches.day[index]!);
}
