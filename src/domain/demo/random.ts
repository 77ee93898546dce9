/** Draws that are the same each time for the same seed. */
export interface Random {
  /** At least 0, below 1. */
  fraction(): number;
  /** A whole number from `least` to `most`, both included. */
  whole(least: number, most: number): number;
  chance(probability: number): boolean;
  /** One of a list that is not empty. */
  pick<T>(list: readonly T[]): T;
  /** `count` different ones of a list, in the order of the list. */
  sample<T>(list: readonly T[], count: number): T[];
  /** All of a list in another order. */
  shuffled<T>(list: readonly T[]): T[];
}

/** A small generator (mulberry32, Tommy Ettinger, public domain): plenty for a demo, useless for secrets. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const fraction = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
  const whole = (least: number, most: number): number => least + Math.floor(fraction() * (most - least + 1));
  // The index lies within the list, since the list is not empty.
  const pick = <T>(list: readonly T[]): T => list[whole(0, list.length - 1)] as T;
  return {
    fraction,
    whole,
    pick,
    chance: (probability) => fraction() < probability,
    sample(list, count) {
      let left = Math.min(count, list.length);
      return list.filter((_, index) => {
        const taken = fraction() * (list.length - index) < left;
        if (taken) left -= 1;
        return taken;
      });
    },
    shuffled(list) {
      return list
        .map((item) => ({ item, place: fraction() }))
        .sort((a, b) => a.place - b.place)
        .map(({ item }) => item);
    },
  };
}
