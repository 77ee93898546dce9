import { parse, type Parser } from 'csv-parse';
import type { TableRow } from '@/domain/importing/parsed';
import { isBlank } from '@/domain/importing/parsed';
import { TableFault } from './fault';

const MAX_RECORD = 1_000_000;

/**
 * Cuts text that comes piece by piece into rows, some at a time, each with the number of its first line as a text
 * editor shows it. Blank lines are left out. Throws UNBALANCED_QUOTE or ROW_TOO_LONG with the line.
 */
export async function* csvRows(
  pieces: Iterable<string>,
  separator: string,
  firstLine: number,
): AsyncGenerator<TableRow[]> {
  let rows: TableRow[] = [];
  let line = firstLine;
  const parser = parse({
    delimiter: separator,
    record_delimiter: '\n',
    relax_column_count: true,
    relax_quotes: true,
    max_record_size: MAX_RECORD,
    on_record: (cells: string[], { lines }) => {
      if (!isBlank(cells)) rows.push({ line, cells });
      line = lines + firstLine;
      return null;
    },
  });
  // It is told by the call that meets it; an error event without a listener would end the process.
  parser.on('error', () => undefined);
  try {
    for (const piece of pieces) {
      await write(parser, piece);
      if (rows.length === 0) continue;
      const full = rows;
      rows = [];
      yield full;
    }
    await end(parser);
  } catch (error) {
    throw faultOf(error, line);
  } finally {
    parser.destroy();
  }
  if (rows.length > 0) yield rows;
}

function write(parser: Parser, piece: string): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.write(piece, (error) => (error ? reject(error) : resolve()));
  });
}

function end(parser: Parser): Promise<void> {
  return new Promise((resolve, reject) => {
    parser.once('error', reject);
    parser.once('end', resolve);
    parser.resume();
    parser.end();
  });
}

function faultOf(error: unknown, line: number): unknown {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'CSV_QUOTE_NOT_CLOSED') return new TableFault('UNBALANCED_QUOTE', { line });
  if (code === 'CSV_MAX_RECORD_SIZE') return new TableFault('ROW_TOO_LONG', { line });
  return error;
}
