import { z } from 'zod';
import type { MoveCounts } from '@/features/plans/schema';
import type { IsoDate } from '@/lib/dates';

export const refinementInput = z.strictObject({ planId: z.uuid() });
/** `version`: the one that was looked at; another one is refused as STALE. */
export const offerInput = z.strictObject({ planId: z.uuid(), version: z.number().int().min(1) });

type BeforeAfter<T> = { before: T; after: T };

/** What a better order changes in a draft. */
export type RefinementFigures = {
  /** Calendar days that all people wait together from the first day on; without a date: the whole horizon. */
  days: BeforeAfter<number>;
  people: number;
  doneBy: BeforeAfter<IsoDate | null>;
  unplaced: BeforeAfter<number>;
  /** Promises that are not kept; they differ only where the draft opens all promises. */
  broken: BeforeAfter<number>;
  moves: MoveCounts;
};

/** What came of looking for a better order; MOVED: the world is another one than that of the draft. */
export const looked = ['NONE', 'MOVED', 'FAILED'] as const;
/** A better order that was found, and what was decided about it. */
export const offered = ['BETTER', 'LEFT', 'TAKEN'] as const;
export type Offered = (typeof offered)[number];

/** What is kept with a draft; `order`: the ids of those whose order was free, by rank. */
export type RefinementDocument =
  { state: (typeof looked)[number] } | { state: Offered; figures: RefinementFigures; order: string[] };

/** The same as a page shows it; RUNNING until it was looked for. */
export type RefinementRead =
  | { state: 'RUNNING' | (typeof looked)[number]; version: number }
  | { state: Offered; version: number; figures: RefinementFigures };
