/** Why the table in a file cannot be read. */
export type ReadTableCode =
  | 'EMPTY_FILE'
  | 'ONLY_HEADERS'
  | 'TOO_LARGE'
  | 'TOO_MANY_ROWS'
  | 'TOO_MANY_COLUMNS'
  | 'ROW_TOO_LONG'
  | 'UNBALANCED_QUOTE'
  | 'NOT_TEXT'
  | 'UNKNOWN_ENCODING'
  | 'WRONG_ENCODING'
  | 'INVALID_SEPARATOR'
  | 'OLD_SPREADSHEET'
  | 'OTHER_ARCHIVE'
  | 'LOCKED_SPREADSHEET'
  | 'MACRO_SPREADSHEET'
  | 'BROKEN_SPREADSHEET'
  | 'UNPACKS_TOO_LARGE'
  | 'UNKNOWN_SHEET';

/** What is wrong with a file as a whole, with the line where there is one. */
export type ReadTableProblem = {
  readonly ok: false;
  readonly code: ReadTableCode;
  readonly line?: number;
  /** The sheets there are, where another one was asked for. */
  readonly sheets?: readonly string[];
};

/** Thrown while the rows of a file are read; `problem` is the answer that it becomes. */
export class TableFault extends Error {
  readonly problem: ReadTableProblem;

  constructor(code: ReadTableCode, more: { line?: number; sheets?: readonly string[] } = {}) {
    super(code);
    this.problem = { ok: false, code, ...more };
  }
}
