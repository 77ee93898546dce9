import { parse } from 'csv-parse/sync';
import type { Table, TableRow } from '@/domain/importing/parsed';
import { decodeText } from './decode-text';

export interface ReadTableOptions {
  /** The name of an encoding; found by itself if not given. */
  readonly encoding?: string | undefined;
  /** One character; found by itself if not given. */
  readonly separator?: string | undefined;
  /** Default 100 MB. */
  readonly maxBytes?: number;
  /** Rows after the header; default 1,000,000. */
  readonly maxRows?: number;
}

export type ReadTableCode =
  | 'EMPTY_FILE'
  | 'ONLY_HEADERS'
  | 'TOO_LARGE'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'ROW_TOO_LONG'
  | 'UNBALANCED_QUOTE'
  | 'SPREADSHEET'
  | 'NOT_TEXT'
  | 'UNKNOWN_ENCODING'
  | 'WRONG_ENCODING'
  | 'INVALID_SEPARATOR';

export type ReadTableResult =
  | (Table & { readonly ok: true; readonly encoding: string; readonly separator: string })
  | { readonly ok: false; readonly code: ReadTableCode; readonly line?: number };

const MAX_BYTES = 100 * 1024 * 1024;
const MAX_ROWS = 1_000_000;
const MAX_COLUMNS = 500;
const MAX_RECORD = 1_000_000;

/**
 * Reads an uploaded CSV file: decodes it, finds the separator (or takes the one of a `sep=` line), and cuts it into
 * rows, each with the number of its first line as a text editor shows it. Blank lines are left out. Never throws for
 * what is in the file: each fault has its code, with the line where there is one.
 */
export function readTable(bytes: Buffer, options: ReadTableOptions = {}): ReadTableResult {
  if (bytes.length > (options.maxBytes ?? MAX_BYTES)) return { ok: false, code: 'TOO_LARGE' };
  const decoded = decodeText(bytes, options.encoding);
  if (!decoded.ok) return decoded;
  // One kind of line break, so that the parser counts the lines inside quotes as an editor does.
  const text = decoded.text.replace(/\r\n?/g, '\n');
  const declared = /^"?sep=(.)"?[^\S\t\n]*(?:\n|$)/i.exec(text);
  const body = declared ? text.slice(declared[0].length) : text;
  if (body.trim() === '') return { ok: false, code: 'EMPTY_FILE' };
  const separator = options.separator ?? declared?.[1] ?? findSeparator(body);
  if (separator.length !== 1 || /["\n]/.test(separator)) return { ok: false, code: 'INVALID_SEPARATOR' };

  const cut = cutRows(body, separator, declared ? 2 : 1, options.maxRows ?? MAX_ROWS);
  if (!cut.ok) return cut;
  const [header, ...rows] = cut.rows;
  if (!header) return { ok: false, code: 'EMPTY_FILE' };
  if (header.cells.length > MAX_COLUMNS) return { ok: false, code: 'TOO_MANY_COLUMNS', line: header.line };
  if (rows.length === 0) return { ok: false, code: 'ONLY_HEADERS' };
  const headers = header.cells.map((cell) => cell.trim());
  return { ok: true, headers, rows, encoding: decoded.encoding, separator };
}

type Cut =
  { readonly ok: true; readonly rows: TableRow[] } | Extract<ReadTableResult, { readonly ok: false }>;

function cutRows(text: string, separator: string, firstLine: number, maxRows: number): Cut {
  const rows: TableRow[] = [];
  let line = firstLine;
  let tooMany = false;
  try {
    parse(text, {
      delimiter: separator,
      record_delimiter: '\n',
      relax_column_count: true,
      relax_quotes: true,
      max_record_size: MAX_RECORD,
      on_record: (cells: string[], { lines }) => {
        const blank = cells.length === 1 && cells[0]?.trim() === '';
        if (!blank && rows.length <= maxRows) rows.push({ line, cells });
        else tooMany ||= !blank;
        line = lines + firstLine;
        return null;
      },
    });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'CSV_QUOTE_NOT_CLOSED') return { ok: false, code: 'UNBALANCED_QUOTE', line };
    if (code === 'CSV_MAX_RECORD_SIZE') return { ok: false, code: 'ROW_TOO_LONG', line };
    throw error;
  }
  return tooMany ? { ok: false, code: 'TOO_MANY_ROWS' } : { ok: true, rows };
}

const SEPARATORS = [';', ',', '\t', '|'] as const;

/** The separator that cuts the first lines most evenly, outside of quotes; a comma where there is none at all. */
function findSeparator(text: string): string {
  const lines = unquoted(text.slice(0, 65_536))
    .split('\n')
    .filter((line) => line.trim() !== '')
    .slice(0, 20);
  let best = ',';
  let bestScore = 0;
  for (const separator of SEPARATORS) {
    const [header = 0, ...others] = lines.map((line) => line.split(separator).length - 1);
    if (header === 0) continue;
    const even = others.filter((count) => count === header).length;
    const score = (1 + even) * 1000 + header;
    if (score > bestScore) [best, bestScore] = [separator, score];
  }
  return best;
}

/** The text without what stands in quotes, where separators and line breaks mean nothing. */
function unquoted(text: string): string {
  return text.replace(/"(?:[^"]|"")*"/g, '');
}
