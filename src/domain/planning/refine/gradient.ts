import { pricesOf, usesOf } from './prices';
import { projectGroup } from './project';
import type { Gradient } from './open-gradient';

/** Moves the people of each group towards cheaper days, and counts twice where they are now less where they were. */
function movePeople(gradient: Gradient): void {
  const { program, people, peopleSum, prices, uses, columnStep, threshold } = gradient;
  const { columns, sizes } = program;
  const { start, slot, kit } = columns;
  uses.slot.fill(0);
  uses.kit.fill(0);
  for (let group = 0; group < sizes.length; group++) {
    const from = start[group]!;
    const to = start[group + 1]!;
    const step = columnStep[group]!;
    for (let column = from; column < to; column++) {
      const old = people[column]!;
      uses.slot[slot[column]!]! -= old;
      uses.kit[kit[column]!]! -= old;
      people[column] = old - step * (prices.slot[slot[column]!]! + prices.kit[kit[column]!]!);
    }
    threshold[group] = projectGroup(people, from, to, sizes[group]!, threshold[group]!);
    for (let column = from; column < to; column++) {
      const now = people[column]!;
      if (now === 0) continue;
      peopleSum[column]! += now;
      uses.slot[slot[column]!]! += 2 * now;
      uses.kit[kit[column]!]! += 2 * now;
    }
  }
}

function movePrices({ program, price, priceSum, binding, rowStep, use }: Gradient): void {
  const { room } = program.rows;
  for (let index = 0; index < binding.length; index++) {
    const row = binding[index]!;
    const moved = price[row]! + rowStep[row]! * (use[row]! - room[row]!);
    const now = moved > 0 ? moved : 0;
    price[row] = now;
    priceSum[row]! += now;
  }
}

/** Takes a number of steps and goes to their average, from where the next cycle starts. */
export function runCycle(gradient: Gradient, steps: number): void {
  const { program, people, price, peopleSum, priceSum, prices, uses, use } = gradient;
  const { columns, rows, noDay } = program;
  peopleSum.fill(0);
  priceSum.fill(0);
  for (let step = 0; step < steps; step++) {
    pricesOf(columns, rows, price, noDay, prices);
    movePeople(gradient);
    usesOf(columns, rows, uses, use);
    movePrices(gradient);
  }
  peopleSum.forEach((sum, column) => (people[column] = sum / steps));
  priceSum.forEach((sum, row) => (price[row] = sum / steps));
}

/** A lower bound of the sum of the days from the prices as they are: everybody takes the cheapest day. */
export function boundOf({ program, price, prices, binding }: Gradient): number {
  const { columns, rows, sizes, noDay } = program;
  pricesOf(columns, rows, price, noDay, prices);
  let bound = 0;
  for (let group = 0; group < sizes.length; group++) {
    let least = noDay;
    for (let column = columns.start[group]!; column < columns.start[group + 1]!; column++)
      least = Math.min(least, prices.slot[columns.slot[column]!]! + prices.kit[columns.kit[column]!]!);
    bound += least * sizes[group]!;
  }
  for (const row of binding) bound -= price[row]! * rows.room[row]!;
  return bound;
}
