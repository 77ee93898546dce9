import type { Rejection } from './findings';
import type { ImportKind } from './kinds';
import { groundKey, serialKey, userKey } from './known';
import type { Mapping } from './match-headers';
import type { ParsedRow, ParsedRows, TableRow } from './parsed';
import { cellOf, isBlank, shown } from './parsed';
import { readAgent, readGround, readUser } from './read/people';
import { readCenter, readDelivery, readDevice, readServiceLine, readTeam } from './read/stock';
import type { RowOf } from './records';
import { rowReader } from './row-reader';
import type { ReadOptions, RowReader } from './row-reader';

interface KindReader<Row> {
  readonly read: (row: RowReader) => Row | undefined;
  /** Column key → what must not occur twice in a file. */
  readonly keys: readonly (readonly [string, (row: Row) => string | undefined])[];
}

const READERS: { readonly [K in ImportKind]: KindReader<RowOf[K]> } = {
  centers: { read: readCenter, keys: [['code', (row) => row.code]] },
  'service-lines': { read: readServiceLine, keys: [['code', (row) => row.code]] },
  teams: { read: readTeam, keys: [['code', (row) => row.code]] },
  agents: { read: readAgent, keys: [['personnel_number', (row) => row.personnelNumber]] },
  devices: {
    read: readDevice,
    keys: [
      ['asset_tag', (row) => row.assetTag],
      ['serial', (row) => (row.serial ? serialKey(row.serial, row.manufacturer ?? null) : undefined)],
    ],
  },
  deliveries: { read: readDelivery, keys: [['number', (row) => row.number]] },
  grounds: { read: readGround, keys: [['personnel_number', groundKey]] },
  users: { read: readUser, keys: [['email', userKey]] },
};

/** More findings than anybody would mend; such a file is of another kind. */
const MOST_REJECTIONS = 250_000;

/** Takes the rows of a file one after the other. */
export interface RowsParser<Row> {
  /** False once it makes no sense to go on: too much is wrong. */
  take(row: TableRow): boolean;
  done(): ParsedRows<Row>;
}

/**
 * Turns the rows of a file into records of its kind. Rows without any content are passed over; a refused row is
 * among the rejections, once for each cell that is wrong. Of rows with the same key the first one counts. Of a row
 * that is taken only the cells of known columns are kept.
 */
export function rowsParser<K extends ImportKind>(
  kind: K,
  headers: readonly string[],
  mapping: Mapping,
  options: ReadOptions,
): RowsParser<RowOf[K]> {
  const layout = { headers, mapping };
  const kept = Object.entries(mapping);
  const rejections: Rejection[] = [];
  const reader = rowReader(layout, options, rejections);
  const { read, keys } = READERS[kind];
  const findRepeat = repeatFinder(keys);
  const rows: ParsedRow<RowOf[K]>[] = [];
  let filled = 0;

  return {
    take(row) {
      if (isBlank(row.cells)) return true;
      filled += 1;
      const before = rejections.length;
      reader.at(row);
      const record = read(reader);
      const surplus = surplusCell(headers, row);
      if (surplus !== undefined) {
        const params = { columns: headers.length };
        const finding = { code: 'TOO_MANY_CELLS', expected: 'NO_MORE_CELLS', params } as const;
        rejections.push({ line: row.line, column: '', value: shown(surplus), ...finding });
      }
      const repeat = record && findRepeat(record, row.line);
      if (repeat) {
        const params = { firstLine: repeat.firstLine };
        const finding = { code: 'DUPLICATE_IN_FILE', expected: 'ONE_ROW', params } as const;
        rejections.push({ line: row.line, ...cellOf(layout, row, repeat.column), ...finding });
      }
      if (record && rejections.length === before) {
        rows.push({ line: row.line, cells: kept.map(([, index]) => row.cells[index] ?? ''), record });
      }
      return rejections.length <= MOST_REJECTIONS;
    },
    done: () => ({
      headers: kept.map(([, index]) => headers[index] ?? ''),
      mapping: Object.fromEntries(kept.map(([key], place) => [key, place])),
      rows,
      rejections,
      warnings: [],
      filled,
    }),
  };
}

function surplusCell(headers: readonly string[], row: TableRow): string | undefined {
  if (row.cells.length <= headers.length) return undefined;
  return row.cells.slice(headers.length).find((cell) => cell.trim() !== '');
}

function repeatFinder<Row>(keys: KindReader<Row>['keys']) {
  const seen = keys.map(([column, keyOf]) => ({ column, keyOf, lines: new Map<string, number>() }));
  return (record: Row, line: number): { column: string; firstLine: number } | undefined => {
    let repeat: { column: string; firstLine: number } | undefined;
    for (const { column, keyOf, lines } of seen) {
      const key = keyOf(record);
      if (key === undefined) continue;
      const firstLine = lines.get(key);
      if (firstLine === undefined) lines.set(key, line);
      else repeat ??= { column, firstLine };
    }
    return repeat;
  };
}
