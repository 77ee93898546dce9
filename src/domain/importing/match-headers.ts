import { COLUMNS, NOT_BY_FILE } from './columns';
import type { ImportColumn } from './columns';
import { fold } from './fold';
import type { ImportKind } from './kinds';

/** Column key → position in the file, counted from 0. */
export type Mapping = Readonly<Record<string, number>>;

/** Column id (see `columnIds`) → column key, or null to leave it out. */
export type ColumnsByHand = Readonly<Record<string, string | null>>;

export interface IgnoredHeader {
  readonly header: string;
  readonly index: number;
  readonly reason: 'UNKNOWN' | 'NOT_BY_FILE' | 'EMPTY' | 'LEFT_OUT';
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

/** A name for each column of a file that does not depend on how its header is spelled; of equal ones the later count up. */
export function columnIds(headers: readonly string[]): string[] {
  const seen = new Map<string, number>();
  return headers.map((header) => {
    const name = fold(header);
    const times = (seen.get(name) ?? 0) + 1;
    seen.set(name, times);
    return times === 1 ? name : `${name}#${times}`;
  });
}

/** What each column of a file means: the key of a column of its kind, said by hand or recognised, else null. */
export function columnsOf(
  kind: ImportKind,
  headers: readonly string[],
  byHand: ColumnsByHand = {},
): (string | null)[] {
  const names = namesOf(kind);
  const given = new Map(Object.entries(byHand).map(([id, key]) => [fold(id), key]));
  const ids = columnIds(headers);
  return headers.map((header, index) => {
    const hand = given.get(ids[index] ?? '');
    const chosen = hand === undefined ? names.get(fold(header))?.key : hand;
    return chosen && isColumn(kind, chosen) ? chosen : null;
  });
}

/** The reason behind a rejected row, in the files that we give back. */
export const REASON_HEADERS = { de: 'Grund der Ablehnung', en: 'Reason of rejection' } as const;
const REASONS: ReadonlySet<string> = new Set(Object.values(REASON_HEADERS).map(fold));

/**
 * Finds the columns of a kind among the headers of a file, in any order. `byHand` says what columns mean; it wins over
 * what would be recognised. Refused: MISSING_COLUMN (their keys), DUPLICATE_COLUMN (the headers that mean the same).
 */
export function matchHeaders(
  kind: ImportKind,
  headers: readonly string[],
  byHand: ColumnsByHand = {},
): HeaderVerdict {
  const names = namesOf(kind);
  const keys = columnsOf(kind, headers, byHand);
  const mapping: Record<string, number> = {};
  const ignored: IgnoredHeader[] = [];
  let german = 0;
  let english = 0;
  for (const [index, header] of headers.entries()) {
    const name = names.get(fold(header));
    const chosen = keys[index] ?? null;
    if (chosen === null) {
      ignored.push({ header, index, reason: name ? 'LEFT_OUT' : reasonOf(header) });
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

function reasonOf(header: string): IgnoredHeader['reason'] {
  const name = fold(header);
  if (name === '') return 'EMPTY';
  if (REASONS.has(name)) return 'LEFT_OUT';
  return FORBIDDEN.has(name) ? 'NOT_BY_FILE' : 'UNKNOWN';
}

function isColumn(kind: ImportKind, key: string): boolean {
  return COLUMNS[kind].some((column) => column.key === key);
}

/** The keys of the columns that a file of this kind needs beside those that it has. */
export function missingColumns(kind: ImportKind, mapping: Readonly<Record<string, unknown>>): string[] {
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
