import type { Rejection, Warning } from './findings';
import type { Mapping } from './match-headers';

/** A file as text: its first line and the others, each with the line number that a text editor shows. */
export interface Table {
  readonly headers: readonly string[];
  readonly rows: readonly TableRow[];
}

export interface TableRow {
  readonly line: number;
  readonly cells: readonly string[];
}

/** Whether a row holds nothing at all. */
export function isBlank(cells: readonly string[]): boolean {
  return cells.every((cell) => cell.trim() === '');
}

/** Where findings about a row point to. */
export interface Layout {
  readonly headers: readonly string[];
  readonly mapping: Mapping;
}

export interface ParsedRow<Row> extends TableRow {
  readonly record: Row;
}

export interface ParsedRows<Row> extends Layout {
  readonly rows: readonly ParsedRow<Row>[];
  readonly rejections: readonly Rejection[];
  readonly warnings: readonly Warning[];
  /** Rows that hold anything at all. */
  readonly filled: number;
}

/** Most characters of a cell that a finding repeats. */
const LONGEST_SHOWN = 200;

/** A cell as a finding repeats it. */
export function shown(cell: string): string {
  return cell.length <= LONGEST_SHOWN ? cell : `${cell.slice(0, LONGEST_SHOWN).toWellFormed()}…`;
}

/** The column and the value that a finding names, for a row and a column key. */
export function cellOf(layout: Layout, row: TableRow, key: string): { column: string; value: string } {
  const index = layout.mapping[key];
  if (index === undefined) return { column: key, value: '' };
  return { column: shown(layout.headers[index] ?? key), value: shown(row.cells[index] ?? '') };
}
