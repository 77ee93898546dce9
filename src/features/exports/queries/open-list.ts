import type { CellValue, ColumnKind, TableColumn } from '@/domain/exporting/table';
import type { Locale } from '@/i18n/locale';
import { localMinute } from '@/lib/local-time';
import type { Messages } from '@/messages/load';
import { timeZone } from '@/server/clock';
import { countLines, readLines, type ListQuery } from '@/server/list-query';
import type { Snapshot } from '@/server/snapshot';

/** The words of a file: those of the pages in its language. */
export type FileWords = { readonly locale: Locale; readonly messages: Messages };

/** A column of a list: its header, what it holds, and where that stands in a line. */
export type ListColumn<Line> = TableColumn & { readonly value: (line: Line) => CellValue };

/** A list that one person may read, ready to be counted and read to its end. */
export type OpenList = {
  readonly columns: readonly TableColumn[];
  readonly count: (snapshot: Snapshot) => Promise<number>;
  readonly batches: (snapshot: Snapshot) => AsyncIterable<CellValue[][]>;
};

type Header = keyof Messages['exports']['columns'];

/** Makes columns whose headers stand in the messages. */
export function columnsIn<Line>({ messages }: FileWords) {
  const make =
    (kind: ColumnKind) =>
    (header: Header, value: ListColumn<Line>['value']): ListColumn<Line> => ({
      kind,
      header: messages.exports.columns[header],
      value,
    });
  const text = make('text');
  return {
    text,
    number: make('number'),
    day: make('day'),
    instant: (header: Header, value: (line: Line) => string | null): ListColumn<Line> =>
      make('instant')(header, (line) => {
        const at = value(line);
        return at === null ? null : localMinute(timeZone, new Date(at));
      }),
    yesNo: (header: Header, value: (line: Line) => boolean): ListColumn<Line> =>
      text(header, (line) => messages.exports[value(line) ? 'yes' : 'no']),
  };
}

const cellsOf = <Line>(columns: readonly ListColumn<Line>[], lines: readonly Line[]): CellValue[][] =>
  lines.map((line) => columns.map((column) => column.value(line)));

/** A list of any length: read from the database as it is written. */
export function longList<Row, Line>(
  columns: readonly ListColumn<Line>[],
  query: ListQuery<Row, Line>,
): OpenList {
  return {
    columns,
    count: (snapshot) => countLines(snapshot, query),
    async *batches(snapshot) {
      for await (const lines of readLines(snapshot, query)) yield cellsOf(columns, lines);
    },
  };
}

/** A list that a page, too, reads as a whole. */
export function shortList<Line>(columns: readonly ListColumn<Line>[], lines: readonly Line[]): OpenList {
  return {
    columns,
    count: () => Promise.resolve(lines.length),
    async *batches() {
      yield await Promise.resolve(cellsOf(columns, lines));
    },
  };
}
