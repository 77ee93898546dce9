const MOST_ROUNDS = 30;

/**
 * Moves the people of a group (columns `from` up to `to`) to the nearest division that nobody is missing from: lowers
 * all by one threshold, none below 0, so that they sum up to the size. Newton's method from the threshold of the last
 * time, which it gives again.
 */
export function projectGroup(
  people: Float64Array,
  from: number,
  to: number,
  size: number,
  last: number,
): number {
  let threshold = last;
  let before = -1;
  for (let round = 0; round < MOST_ROUNDS; round++) {
    let sum = 0;
    let count = 0;
    for (let column = from; column < to; column++) {
      const value = people[column]!;
      if (value <= threshold) continue;
      sum += value;
      count++;
    }
    if (count === before) break;
    before = count;
    threshold = count === 0 ? highest(people, from, to) - size : (sum - size) / count;
  }
  for (let column = from; column < to; column++) {
    const left = people[column]! - threshold;
    people[column] = left > 0 ? left : 0;
  }
  return threshold;
}

function highest(people: Float64Array, from: number, to: number): number {
  let most = -Infinity;
  for (let column = from; column < to; column++) if (people[column]! > most) most = people[column]!;
  return most;
}
