import type { Rejection, Verdict } from './findings';
import { refuse } from './findings';
import type { Layout, TableRow } from './parsed';
import { cellOf } from './parsed';
import { looksLikeFormula } from '@/lib/harmless-cell';
import type { Given } from './records';
import type { NumberStyle } from './values/numbers';
import type { PersonnelNumberForm } from './values/personnel-number';

export interface ReadOptions {
  readonly numbers: NumberStyle;
  /** Whether an empty optional cell of a column that is there clears the field; by default it leaves it. */
  readonly emptyCellsClear?: boolean | undefined;
  /** The form that personnel numbers have, where the organisation has set one. */
  readonly personnelNumbers?: PersonnelNumberForm | undefined;
  /** What cells mean, where a person has said so: column key → cell → the value in its place. */
  readonly values?: ValuesByHand | undefined;
}

export type ValuesByHand = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** What a spreadsheet shows where a formula has failed, in English and in German. */
const ERROR = /^#(?:REF!|N\/A|NAME\?|VALUE!|DIV\/0!|NULL!|NUM!|BEZUG!|NV|WERT!|ZAHL!|ÜBERLAUF!|SPILL!)$/i;

type Parse<T> = (cell: string) => Verdict<T>;

/** Reads the cells of one row after another by column key, and collects what is refused. */
export interface RowReader {
  readonly options: ReadOptions;
  /** Turns to a row. */
  at(row: TableRow): void;
  /** Whether a cell of the current row has been refused. */
  failed(): boolean;
  has(key: string): boolean;
  /** The text of a cell; empty where the column or the cell is missing. */
  text(key: string): string;
  /** Undefined if the cell was refused (REQUIRED where it is empty). */
  required<T>(key: string, parse: Parse<T>): T | undefined;
  optional<T>(key: string, parse: Parse<T>): Given<T>;
  refused(key: string, verdict: Verdict<unknown>): void;
}

/** A reader for the rows of one file; refusals are added to `rejections`. */
export function rowReader(layout: Layout, options: ReadOptions, rejections: Rejection[]): RowReader {
  let row: TableRow = { line: 0, cells: [] };
  let failed = false;
  const blank = options.emptyCellsClear ? null : undefined;

  const text = (key: string): string => {
    const index = layout.mapping[key];
    const cell = index === undefined ? '' : bare(row.cells[index] ?? '');
    const given = options.values?.[key];
    return given && Object.hasOwn(given, cell.trim()) ? (given[cell.trim()] ?? cell) : cell;
  };
  const refused = (key: string, verdict: Verdict<unknown>): void => {
    if (verdict.ok) return;
    failed = true;
    const { ok: _, ...refusal } = verdict;
    rejections.push({ line: row.line, ...cellOf(layout, row, key), ...refusal });
  };
  const take = <T>(key: string, verdict: Verdict<T>): T | undefined => {
    if (verdict.ok) return verdict.value;
    refused(key, verdict);
    return undefined;
  };

  return {
    options,
    at(next) {
      row = next;
      failed = false;
    },
    failed: () => failed,
    has: (key) => layout.mapping[key] !== undefined,
    text,
    required(key, parse) {
      const cell = text(key);
      return cell.trim() === '' ? take(key, refuse('REQUIRED', 'TEXT')) : take(key, sound(cell, parse));
    },
    optional(key, parse) {
      if (layout.mapping[key] === undefined) return undefined;
      const cell = text(key);
      return cell.trim() === '' ? blank : take(key, sound(cell, parse));
    },
    refused,
  };
}

function sound<T>(cell: string, parse: Parse<T>): Verdict<T> {
  return cell.startsWith('#') && ERROR.test(cell.trim()) ? refuse('ERROR_VALUE', 'SHOWN_VALUE') : parse(cell);
}

/** A cell without the apostrophe that keeps a spreadsheet from running it, as our own files have it. */
function bare(cell: string): string {
  return cell.startsWith("'") && looksLikeFormula(cell.slice(1)) ? cell.slice(1) : cell;
}
