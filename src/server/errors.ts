import type { ErrorCode } from '@/domain/commands/result';

/** Thrown inside a command to take back everything it did and answer with a code. */
export class Refusal extends Error {
  constructor(
    readonly code: ErrorCode,
    readonly params?: Readonly<Record<string, string | number>>,
    readonly fields?: Readonly<Record<string, string>>,
  ) {
    super(code);
  }
}

/** Ends the running command with a code; nothing of it stays. `fields` names inputs and what is wrong with each. */
export function refuse(
  code: ErrorCode,
  params?: Readonly<Record<string, string | number>>,
  fields?: Readonly<Record<string, string>>,
): never {
  throw new Refusal(code, params, fields);
}
