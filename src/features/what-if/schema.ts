import { z } from 'zod';
import type { BrokenReason } from '@/domain/planning/compare';
import type { CeilingStep, ScenarioCenter, ScenarioTeam, Supply } from '@/domain/planning/scenario';
import type { ChangeProblem } from '@/domain/what-if/apply-changes';
import type { Change, Variant } from '@/domain/what-if/change';
import type { HelpEntry } from '@/domain/what-if/help/help-entries';
import type { VariantFigures } from '@/domain/what-if/variant-figures';
import type { IsoDate } from '@/lib/dates';

/** A variant goes by its letter; A is the plan as it is. */
export const letters = ['b', 'c', 'd'] as const;
export type Letter = (typeof letters)[number];

export const peopleLists = ['later', 'broken'] as const;
export type PeopleList = (typeof peopleLists)[number];

/** What the address asks for: each variant as a text, and whose list of people. */
export type WhatIfQuestion = {
  texts: Readonly<Record<Letter, string | null>>;
  list: PeopleList | null;
  of: Letter | 'a';
};

/** A variant that was asked for: null where its text is none; figures null where a change cannot be made. */
export type Column = {
  letter: Letter;
  text: string;
  variant: Variant | null;
  problems: ChangeProblem[];
  figures: VariantFigures | null;
};

/** Somebody who gets a later day than without the variant, or than was promised; `after` null: none. */
export type LatePerson = {
  id: string;
  name: string;
  personnelNumber: string;
  team: string;
  center: string;
  band: number;
  before: IsoDate;
  after: IsoDate | null;
  reasons: BrokenReason[];
};

/** What the editor of a variant starts from. */
export type EditedWorld = {
  start: IsoDate;
  end: IsoDate;
  weekdays: number[];
  deliveries: Supply[];
  ceilings: CeilingStep[];
  centers: Pick<ScenarioCenter, 'code' | 'handoversPerDay' | 'conversionsPerDay'>[];
  teams: Pick<ScenarioTeam, 'code' | 'maxInTransition'>[];
  lines: { code: string; maxInTransition?: number }[];
  bands: number[];
};

export type WhatIf = {
  asIs: VariantFigures;
  columns: Column[];
  world: EditedWorld;
  /** People whom no plan of this state can place, with or without a variant: halted, or without the desktop they need. */
  leftOut: number;
  people: { list: PeopleList; of: Letter | 'a'; total: number; rows: LatePerson[] } | null;
  /** Milliseconds from the question to the figures. */
  took: number;
};

/** The ranking that was computed last, and when. */
export type HelpRanking = { entries: HelpEntry[]; computedAt: string };

/** A change that a draft assumes, and whether the world is so by now. */
export type AssumptionLine = { change: Change; held: boolean; adoptable: boolean };

export const adoptInput = z.strictObject({
  planId: z.uuid(),
  reason: z.string().trim().min(3).max(500),
});
