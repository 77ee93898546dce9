import { Readable } from 'node:stream';
import { csvHead, csvLine } from '@/domain/exporting/csv';
import { sheetEnd, sheetHead, sheetRow } from '@/domain/exporting/sheet';
import type { CellValue, FileLanguage, TableColumn } from '@/domain/exporting/table';
import { sheetPath, workbookParts } from '@/domain/exporting/workbook';
import { bytesOf, zipStream } from './zip';

/** A table to be written: its columns, and its rows some at a time. */
export type Table = {
  readonly title: string;
  readonly language: FileLanguage;
  readonly columns: readonly TableColumn[];
  readonly batches: AsyncIterable<readonly (readonly CellValue[])[]>;
};

async function* csvTexts({ columns, language, batches }: Table): AsyncGenerator<string> {
  yield csvHead(columns, language);
  for await (const rows of batches) yield rows.map((row) => csvLine(row, columns, language)).join('');
}

async function* sheetTexts({ columns, batches }: Table): AsyncGenerator<string> {
  yield sheetHead(columns);
  let count = 0;
  for await (const rows of batches) {
    const first = count + 2;
    yield rows.map((row, index) => sheetRow(first + index, row, columns)).join('');
    count += rows.length;
  }
  yield sheetEnd(columns, count);
}

/** A table as a CSV file, row by row. */
export function csvStream(table: Table): Readable {
  return Readable.from(bytesOf(csvTexts(table)), { objectMode: false });
}

/** A table as an XLSX file, row by row. */
export function xlsxStream(table: Table): Readable {
  return zipStream([
    ...workbookParts(table.title, table.language).map(([path, text]) => ({ path, text })),
    { path: sheetPath, text: sheetTexts(table) },
  ]);
}
