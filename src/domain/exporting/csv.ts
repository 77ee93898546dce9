import { harmlessCell } from '@/lib/harmless-cell';
import type { CellValue, FileLanguage, TableColumn } from './table';

/** By this a spreadsheet knows that the file is UTF-8. */
export const byteOrderMark = '\uFEFF';

const separators: Record<FileLanguage, string> = { de: ';', en: ',' };

/** 2026-11-23 as a German Excel reads it; an English one reads it as it is, whatever its country. */
function dayText(day: string, language: FileLanguage): string {
  if (language === 'en') return day;
  return `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}${day.slice(10)}`;
}

function cellText(value: CellValue, column: TableColumn | undefined, language: FileLanguage): string {
  if (value === null) return '';
  if (typeof value === 'number') return language === 'de' ? String(value).replace('.', ',') : String(value);
  if (column?.kind === 'day' || column?.kind === 'instant') return dayText(value, language);
  return harmlessCell(value);
}

/** What makes a cell stand in quotes. */
const quoted: Record<FileLanguage, RegExp> = { de: /["\r\n\t;]|^\s|\s$/, en: /["\r\n\t,]|^\s|\s$/ };

/** One line of the file, its end included. Numbers stay numbers; text that begins like a formula is defused. */
export function csvLine(
  values: readonly CellValue[],
  columns: readonly TableColumn[],
  language: FileLanguage,
): string {
  const cells = values.map((value, index) => {
    const text = cellText(value, columns[index], language);
    return quoted[language].test(text) ? `"${text.replaceAll('"', '""')}"` : text;
  });
  return `${cells.join(separators[language])}\r\n`;
}

/** The first line: the mark of UTF-8 and the headers. */
export function csvHead(columns: readonly TableColumn[], language: FileLanguage): string {
  const headers = columns.map((column) => column.header);
  return byteOrderMark + csvLine(headers, [], language);
}
