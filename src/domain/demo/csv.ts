type Cell = string | number;

/** How a file is written: as a German spreadsheet saves it, or as an English system exports it. */
export type CsvStyle = 'de' | 'en';

function quoted(cell: Cell, separator: string): string {
  const text = String(cell);
  return text.includes(separator) || /["\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** CSV text: German with semicolon, byte order mark and CRLF; English with comma and LF. */
export function csvText(
  style: CsvStyle,
  headers: readonly string[],
  rows: readonly (readonly Cell[])[],
): string {
  const [mark, separator, end] = style === 'de' ? ['\ufeff', ';', '\r\n'] : ['', ',', '\n'];
  const lines = [headers, ...rows].map((row) => row.map((cell) => quoted(cell, separator)).join(separator));
  return `${mark}${lines.join(end)}${end}`;
}

/** A date as a style writes it: `16.03.2020` or `2020-03-16`; empty stays empty. */
export function csvDate(style: CsvStyle, date: string): string {
  const [year = '', month = '', day = ''] = date.split('-');
  return style === 'de' && date !== '' ? `${day}.${month}.${year}` : date;
}
