import { z } from 'zod';
import type { SubjectType, TrailAction } from '@/domain/trail/actions';

/** Why a change is taken back where nobody gives a reason: a code that the pages say in words. */
export const undoneReason = 'UNDONE';

export const undoInput = z.strictObject({
  changeSet: z.uuid(),
  /** All of it or nothing: refused while anything stands in the way. */
  whole: z.boolean().default(false),
  reason: z.string().trim().max(500).optional(),
});

/** Why a row was not taken back; the codes of the ordinary ways back come on top. */
export type UndoRefusal = {
  readonly type: SubjectType;
  readonly id: string;
  /** BUILT_ON, NO_WAY_BACK, NOT_FOUND, or what the way back itself says (WRONG_STAGE, RETURN_OPEN …). */
  readonly code: string;
  /** What was built on it. */
  readonly event: UndoEvent | null;
};

/** A later change of the same row. */
export type UndoEvent = {
  readonly action: TrailAction;
  /** ISO instant. */
  readonly at: string;
  /** The name of whoever did it. */
  readonly actor: string;
};

/** What undoing did: how many rows, how many had been undone before, how many were not and, of the first thousand, why. */
export type UndoOutcome = {
  readonly undone: number;
  readonly already: number;
  readonly blocked: number;
  readonly refused: readonly UndoRefusal[];
};

/** The most refusals that an answer names. */
export const mostRefusals = 1_000;

/** A row that stands in the way, with the name under which the reader knows it. */
export type UndoObstacle = UndoRefusal & { readonly label: string | null };

/** What undoing a change would do, before it is asked for. */
export type UndoPreview = {
  readonly changeSet: string;
  readonly command: string;
  /** ISO instant. */
  readonly at: string;
  readonly actor: string;
  /** Undone before: nothing is left to undo. */
  readonly done: boolean;
  readonly rows: number;
  readonly already: number;
  readonly blocked: number;
  /** The first hundred of those that stand in the way. */
  readonly obstacles: readonly UndoObstacle[];
};

export const changeSetInput = z.strictObject({ changeSet: z.uuid() });

/** The refusals that have words of their own. */
const undoCodes = [
  'BUILT_ON',
  'NO_WAY_BACK',
  'IN_USE',
  'TARGET_GONE',
  'NOT_FOUND',
  'WRONG_STAGE',
  'WRONG_STATUS',
  'RETURN_OPEN',
  'SWAP_OPEN',
  'DEVICE_FAULTY',
  'DEVICE_ASSIGNED',
  'OWN_ROLE',
] as const;

export const isUndoCode = (code: string): code is (typeof undoCodes)[number] =>
  (undoCodes as readonly string[]).includes(code);
