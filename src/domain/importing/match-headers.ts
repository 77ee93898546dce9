import { COLUMNS, NOT_BY_FILE } from './columns';
import type { ImportColumn } from './columns';
import { fold } from './fold';
import type { ImportKind } from './kinds';

/** Column key → position in the file, counted from 0. */
export type Mapping = Readonly<Record<string, number>>;

export interface IgnoredHeader {
  readonly header: string;
  readonly index: number;
  readonly reason: 'UNKNOWN' | 'NOT_BY_FILE' | 'EMPTY';
}

export type HeaderVerdict =
  | {
      readonly ok: true;
      readonly mapping: Mapping;
      readonly ignored: readonly IgnoredHeader[];
      readonly missing: readonly [];
      /** The language of the recognised headers; unclear where they are the same in both or mixed. */
      readonly language: 'de' | 'en' | 'unclear';
    }
  | {
      readonly ok: false;
      readonly code: 'MISSING_COLUMN';
      readonly missing: readonly string[];
      readonly ignored: readonly IgnoredHeader[];
    }
  | { readonly ok: false; readonly code: 'DUPLICATE_COLUMN'; readonly headers: readonly string[] };

interface Name {
  readonly key: string;
  readonly de: boolean;
  readonly en: boolean;
}

const NAMES = new Map<ImportKind, ReadonlyMap<string, Name>>();
const FORBIDDEN: ReadonlySet<string> = new Set(NOT_BY_FILE.map(fold));

function namesOf(kind: ImportKind): ReadonlyMap<string, Name> {
  const known = NAMES.get(kind);
  if (known) return known;
  const names = new Map<string, Name>();
  const add = (column: ImportColumn, text: string, language: 'de' | 'en') => {
    const before = names.get(fold(text));
    if (before && before.key !== column.key) return;
    names.set(fold(text), { key: column.key, de: false, en: false, ...before, [language]: true });
  };
  for (const column of COLUMNS[kind]) {
    for (const text of column.en) add(column, text, 'en');
    for (const text of column.de) add(column, text, 'de');
  }
  NAMES.set(kind, names);
  return names;
}

/**
 * Finds the columns of a kind among the headers of a file, in any order. `byHand` maps headers as they stand in the
 * file to a column key, or to null to leave one out; it wins over what would be recognised.
 * Refused: MISSING_COLUMN (their keys), DUPLICATE_COLUMN (the headers that mean the same column).
 */
export function matchHeaders(
  kind: ImportKind,
  headers: readonly string[],
  byHand: Readonly<Record<string, string | null>> = {},
): HeaderVerdict {
  const names = namesOf(kind);
  const mapping: Record<string, number> = {};
  const ignored: IgnoredHeader[] = [];
  let german = 0;
  let english = 0;
  for (const [index, header] of headers.entries()) {
    const name = names.get(fold(header));
    const chosen = Object.hasOwn(byHand, header) ? byHand[header] : name?.key;
    if (!chosen || !isColumn(kind, chosen)) {
      const reason = fold(header) === '' ? 'EMPTY' : FORBIDDEN.has(fold(header)) ? 'NOT_BY_FILE' : 'UNKNOWN';
      ignored.push({ header, index, reason });
      continue;
    }
    const before = mapping[chosen];
    if (before !== undefined) {
      return { ok: false, code: 'DUPLICATE_COLUMN', headers: [headers[before] ?? '', header] };
    }
    mapping[chosen] = index;
    if (name?.de && !name.en) german += 1;
    if (name?.en && !name.de) english += 1;
  }
  const missing = missingColumns(kind, mapping);
  if (missing.length > 0) return { ok: false, code: 'MISSING_COLUMN', missing, ignored };
  return { ok: true, mapping, ignored, missing: [], language: languageOf(german, english) };
}

function isColumn(kind: ImportKind, key: string): boolean {
  return COLUMNS[kind].some((column) => column.key === key);
}

function missingColumns(kind: ImportKind, mapping: Mapping): string[] {
  const whole = mapping['name'] !== undefined;
  return COLUMNS[kind]
    .filter((column) => column.required && mapping[column.key] === undefined)
    .filter((column) => !(kind === 'agents' && whole && /^(first|last)_name$/.test(column.key)))
    .map((column) => column.key);
}

function languageOf(german: number, english: number): 'de' | 'en' | 'unclear' {
  if (german > 0 && english === 0) return 'de';
  if (english > 0 && german === 0) return 'en';
  return 'unclear';
}
