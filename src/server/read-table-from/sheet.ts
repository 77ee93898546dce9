import { isBlank, type TableRow } from '@/domain/importing/parsed';
import { columnIndex, numberText, unescapedText } from '@/domain/importing/sheet/cell-text';
import type { NumberLook } from '@/domain/importing/sheet/number-format';
import { TableFault } from './fault';
import { xmlReader } from './xml';

/** What the cells of a sheet refer to. */
export type SheetContext = {
  readonly strings: readonly string[];
  readonly looks: readonly NumberLook[];
  readonly from1904: boolean;
};

const MAX_COLUMNS = 500;
const MAX_CELL = 100_000;

/**
 * The rows of a sheet as they stand in its part, some at a time, each with its number in the sheet; blank ones are
 * left out. A formula without a stored value is its own text.
 */
export async function* sheetRows(
  pieces: AsyncIterable<string>,
  context: SheetContext,
): AsyncGenerator<TableRow[]> {
  const sheet = rowCollector(context);
  const reader = xmlReader(sheet);
  for await (const piece of pieces) {
    reader.write(piece);
    const rows = sheet.take();
    if (rows.length > 0) yield rows;
  }
  reader.end();
}

type Cell = { column: number; type: string; style: number; value: string; inline: string; formula: string };

function rowCollector(context: SheetContext) {
  let rows: TableRow[] = [];
  let line = 0;
  let cells: string[] = [];
  let cell: Cell | undefined;
  let into: 'value' | 'inline' | 'formula' | undefined;
  let spoken = false;

  const place = (column: number, text: string) => {
    if (text === '') return;
    if (column >= MAX_COLUMNS) throw new TableFault('TOO_MANY_COLUMNS', { line });
    while (cells.length < column) cells.push('');
    cells[column] = text;
  };

  return {
    /** The rows that are whole by now, each once. */
    take(): TableRow[] {
      const whole = rows;
      rows = [];
      return whole;
    },
    open(name: string, attributes: Readonly<Record<string, string>>) {
      if (name === 'row') {
        const told = Number(attributes['r']);
        line = Number.isSafeInteger(told) && told > line ? told : line + 1;
        cells = [];
      } else if (name === 'c') {
        const column = columnIndex(attributes['r'] ?? '') ?? (cell ? cell.column + 1 : cells.length);
        const style = Number(attributes['s'] ?? 0);
        cell = { column, type: attributes['t'] ?? 'n', style, value: '', inline: '', formula: '' };
      } else if (name === 'v') into = 'value';
      else if (name === 'f') into = 'formula';
      else if (name === 'rPh') spoken = true;
      else if (name === 't' && !spoken) into = 'inline';
    },
    close(name: string) {
      if (name === 'row') {
        if (!isBlank(cells)) rows.push({ line, cells });
        cell = undefined;
      } else if (name === 'c' && cell) place(cell.column, textOf(cell, context));
      else if (name === 'rPh') spoken = false;
      else if (name === 'v' || name === 'f' || name === 't') into = undefined;
    },
    text(text: string) {
      if (!cell || !into) return;
      if (cell[into].length + text.length > MAX_CELL) throw new TableFault('ROW_TOO_LONG', { line });
      cell[into] += text;
    },
  };
}

function textOf(cell: Cell, { strings, looks, from1904 }: SheetContext): string {
  const { type, value, inline, formula, style } = cell;
  if (type === 'inlineStr') return unescapedText(inline);
  if (value === '') return formula === '' ? '' : `=${formula}`;
  switch (type) {
    case 's':
      return strings[Number(value)] ?? '';
    case 'b':
      return value === '1' ? 'TRUE' : 'FALSE';
    case 'n':
      return numberText(value, looks[style] ?? { kind: 'plain' }, from1904);
    case 'd':
      return value.replace(/T00:00:00(?:\.0+)?Z?$/, '');
    default:
      return unescapedText(value);
  }
}
