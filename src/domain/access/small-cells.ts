/** A figure as it may be shown: in full, `<5` because it counts 1 to 4 people, or hidden to protect such a one. */
export type SafeCell =
  | { readonly kind: 'shown'; readonly value: number }
  | { readonly kind: 'small' }
  | { readonly kind: 'hidden' };

/** A table of counts with its sums, none of which gives a small count away. */
export type SafeTable = {
  readonly cells: readonly (readonly SafeCell[])[];
  readonly rowSums: readonly SafeCell[];
  readonly columnSums: readonly SafeCell[];
  readonly total: SafeCell;
};

/** Counts from here on are shown. */
export const smallest = 5;

const isSmall = (value: number) => value >= 1 && value < smallest;

/** A count that stands alone, without a sum that it is part of. */
export function safeCount(value: number): SafeCell {
  return isSmall(value) ? { kind: 'small' } : { kind: 'shown', value };
}

type Grid = { values: number[][]; hidden: boolean[][]; rows: number; columns: number };

/** The counts with their sums as a last row and column: then every row and column is an equation. */
function gridOf(counts: readonly (readonly number[])[], columns: number): Grid {
  const values = counts.map((row) => [...row, row.reduce((sum, value) => sum + value, 0)]);
  const foot = Array.from({ length: columns + 1 }, (_, column) =>
    values.reduce((sum, row) => sum + (row[column] ?? 0), 0),
  );
  values.push(foot);
  return {
    values,
    hidden: values.map((row) => row.map(isSmall)),
    rows: counts.length,
    columns,
  };
}

type Place = readonly [row: number, column: number];

/**
 * Four cells at the corners of a rectangle can each be one more or less, in turn, without any sum changing. This
 * says what hiding the three others costs so that the first could have another value; null where the
 * values leave no such room (a small count stays 1 to 4, a hidden one at least 5).
 */
function costOf(
  grid: Grid,
  corners: readonly [Place, Place, Place, Place],
  direction: 1 | -1,
): number | null {
  let cost = 0;
  for (const [index, [row, column]] of corners.entries()) {
    const value = grid.values[row]?.[column] ?? 0;
    const turn = index === 0 || index === 3 ? direction : -direction;
    const isSum = (row === grid.rows) !== (column === grid.columns);
    const other = value + (isSum ? -turn : turn);
    if (isSmall(value) ? !isSmall(other) : value < smallest || other < smallest) return null;
    if (grid.hidden[row]?.[column]) continue;
    const edge = row === grid.rows || column === grid.columns ? 1e9 : 0;
    cost += edge + 1e5 + value;
  }
  return cost;
}

/** The cheapest rectangle that protects a cell; null where there is none. */
function protection(grid: Grid, row: number, column: number): readonly Place[] | null {
  let best: { cost: number; corners: readonly Place[] } | null = null;
  for (let otherRow = 0; otherRow <= grid.rows; otherRow += 1) {
    for (let otherColumn = 0; otherColumn <= grid.columns; otherColumn += 1) {
      if (otherRow === row || otherColumn === column) continue;
      const corners = [
        [row, column],
        [row, otherColumn],
        [otherRow, column],
        [otherRow, otherColumn],
      ] as const;
      for (const direction of [1, -1] as const) {
        const cost = costOf(grid, corners, direction);
        if (cost !== null && (best === null || cost < best.cost)) best = { cost, corners };
      }
    }
  }
  return best?.corners ?? null;
}

/** Hides what protects every small cell; false where the table is too thin to protect one. */
function protect(grid: Grid): boolean {
  for (let row = 0; row <= grid.rows; row += 1) {
    for (let column = 0; column <= grid.columns; column += 1) {
      if (!isSmall(grid.values[row]?.[column] ?? 0)) continue;
      const corners = protection(grid, row, column);
      if (!corners) return false;
      for (const [r, c] of corners) {
        const line = grid.hidden[r];
        if (line) line[c] = true;
      }
    }
  }
  return true;
}

/**
 * A table of counts of people for those who may see sums only. Counts of 1 to 4 are `small`; for each of
 * them further cells are `hidden`, so that no hidden figure follows from the sums of its row and column:
 * there is always another table with the same visible figures in which it differs. Where a table is too
 * thin for that, everything but zeros is hidden. Rows must be equally long.
 */
export function safeTable(counts: readonly (readonly number[])[]): SafeTable {
  const columns = counts[0]?.length ?? 0;
  const grid = gridOf(counts, columns);
  const enough = protect(grid);
  const cell = (row: number, column: number): SafeCell => {
    const value = grid.values[row]?.[column] ?? 0;
    if (isSmall(value)) return { kind: 'small' };
    if (!enough && value > 0) return { kind: 'hidden' };
    return grid.hidden[row]?.[column] ? { kind: 'hidden' } : { kind: 'shown', value };
  };
  const line = (row: number) => Array.from({ length: columns }, (_, column) => cell(row, column));
  return {
    cells: counts.map((_, row) => line(row)),
    rowSums: counts.map((_, row) => cell(row, columns)),
    columnSums: line(grid.rows),
    total: cell(grid.rows, columns),
  };
}

/**
 * Counts whose sum is known. Those of 1 to 4 are `small`; where their sum would still tell them, the
 * smallest of the others is `hidden` as well.
 */
export function safeList(counts: readonly number[]): SafeCell[] {
  const small = counts.filter(isSmall);
  const sum = small.reduce((total, value) => total + value, 0);
  const open = small.length > 1 && sum > small.length && sum < small.length * (smallest - 1);
  const partner =
    small.length === 0 || open
      ? -1
      : counts.reduce(
          (best, value, index) =>
            value > smallest && (best < 0 || value < (counts[best] ?? 0)) ? index : best,
          -1,
        );
  const alone = small.length > 0 && !open && partner < 0;
  return counts.map((value, index): SafeCell => {
    if (isSmall(value)) return { kind: 'small' };
    return index === partner || (alone && value > 0) ? { kind: 'hidden' } : { kind: 'shown', value };
  });
}
