import { VALUES_BY_HAND } from '@/domain/importing/columns';
import type { Rejection } from '@/domain/importing/findings';
import type { ImportKind } from '@/domain/importing/kinds';
import { columnsOf } from '@/domain/importing/match-headers';
import type { FileTable } from '../schema';

/** A value that stands for nothing known, in a column where every value must. */
export type UnmatchedValue = {
  readonly key: string;
  readonly column: string;
  readonly value: string;
  readonly count: number;
  readonly suggestion: string;
};

/** The values among the rejections that a person can give a meaning once for all rows; the most frequent first. */
export function unmatchedValues(
  kind: ImportKind,
  table: FileTable,
  rejections: readonly Rejection[],
): UnmatchedValue[] {
  const keys = columnsOf(kind, table.headers, table.byHand.columns);
  const keyOf = new Map(table.headers.map((header, index) => [header, keys[index] ?? null]));
  const found = new Map<string, UnmatchedValue>();
  for (const { column, value: cell, code, suggestion = '' } of rejections) {
    const key = keyOf.get(column);
    const value = cell.trim();
    if (!key || !VALUES_BY_HAND.has(key) || value === '' || !/^(?:UNKNOWN|INVALID)_/.test(code)) continue;
    const id = `${key}\n${value}`;
    const count = (found.get(id)?.count ?? 0) + 1;
    found.set(id, { key, column, value, count, suggestion });
  }
  return [...found.values()].sort((a, b) => b.count - a.count);
}
