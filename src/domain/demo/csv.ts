/** How a file is written: as a German spreadsheet saves it, or as an English system exports it. */
export type CsvStyle = 'de' | 'en';

/** A header and what stands under it. */
export type CsvColumn<T> = readonly [header: string, cell: (item: T) => string | number];

function quoted(cell: string | number, separator: string): string {
  const text = String(cell);
  return text.includes(separator) || /["\n\r]/.test(text) ? `"${text.replace(/"/g, '""')}"` : text;
}

/** CSV text: German with semicolon, byte order mark and CRLF; English with comma and LF. */
export function csvText<T>(style: CsvStyle, items: readonly T[], columns: readonly CsvColumn<T>[]): string {
  const [mark, separator, end] = style === 'de' ? ['\ufeff', ';', '\r\n'] : ['', ',', '\n'];
  const write = (cells: readonly (string | number)[]) =>
    cells.map((cell) => quoted(cell, separator)).join(separator);
  const lines = items.map((item) => write(columns.map(([, cell]) => cell(item))));
  return `${mark}${[write(columns.map(([header]) => header)), ...lines].join(end)}${end}`;
}

/** A date (ISO) as a German writes it, `16.03.2020`; empty stays empty. */
export function germanDate(date: string): string {
  return date.split('-').reverse().join('.');
}
