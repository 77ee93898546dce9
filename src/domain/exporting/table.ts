/** What a column holds, and so how its cells are written for a spreadsheet. */
export type ColumnKind = 'text' | 'number' | 'day' | 'instant';

/**
 * What a cell holds: text, a number, a day `YYYY-MM-DD`, the local time `YYYY-MM-DD HH:MM` of an instant; null is
 * empty. Text in a column of numbers (a hidden count) stays text.
 */
export type CellValue = string | number | null;

export type TableColumn = { readonly header: string; readonly kind: ColumnKind };

/** The language of a file: its separator, and how its days and decimals are written. */
export type FileLanguage = 'de' | 'en';
