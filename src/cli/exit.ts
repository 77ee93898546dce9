import type { Failure } from '@/domain/commands/result';

/** Exit codes of every command: fine, something rejected or a breach, unusable, not allowed. */
export const exit = { fine: 0, rejected: 1, unusable: 2, notAllowed: 3 } as const;

/** Ends a command with a sentence on standard error and a code; nothing goes to standard output. */
export class CliEnd extends Error {
  constructor(
    message: string,
    readonly code: number,
  ) {
    super(message);
  }
}

/** The exit code of a refused command. */
export function codeOf(failure: Failure): number {
  if (failure.code === 'NOT_ALLOWED' || failure.code === 'NOT_SIGNED_IN') return exit.notAllowed;
  return failure.code === 'UNEXPECTED' || failure.code === 'DATABASE_AWAY' ? exit.unusable : exit.rejected;
}

/** Prints a value as one line of JSON. */
export function printJson(value: unknown): void {
  process.stdout.write(`${JSON.stringify(value)}\n`);
}
