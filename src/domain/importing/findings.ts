/** What can be wrong with a single cell, whatever stands in the database. */
export type ValueCode =
  | 'REQUIRED'
  | 'TOO_LONG'
  | 'INVALID_CHARACTER'
  | 'FORMULA'
  | 'ERROR_VALUE'
  | 'SCIENTIFIC'
  | 'LOOK_ALIKE'
  | 'INVALID_CODE'
  | 'RESERVED_CODE'
  | 'INVALID_PERSONNEL_NUMBER'
  | 'INVALID_DATE'
  | 'UNCLEAR_DATE'
  | 'INVALID_NUMBER'
  | 'UNCLEAR_NUMBER'
  | 'OUT_OF_RANGE'
  | 'INVALID_LIMIT'
  | 'INVALID_YES_NO'
  | 'INVALID_STATE'
  | 'INVALID_EMAIL'
  | 'INVALID_NAME'
  | 'INVALID_BASELINE'
  | 'INVALID_NEED'
  | 'INVALID_DEVICE_KIND'
  | 'INVALID_STATUS'
  | 'STATUS_NOT_STOCK'
  | 'INVALID_GROUND'
  | 'INVALID_ROLE'
  | 'INVALID_SCOPE';

/** What can be wrong with a row among its neighbours and against what is known. */
export type RowCode =
  | 'TOO_MANY_CELLS'
  | 'DUPLICATE_IN_FILE'
  | 'ENDS_BEFORE_START'
  | 'UNKNOWN_CENTER'
  | 'UNKNOWN_POOL'
  | 'UNKNOWN_SERVICE_LINE'
  | 'UNKNOWN_TEAM'
  | 'UNKNOWN_AGENT'
  | 'CENTER_NOT_OF_TEAM'
  | 'UNKNOWN_DESKTOP'
  | 'NOT_A_DESKTOP'
  | 'DESKTOP_ELSEWHERE'
  | 'DESKTOP_UNUSABLE'
  | 'DESKTOP_TAKEN'
  | 'DESKTOP_TWICE_IN_FILE'
  | 'DESKTOP_NEEDS_CENTER'
  | 'SERIAL_TAKEN'
  | 'ALREADY_IN_USE'
  | 'DEVICE_OF_AGENT'
  | 'FEWER_THAN_RECEIVED'
  | 'DELIVERY_BEGUN'
  | 'UNKNOWN_SCOPE'
  | 'SCOPE_NOT_FOR_ROLE'
  | 'ROLES_EXCLUDE';

export type RejectionCode = ValueCode | RowCode;

/** What would be right; the sentence for each is in the messages. */
export type Expected =
  | 'TEXT'
  | 'SHOWN_VALUE'
  | 'KEY'
  | 'KEY_AS_TEXT'
  | 'PERSONNEL_NUMBER'
  | 'PERSONNEL_NUMBER_FORM'
  | 'CENTER_CODE'
  | 'DATE'
  | 'WHOLE_NUMBER'
  | 'POSITIVE_NUMBER'
  | 'LATITUDE'
  | 'LONGITUDE'
  | 'LIMIT'
  | 'YES_NO'
  | 'STATE'
  | 'EMAIL'
  | 'NAME'
  | 'BASELINE'
  | 'NEED'
  | 'DEVICE_KIND'
  | 'DEVICE_STATUS'
  | 'GROUND'
  | 'ROLE'
  | 'SCOPE'
  | 'ONE_ROW'
  | 'NO_MORE_CELLS'
  | 'LATER_DATE'
  | 'KNOWN_CENTER'
  | 'POOL'
  | 'KNOWN_SERVICE_LINE'
  | 'KNOWN_TEAM'
  | 'KNOWN_AGENT'
  | 'CENTER_OF_TEAM'
  | 'DESKTOP_OF_CENTER'
  | 'FREE_DESKTOP'
  | 'CENTER_FOR_DESKTOP'
  | 'OTHER_KEY'
  | 'UNCHANGED_WHILE_IN_USE'
  | 'AT_LEAST_RECEIVED'
  | 'SCOPE_OF_ROLE'
  | 'OTHER_ROLE';

export type WarningCode =
  | 'OTHER_WORKBOOKS'
  | 'COLUMN_UNKNOWN'
  | 'COLUMN_NOT_BY_FILE'
  | 'BASELINE_KEPT'
  | 'STATUS_KEPT'
  | 'POOL_KEPT'
  | 'OWN_DESKTOP_WITHOUT_DESKTOP'
  | 'DESKTOP_LINK_DROPPED'
  | 'DESKTOP_KEPT'
  | 'TEAM_MOVES';

export type Verdict<T> =
  { readonly ok: true; readonly value: T } | ({ readonly ok: false } & Refusal<RejectionCode>);

export interface Refusal<Code> {
  readonly code: Code;
  readonly expected: Expected;
  /** A value that could stand in the cell instead. */
  readonly suggestion?: string;
  /** Figures and names for the sentence, by the name used in the messages. */
  readonly params?: Readonly<Record<string, string | number>>;
}

/** A line of a file that is not taken in, and why. A line may have several. */
export interface Rejection extends Refusal<RejectionCode> {
  /** As a text editor shows it; the header is line 1. */
  readonly line: number;
  /** The header as it stands in the file; the English column name where the file has no such column. */
  readonly column: string;
  readonly value: string;
}

/** Something to know about a line that is taken in; `line` is 1 where it concerns the header. */
export interface Warning {
  readonly line: number;
  readonly column: string;
  readonly value: string;
  readonly code: WarningCode;
  readonly params?: Readonly<Record<string, string | number>>;
}

/** The verdict of a cell that is refused. */
export function refuse(
  code: RejectionCode,
  expected: Expected,
  more: Pick<Refusal<RejectionCode>, 'suggestion' | 'params'> = {},
): { readonly ok: false } & Refusal<RejectionCode> {
  return { ok: false, code, expected, ...more };
}

/** The verdict of a cell that is taken. */
export function accept<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}
