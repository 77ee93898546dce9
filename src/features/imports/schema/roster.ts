import type { Stage } from '@/domain/rollout/stages';

/** Somebody of the rollout who is not in the file of a whole roster. */
export type MissingAgent = {
  readonly id: string;
  readonly personnelNumber: string;
  readonly name: string;
  readonly team: string;
  readonly stage: Stage;
};

export type MissingAgents = { readonly total: number; readonly rows: readonly MissingAgent[] };
