import { PLENTY } from '../instance';
import type { Columns } from './columns';
import { openSums, usesOf } from './prices';
import type { Sums } from './prices';
import type { Rows } from './rows';

/** The linear program of a class: people are divisible, each group is as large as it is. */
export interface Program {
  columns: Columns;
  rows: Rows;
  sizes: Int32Array;
  /** What it costs to leave somebody without a day. */
  noDay: number;
}

/** A primal-dual hybrid gradient method at work: people by column, prices by row, and their sums over a cycle. */
export interface Gradient {
  program: Program;
  people: Float64Array;
  price: Float64Array;
  peopleSum: Float64Array;
  priceSum: Float64Array;
  /** Of each group. */
  columnStep: Float64Array;
  threshold: Float64Array;
  /** Rows that can bind, and the step of each. */
  binding: Int32Array;
  rowStep: Float64Array;
  prices: Sums;
  uses: Sums;
  use: Float64Array;
}

/** How large the steps of people are beside those of prices. */
const RATIO = 0.8;
/** The prices to be expected of a row, of own laptops, and of all days of ceiling or depot together. */
const DAILY = 1;
const OWN = 0.5;
const CUMULATIVE = 2;

/** Rows that all who could use them might overfill. */
function bindingRows({ rows }: Program): Int32Array {
  const binding: number[] = [];
  for (let row = 0; row < rows.count; row++)
    if (rows.room[row]! < Math.min(PLENTY, rows.users[row]!)) binding.push(row);
  return Int32Array.from(binding);
}

/** What to expect of the price of each row. */
function expectedPrices({ rows }: Program, binding: Int32Array): Float64Array {
  const expected = new Float64Array(rows.count).fill(DAILY);
  expected.fill(OWN, rows.own, rows.team);
  const spread = (from: number, to: number) => {
    const count = binding.reduce((sum, row) => sum + (row >= from && row < to ? 1 : 0), 0);
    expected.fill(CUMULATIVE / Math.max(1, count), from, to);
  };
  spread(rows.ceiling, rows.depot);
  spread(rows.depot, rows.count);
  return expected;
}

/**
 * Opens the method at a division of the groups into days. Steps are preconditioned: those of a column by what is to be
 * expected of it (an even share of its group), those of a row by the inverse of its weight
 * (source: Pock, Chambolle, Diagonal preconditioning for first order primal-dual algorithms, 2011).
 */
export function openGradient(program: Program, people: Float64Array, transitionDays: number): Gradient {
  const { columns, rows, sizes } = program;
  const share = Float64Array.from(
    sizes,
    (size, group) => size / (columns.start[group + 1]! - columns.start[group]!),
  );
  const binding = bindingRows(program);
  const uses = openSums(columns);
  sizes.forEach((_, group) => {
    for (let column = columns.start[group]!; column < columns.start[group + 1]!; column++) {
      uses.slot[columns.slot[column]!]! += share[group]!;
      uses.kit[columns.kit[column]!]! += share[group]!;
    }
  });
  const weight = new Float64Array(rows.count);
  usesOf(columns, rows, uses, weight);
  const expected = expectedPrices(program, binding);
  const ofColumn = DAILY * (2 + 2 * transitionDays) + 2 * CUMULATIVE;
  return {
    program,
    people,
    price: new Float64Array(rows.count),
    peopleSum: new Float64Array(people.length),
    priceSum: new Float64Array(rows.count),
    columnStep: share.map((each) => (each / ofColumn) * RATIO),
    threshold: new Float64Array(sizes.length),
    binding: binding.filter((row) => weight[row]! > 0),
    rowStep: expected.map((each, row) => (weight[row]! > 0 ? each / weight[row]! / RATIO : 0)),
    prices: openSums(columns),
    uses,
    use: new Float64Array(rows.count),
  };
}
