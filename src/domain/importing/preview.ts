import { compareRows } from './compare-rows';
import type { Outcome } from './compare/outcome';
import type { Rejection, Warning } from './findings';
import type { ImportKind } from './kinds';
import type { FieldsOf, KnownOf } from './known';
import { matchHeaders } from './match-headers';
import type { HeaderVerdict, IgnoredHeader, Mapping } from './match-headers';
import { parseRows } from './parse-rows';
import type { Table } from './parsed';
import type { NumberStyle } from './values/numbers';
import type { PersonnelNumberForm } from './values/personnel-number';

export interface PreviewOptions {
  /** The separator of the file, a hint at how its numbers are written. */
  readonly separator?: string | undefined;
  /** How numbers are written, where a person has said so. */
  readonly numbers?: NumberStyle | undefined;
  /** Headers mapped by hand to a column key, or to null to leave one out. */
  readonly byHand?: Readonly<Record<string, string | null>> | undefined;
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

/**
 * What a file would do, from its text and from what is known. Refused as a whole only by its headers
 * (MISSING_COLUMN, DUPLICATE_COLUMN).
 */
export function previewImport<K extends ImportKind>(
  kind: K,
  table: Table,
  known: KnownOf[K],
  options: PreviewOptions = {},
): Preview<K> | Extract<HeaderVerdict, { ok: false }> {
  const match = matchHeaders(kind, table.headers, options.byHand);
  if (!match.ok) return match;
  const numbers = options.numbers ?? numberStyle(match.language, options.separator);
  const parsed = parseRows(kind, table, match.mapping, { ...options, numbers });
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
}

/** English headers with semicolons come from a German spreadsheet as often as not. */
function numberStyle(language: 'de' | 'en' | 'unclear', separator: string | undefined): NumberStyle {
  if (language === 'en' && separator !== undefined && separator !== ',') return 'unclear';
  return language;
}

function headerWarning({ header, reason }: IgnoredHeader): Warning[] {
  if (reason === 'EMPTY') return [];
  const code = reason === 'NOT_BY_FILE' ? 'COLUMN_NOT_BY_FILE' : 'COLUMN_UNKNOWN';
  return [{ line: 1, column: header, value: '', code }];
}
