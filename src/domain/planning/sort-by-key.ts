/** Up to here comparing is faster than counting. */
const FEW = 4096;

/** Sorts positions 0 … count by small keys; equal keys keep their order. */
export interface KeySorter {
  /** The positions by key, rising; valid until the next call. */
  sort: (keys: Uint16Array, count: number) => Int32Array;
}

/** A sorter of up to `most` positions with keys below `keyCount` (at most 65,536), with room of its own. */
export function openKeySorter(most: number, keyCount: number): KeySorter {
  const sorted = new Int32Array(most);
  const packed = new Uint32Array(Math.min(most, FEW));
  const starts = most > FEW ? new Int32Array(keyCount + 1) : new Int32Array(0);
  const compare = (keys: Uint16Array, count: number) => {
    for (let index = 0; index < count; index++) packed[index] = keys[index]! * FEW + index;
    packed.subarray(0, count).sort();
    for (let index = 0; index < count; index++) sorted[index] = packed[index]! % FEW;
  };
  const tally = (keys: Uint16Array, count: number) => {
    starts.fill(0);
    for (let index = 0; index < count; index++) starts[keys[index]! + 1]!++;
    for (let key = 0; key < keyCount; key++) starts[key + 1]! += starts[key]!;
    for (let index = 0; index < count; index++) sorted[starts[keys[index]!]!++] = index;
  };
  return {
    sort: (keys, count) => {
      if (count <= FEW) compare(keys, count);
      else tally(keys, count);
      return sorted.subarray(0, count);
    },
  };
}
