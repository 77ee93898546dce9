import { looksLikeFormula } from '@/lib/harmless-cell';
import type { CellValue, FileLanguage, TableColumn } from './table';

/** Excel's longest cell, in characters. */
const longest = 32_767;

/** What XML 1.0 cannot hold: control characters, halves of surrogate pairs. */

const unspeakable =
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g;

/** A text as it may stand in XML. */
export function xmlText(text: string): string {
  return text
    .slice(0, longest)
    .replace(unspeakable, '')
    .replace(/&/g, '&amp;')
    .replace(/</g, '&lt;')
    .replace(/>/g, '&gt;')
    .replace(/"/g, '&quot;');
}

/** Places in the table of styles of `workbook.ts`. */
export const styles = { plain: 0, head: 1, day: 2, instant: 3, text: 4, quoted: 5 } as const;

/** Days since 30 December 1899, as Excel counts, of a day or of the local time of an instant. */
export function serialOf(value: string): number {
  const instant = Date.parse(`${value.slice(0, 10)}T${value.slice(11) || '00:00'}Z`);
  return (instant - Date.UTC(1899, 11, 30)) / 86_400_000;
}

/** The letters of a column, the first being 0: A, …, Z, AA. */
export function letters(column: number): string {
  const first = Math.floor(column / 26);
  return (first > 0 ? letters(first - 1) : '') + String.fromCharCode(65 + (column % 26));
}

/**
 * A cell. Text is never read as a formula: it stands inline as text, and where it begins like a formula it
 * also bears Excel's own mark for "text, whatever it looks like", which stays when somebody edits the cell.
 */
function cell(place: string, value: CellValue, column: TableColumn | undefined): string {
  if (value === null || value === '') return '';
  if (typeof value === 'number') return `<c r="${place}"><v>${value}</v></c>`;
  if (column?.kind === 'day' || column?.kind === 'instant') {
    return `<c r="${place}" s="${styles[column.kind]}"><v>${serialOf(value)}</v></c>`;
  }
  const style = looksLikeFormula(value) ? styles.quoted : styles.text;
  return `<c r="${place}" t="inlineStr" s="${style}"><is><t xml:space="preserve">${xmlText(value)}</t></is></c>`;
}

/** A row of the sheet; the head is row 1. */
export function sheetRow(row: number, values: readonly CellValue[], columns: readonly TableColumn[]): string {
  const cells = values.map((value, index) => cell(`${letters(index)}${row}`, value, columns[index]));
  return `<row r="${row}">${cells.join('')}</row>`;
}

const widths: Record<TableColumn['kind'], number> = { text: 22, number: 12, day: 13, instant: 18 };

/** The sheet up to and with its head, which stays in sight when one scrolls. */
export function sheetHead(columns: readonly TableColumn[]): string {
  const cols = columns.map(
    ({ kind, header }, index) =>
      `<col min="${index + 1}" max="${index + 1}" width="${Math.max(widths[kind], header.length + 4)}" customWidth="1"/>`,
  );
  const cells = columns.map(
    ({ header }, index) =>
      `<c r="${letters(index)}1" t="inlineStr" s="${styles.head}"><is><t>${xmlText(header)}</t></is></c>`,
  );
  return (
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n' +
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">' +
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>' +
    `<cols>${cols.join('')}</cols><sheetData><row r="1">${cells.join('')}</row>`
  );
}

/** The end of the sheet; its last row is `rows` below the head. */
export function sheetEnd(columns: readonly TableColumn[], rows: number): string {
  return `</sheetData><autoFilter ref="A1:${letters(columns.length - 1)}${rows + 1}"/></worksheet>`;
}

/** How days and instants look in each language. */
export const dayFormats: Record<FileLanguage, { day: string; instant: string }> = {
  de: { day: 'dd.mm.yyyy', instant: 'dd.mm.yyyy hh:mm' },
  en: { day: 'yyyy-mm-dd', instant: 'yyyy-mm-dd hh:mm' },
};
