/**
 * Minimise cost · x over lower ≤ x ≤ upper and rowLower ≤ A x ≤ rowUpper, A by columns. Built column by column, so that
 * a model of some hundred thousand columns needs no objects of its own.
 */
export class LinearProgram {
  readonly cost: number[] = [];
  readonly lower: number[] = [];
  readonly upper: number[] = [];
  readonly starts: number[] = [0];
  readonly rows: number[] = [];
  readonly values: number[] = [];
  readonly rowLower: number[] = [];
  readonly rowUpper: number[] = [];

  /** Adds a row and gives its number. */
  addRow(lower: number, upper: number): number {
    this.rowLower.push(lower);
    return this.rowUpper.push(upper) - 1;
  }

  /** Begins a column and gives its number; its entries follow with `enter`. */
  addColumn(cost: number, lower: number, upper: number): number {
    this.cost.push(cost);
    this.lower.push(lower);
    this.starts.push(this.rows.length);
    return this.upper.push(upper) - 1;
  }

  /** Adds an entry to the column that was begun last. */
  enter(row: number, value: number): void {
    this.rows.push(row);
    this.values.push(value);
    this.starts[this.starts.length - 1] = this.rows.length;
  }
}

/**
 * A lower bound of the optimum from any prices of the rows (weak duality): it holds whatever the prices are, and so
 * whatever a solver says about them. Prices of the wrong sign count as 0.
 */
export function boundOfPrices(program: LinearProgram, prices: ArrayLike<number>): number {
  const { cost, lower, upper, starts, rows, values, rowLower, rowUpper } = program;
  const used = Float64Array.from(rowLower, (least, row) => {
    const price = prices[row]!;
    return (price > 0 ? least : rowUpper[row]!) === (price > 0 ? -Infinity : Infinity) ? 0 : price;
  });
  let bound = 0;
  used.forEach((price, row) => {
    if (price !== 0) bound += price * (price > 0 ? rowLower[row]! : rowUpper[row]!);
  });
  for (let column = 0; column < cost.length; column++) {
    let reduced = cost[column]!;
    for (let entry = starts[column]!; entry < starts[column + 1]!; entry++)
      reduced -= values[entry]! * used[rows[entry]!]!;
    bound += reduced * (reduced > 0 ? lower[column]! : upper[column]!);
  }
  return bound;
}
