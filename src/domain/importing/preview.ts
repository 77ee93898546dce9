import { compareRows } from './compare-rows';
import type { Outcome } from './compare/outcome';
import type { Rejection, Warning } from './findings';
import type { ImportKind } from './kinds';
import type { FieldsOf, KnownOf } from './known';
import { matchHeaders } from './match-headers';
import type { ColumnsByHand, HeaderVerdict, IgnoredHeader, Mapping } from './match-headers';
import { rowsParser } from './parse-rows';
import { shown, type Table, type TableRow } from './parsed';
import type { ValuesByHand } from './row-reader';
import type { NumberStyle } from './values/numbers';
import type { PersonnelNumberForm } from './values/personnel-number';

export interface PreviewOptions {
  /** The separator of the file, a hint at how its numbers are written. */
  readonly separator?: string | undefined;
  /** How numbers are written, where a person has said so. */
  readonly numbers?: NumberStyle | undefined;
  /** Columns and values whose meaning a person has said. */
  readonly byHand?: ColumnsByHand | undefined;
  readonly values?: ValuesByHand | undefined;
  readonly emptyCellsClear?: boolean | undefined;
  /** The form that personnel numbers have, where the organisation has set one. */
  readonly personnelNumbers?: PersonnelNumberForm | undefined;
}

export interface Preview<K extends ImportKind> {
  readonly ok: true;
  readonly kind: K;
  readonly mapping: Mapping;
  readonly ignored: readonly IgnoredHeader[];
  readonly numbers: NumberStyle;
  readonly counts: { new: number; changed: number; unchanged: number; rejected: number };
  readonly outcomes: readonly Outcome<FieldsOf[K]>[];
  /** In the order of the file. */
  readonly rejections: readonly Rejection[];
  readonly warnings: readonly Warning[];
}

/** A preview whose columns are known and whose rows come one after the other. */
export interface OpenPreview<K extends ImportKind> {
  readonly ok: true;
  /** False once too much is wrong to go on. */
  take(row: TableRow): boolean;
  /** Compares what was taken with what is known. */
  finish(known: KnownOf[K]): Preview<K>;
}

/**
 * Begins a preview with the headers of a file. Refused as a whole only by them (MISSING_COLUMN, DUPLICATE_COLUMN).
 */
export function beginPreview<K extends ImportKind>(
  kind: K,
  headers: readonly string[],
  options: PreviewOptions = {},
): OpenPreview<K> | Extract<HeaderVerdict, { ok: false }> {
  const match = matchHeaders(kind, headers, options.byHand);
  if (!match.ok) return match;
  const numbers = options.numbers ?? numberStyle(match.language, options.separator);
  const parser = rowsParser(kind, headers, match.mapping, { ...options, numbers });
  return {
    ok: true,
    take: (row) => parser.take(row),
    finish(known) {
      const parsed = parser.done();
      const compared = compareRows(kind, parsed, known);
      const rejections = [...parsed.rejections, ...compared.rejections].sort((a, b) => a.line - b.line);
      const counts = { new: 0, changed: 0, unchanged: 0, rejected: parsed.filled - compared.outcomes.length };
      for (const outcome of compared.outcomes) counts[outcome.verdict] += 1;
      return {
        ok: true,
        kind,
        mapping: match.mapping,
        ignored: match.ignored,
        numbers,
        counts,
        outcomes: compared.outcomes,
        rejections,
        warnings: [...match.ignored.flatMap(headerWarning), ...compared.warnings],
      };
    },
  };
}

/** What a file would do, from its text and from what is known, as `beginPreview` does. */
export function previewImport<K extends ImportKind>(
  kind: K,
  table: Table,
  known: KnownOf[K],
  options: PreviewOptions = {},
): Preview<K> | Extract<HeaderVerdict, { ok: false }> {
  const preview = beginPreview(kind, table.headers, options);
  if (!preview.ok) return preview;
  for (const row of table.rows) preview.take(row);
  return preview.finish(known);
}

/** English headers with semicolons come from a German spreadsheet as often as not. */
function numberStyle(language: 'de' | 'en' | 'unclear', separator: string | undefined): NumberStyle {
  if (language === 'en' && separator !== undefined && separator !== ',') return 'unclear';
  return language;
}

function headerWarning({ header, reason }: IgnoredHeader): Warning[] {
  if (reason === 'EMPTY' || reason === 'LEFT_OUT') return [];
  const code = reason === 'NOT_BY_FILE' ? 'COLUMN_NOT_BY_FILE' : 'COLUMN_UNKNOWN';
  return [{ line: 1, column: shown(header), value: '', code }];
}
