/** Everything a command may answer when it does not do what was asked; translated at the edge. */
export const errorCodes = [
  'NOT_SIGNED_IN',
  'NOT_ALLOWED',
  'NOT_FOUND',
  'INVALID',
  'STALE',
  'ALREADY_IN_USE',
  'ALREADY_DONE',
  'NOTHING_TO_DO',
  'WORLD_MOVED',
  'NOT_DRAFT',
  'POLICY_INVALID',
  'ROLES_APART',
  'OWN_ROLE',
  'LAST_ADMIN',
  'PASSWORD_WEAK',
  'LINK_INVALID',
  'IMPORT_NOT_READY',
  'IMPORT_HAS_REJECTIONS',
  'IMPORT_OUTDATED',
  'PLAN_INPUT_INVALID',
  'ASSUMPTION_INVALID',
  'ASSUMPTIONS_OPEN',
  'HAND_OVERS_STARTED',
  'UNDO_NOT_POSSIBLE',
  'TOO_MANY',
  'BUSY',
  'DATABASE_AWAY',
  'UNEXPECTED',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

export type Failure = {
  readonly ok: false;
  readonly code: ErrorCode;
  /** Values for the sentence: numbers, codes, the id under which an unexpected error is logged. */
  readonly params?: Readonly<Record<string, string | number>>;
  /** Which fields of the input are wrong, with the code of what is wrong. */
  readonly fields?: Readonly<Record<string, string>>;
};

export type Done<Out> = { readonly ok: true; readonly value: Out; readonly changeSet: string };

/** What every command answers, on a page, on the command line and in a job. */
export type Result<Out> = Done<Out> | Failure;
