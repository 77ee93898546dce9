import type { Expected, Refusal, Rejection, RowCode, Warning, WarningCode } from '../findings';
import type { Stored } from '../known';
import type { ParsedRows, TableRow } from '../parsed';
import { cellOf } from '../parsed';
import type { Given, Limit } from '../records';

export type FieldValue = string | number | boolean | null | Limit | readonly string[] | object;

export interface Change {
  /** The column's key. */
  readonly field: string;
  readonly before: FieldValue;
  readonly after: FieldValue;
}

/** What a taken line means; `target` holds all fields as they shall be, `before` the stored row as it was given. */
export type Outcome<Fields> =
  | { readonly verdict: 'new'; readonly line: number; readonly target: Fields }
  | {
      readonly verdict: 'changed';
      readonly line: number;
      readonly before: Stored<Fields>;
      readonly target: Fields;
      readonly changes: readonly Change[];
    }
  | { readonly verdict: 'unchanged'; readonly line: number; readonly before: Stored<Fields> };

export interface Comparison<Fields> {
  /** The lines that are taken, in the order of the file. */
  readonly outcomes: readonly Outcome<Fields>[];
  readonly rejections: readonly Rejection[];
  readonly warnings: readonly Warning[];
}

/** Collects outcomes and findings while the rows of a file are compared. */
export interface Ledger<Fields> extends Comparison<Fields> {
  reject(
    row: TableRow,
    key: string,
    code: RowCode | 'REQUIRED',
    expected: Expected,
    more?: Pick<Refusal<RowCode>, 'suggestion' | 'params'>,
  ): void;
  warn(row: TableRow, key: string, code: WarningCode, params?: Warning['params']): void;
  settle(row: TableRow, before: Stored<Fields> | undefined, target: Fields): void;
}

/** An empty ledger for a parsed file. */
export function openLedger<Fields extends object>(parsed: ParsedRows<object>): Ledger<Fields> {
  const outcomes: Outcome<Fields>[] = [];
  const rejections: Rejection[] = [];
  const warnings: Warning[] = [];
  return {
    outcomes,
    rejections,
    warnings,
    reject(row, key, code, expected, more = {}) {
      rejections.push({ line: row.line, ...cellOf(parsed, row, key), code, expected, ...more });
    },
    warn(row, key, code, params) {
      warnings.push({ line: row.line, ...cellOf(parsed, row, key), code, ...(params && { params }) });
    },
    settle(row, before, target) {
      const { line } = row;
      if (!before) {
        outcomes.push({ verdict: 'new', line, target });
        return;
      }
      const changes = changesOf(before, target);
      outcomes.push(
        changes.length === 0
          ? { verdict: 'unchanged', line, before }
          : { verdict: 'changed', line, before, target, changes },
      );
    },
  };
}

/** The fields of `target` whose value differs from the stored one. */
function changesOf<Fields extends object>(before: Fields, target: Fields): Change[] {
  const changes: Change[] = [];
  for (const key in target) {
    const was = before[key] as FieldValue;
    const becomes = target[key] as FieldValue;
    if (was !== becomes && !sameContent(was, becomes)) {
      changes.push({ field: columnKey(key), before: was, after: becomes });
    }
  }
  return changes;
}

function sameContent(left: FieldValue, right: FieldValue): boolean {
  return (
    typeof left === 'object' && typeof right === 'object' && JSON.stringify(left) === JSON.stringify(right)
  );
}

/** The key of the column that holds a field. */
export function columnKey(field: string): string {
  return field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
}

/** A field after the import: the given value, else (not given) the one it has. */
export function laidOver<T>(given: Given<T>, before: T | null | undefined): T | null {
  return given === undefined ? (before ?? null) : given;
}
