import type { SafeCell, SafeTable } from '@/domain/access/small-cells';
import type { Stage } from '@/domain/rollout/stages';

/** What an auditor reads: sums only, none of which points at one to four people. */
export type Aggregates = {
  stages: readonly Stage[];
  centers: { code: string; name: string }[];
  /** Centers by stages, with their sums. */
  table: SafeTable;
  bands: { band: number; people: SafeCell }[];
  policies: { number: number; bands: number; by: string; at: string; changed: SafeCell }[];
  overtakings: { explained: SafeCell; accepted: SafeCell; open: SafeCell; happened: SafeCell };
  grounds: { people: SafeCell };
  reads: { officer: string; reads: number }[];
  /** Median calendar days from the start of the rollout to the hand-over; null where fewer than five moved. */
  waits: { first: number | null; rest: number | null };
};
