import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { safeCount, safeList, safeTable, smallest, type SafeCell } from './small-cells';

/** Every table of the same visible figures, small cells 1 to 4 and hidden ones at least 5, up to a bound. */
function readings(counts: number[][]): number[][][] {
  const table = safeTable(counts);
  const columns = counts[0]?.length ?? 0;
  const highest = Math.max(...counts.flat(), 0) + 2;
  const options = (cell: SafeCell): number[] => {
    if (cell.kind === 'shown') return [cell.value];
    if (cell.kind === 'small') return [1, 2, 3, 4];
    return Array.from({ length: Math.max(0, highest - smallest + 1) }, (_, index) => smallest + index);
  };
  const fits = (cell: SafeCell, value: number) =>
    cell.kind === 'shown'
      ? cell.value === value
      : cell.kind === 'small'
        ? value >= 1 && value <= 4
        : value >= smallest;
  const rowsOf = table.cells.map((cells, row) => {
    const lines = cells.reduce<number[][]>(
      (done, cell) => done.flatMap((line) => options(cell).map((value) => [...line, value])),
      [[]],
    );
    const sum = table.rowSums[row];
    return lines.filter(
      (line) =>
        sum &&
        fits(
          sum,
          line.reduce((a, b) => a + b, 0),
        ),
    );
  });
  const whole = rowsOf.reduce<number[][][]>(
    (done, lines) => done.flatMap((rows) => lines.map((line) => [...rows, line])),
    [[]],
  );
  return whole.filter((rows) => {
    const sums = Array.from({ length: columns }, (_, column) =>
      rows.reduce((total, row) => total + (row[column] ?? 0), 0),
    );
    return (
      table.columnSums.every((cell, column) => fits(cell, sums[column] ?? 0)) &&
      fits(
        table.total,
        sums.reduce((a, b) => a + b, 0),
      )
    );
  });
}

const count = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 5, max: 9 }));
const small = (rows: number, columns: number) =>
  fc.array(fc.array(count, { minLength: columns, maxLength: columns }), { minLength: rows, maxLength: rows });

describe('counts of people', () => {
  it('of 1 to 4 are hidden, nobody and five are shown', () => {
    expect([0, 1, 4, 5].map((value) => safeCount(value).kind)).toEqual(['shown', 'small', 'small', 'shown']);
  });

  it('of 1 to 4 stand in no table', () => {
    fc.assert(
      fc.property(small(4, 5), (counts) => {
        const table = safeTable(counts);
        const shown = [...table.cells.flat(), ...table.rowSums, ...table.columnSums, table.total];
        for (const cell of shown)
          if (cell.kind === 'shown') expect(cell.value === 0 || cell.value >= smallest).toBe(true);
      }),
    );
  });

  it('are never wrong where they are shown', () => {
    fc.assert(
      fc.property(small(4, 5), (counts) => {
        const table = safeTable(counts);
        table.cells.forEach((row, r) =>
          row.forEach((cell, c) => cell.kind === 'shown' && expect(cell.value).toBe(counts[r]?.[c])),
        );
      }),
    );
  });

  it('that are hidden cannot be computed from rows, columns and sums', () => {
    fc.assert(
      fc.property(fc.oneof(small(2, 2), small(2, 3), small(3, 2)), (counts) => {
        const table = safeTable(counts);
        const secret = table.cells.flatMap((row, r) =>
          row.flatMap((cell, c) => (cell.kind === 'shown' ? [] : [[r, c] as const])),
        );
        if (secret.length === 0) return;
        const possible = readings(counts);
        for (const [r, c] of secret) {
          expect(new Set(possible.map((rows) => rows[r]?.[c])).size).toBeGreaterThan(1);
        }
      }),
      { numRuns: 150 },
    );
  });

  it('in a wide table keep its sums when only few cells are small', () => {
    const table = safeTable([
      [40, 3, 60],
      [50, 30, 20],
      [70, 80, 90],
    ]);
    expect(table.cells[0]?.[1]).toEqual({ kind: 'small' });
    expect(table.cells.flat().filter((cell) => cell.kind === 'hidden')).toHaveLength(3);
    expect(table.rowSums.every((cell) => cell.kind === 'shown')).toBe(true);
    expect(table.columnSums.every((cell) => cell.kind === 'shown')).toBe(true);
    expect(table.total).toEqual({ kind: 'shown', value: 443 });
  });

  it('in a list of known sum cannot be computed from the others', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 0, max: 12 }), { minLength: 2, maxLength: 4 }), (counts) => {
        const list = safeList(counts);
        const total = counts.reduce((sum, value) => sum + value, 0);
        const options = list.map((cell) =>
          cell.kind === 'shown'
            ? [cell.value]
            : cell.kind === 'small'
              ? [1, 2, 3, 4]
              : Array.from({ length: total + 1 }, (_, index) => smallest + index),
        );
        const all = options
          .reduce<number[][]>(
            (done, some) => done.flatMap((row) => some.map((value) => [...row, value])),
            [[]],
          )
          .filter((row) => row.reduce((sum, value) => sum + value, 0) === total);
        fc.pre(counts.filter((value) => value > smallest).length > 0);
        list.forEach((cell, index) => {
          if (cell.kind !== 'shown') expect(new Set(all.map((row) => row[index])).size).toBeGreaterThan(1);
        });
      }),
    );
  });
});
