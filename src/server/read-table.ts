import { setImmediate } from 'node:timers/promises';
import type { Table, TableRow } from '@/domain/importing/parsed';
import { decodeText, encodingOf } from './decode-text';
import { csvRows } from './read-table-from/csv';
import { TableFault, type ReadTableProblem } from './read-table-from/fault';
import type { RowSource, TableForm } from './read-table-from/form';
import { declaredSeparator, findSeparator } from './read-table-from/separator';
import { isOldSpreadsheet, isArchive, openWorkbook, oldSpreadsheetFault } from './read-table-from/workbook';

export interface ReadTableOptions {
  /** The name of an encoding; found by itself if not given. */
  readonly encoding?: string | undefined;
  /** One character; found by itself if not given. */
  readonly separator?: string | undefined;
  /** The name of a sheet; the first one that is not hidden if not given. */
  readonly sheet?: string | undefined;
  /** Default 100 MB. */
  readonly maxBytes?: number;
  /** Rows after the header; default 1,000,000, of a spreadsheet 50,000. */
  readonly maxRows?: number;
}

/** A table of which the headers are read; its rows come some at a time and once only, so that few are held at once. */
export type OpenTable = TableForm & {
  readonly ok: true;
  readonly headers: readonly string[];
  /** Throws TableFault for what is wrong further down. */
  readonly rows: AsyncIterable<readonly TableRow[]>;
};

export type ReadTableResult = (Table & TableForm & { readonly ok: true }) | ReadTableProblem;

const MAX_BYTES = 100 * 1024 * 1024;
const MAX_ROWS = 1_000_000;
const MAX_SHEET_ROWS = 50_000;
const MAX_COLUMNS = 500;

/**
 * Opens an uploaded CSV or XLSX file: finds out how it is written and reads its headers, the first line that holds
 * anything. Never throws for what is in the file: each fault has its code, with the line where there is one.
 */
export async function openTable(
  bytes: Buffer,
  options: ReadTableOptions = {},
): Promise<OpenTable | ReadTableProblem> {
  try {
    if (bytes.length > (options.maxBytes ?? MAX_BYTES)) throw new TableFault('TOO_LARGE');
    if (bytes.length === 0) throw new TableFault('EMPTY_FILE');
    if (isOldSpreadsheet(bytes)) throw oldSpreadsheetFault(bytes);
    const { form, batches } = isArchive(bytes)
      ? await openWorkbook(bytes, options.sheet)
      : openText(bytes, options);
    const most = options.maxRows ?? (form.sheet === null ? MAX_ROWS : MAX_SHEET_ROWS);
    return { ok: true, ...form, ...(await withHeaders(batches, most, form.sheet !== null)) };
  } catch (error) {
    if (error instanceof TableFault) return error.problem;
    throw error;
  }
}

/** Reads a whole file at once, as `openTable` does. */
export async function readTable(bytes: Buffer, options: ReadTableOptions = {}): Promise<ReadTableResult> {
  const table = await openTable(bytes, options);
  if (!table.ok) return table;
  try {
    const rows: TableRow[] = [];
    for await (const batch of table.rows) for (const row of batch) rows.push(row);
    return { ...table, rows };
  } catch (error) {
    if (error instanceof TableFault) return error.problem;
    throw error;
  }
}

function openText(bytes: Buffer, options: ReadTableOptions): RowSource {
  const encoding = encodingOf(bytes, options.encoding);
  const pieces = decodeText(bytes, encoding);
  const first = pieces.next();
  const text = first.done ? '' : first.value;
  const declared = declaredSeparator(text);
  const body = declared ? text.slice(declared.length) : text;
  const separator = options.separator ?? findSeparator(body, declared?.separator);
  if (separator.length !== 1 || /["\n]/.test(separator)) throw new TableFault('INVALID_SEPARATOR');
  const form = { encoding, separator, sheet: null, sheets: [], linked: false };
  return { form, batches: csvRows(following(body, pieces), separator, declared ? 2 : 1) };
}

function* following(first: string, others: Iterable<string>): Generator<string> {
  yield first;
  yield* others;
}

/** What stands beside the header of a sheet belongs to no column of the table. */
const within = (width: number) => (row: TableRow) =>
  row.cells.length > width ? { ...row, cells: row.cells.slice(0, width) } : row;

async function withHeaders(batches: AsyncGenerator<TableRow[]>, most: number, isSheet: boolean) {
  const first = await batches.next();
  const [header, ...rest] = first.done ? [] : first.value;
  if (!header) throw new TableFault('EMPTY_FILE');
  const { line, cells } = header;
  if (cells.length > MAX_COLUMNS) throw new TableFault('TOO_MANY_COLUMNS', { line });
  const next = rest.length > 0 ? rest : await batches.next().then(({ value }) => value ?? []);
  if (next.length === 0) throw new TableFault('ONLY_HEADERS');
  const rows = counted(next, batches, most);
  const headers = cells.map((cell) => cell.trim());
  return { headers, rows: isSheet ? mapped(rows, within(headers.length)) : rows };
}

async function* counted(first: TableRow[], others: AsyncIterable<TableRow[]>, most: number) {
  let count = first.length;
  if (count > most) throw new TableFault('TOO_MANY_ROWS');
  yield first;
  for await (const rows of others) {
    // Whoever else waits has their turn between two batches.
    await setImmediate();
    count += rows.length;
    if (count > most) throw new TableFault('TOO_MANY_ROWS');
    yield rows;
  }
}

async function* mapped(batches: AsyncIterable<TableRow[]>, change: (row: TableRow) => TableRow) {
  for await (const rows of batches) yield rows.map(change);
}
