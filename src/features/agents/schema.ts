import { z } from 'zod';
import type { BlockKind } from '@/domain/rollout/block-owners';
import { stages, type DeviceStatus, type Need, type Route, type Stage } from '@/domain/rollout/stages';
import { isIsoDate } from '@/lib/dates';

export const isoDate = z.string().refine(isIsoDate);
export const uuid = z.uuid();

/** What narrows the list of agents; the same words stand in the URL. */
export const agentFilterSchema = z.strictObject({
  q: z.string().trim().max(100).optional(),
  centers: z.array(z.string().max(12)).max(500).optional(),
  teams: z.array(z.string().max(60)).max(2000).optional(),
  lines: z.array(z.string().max(60)).max(100).optional(),
  stages: z.array(z.enum(stages)).optional(),
  bands: z.array(z.number().int().min(1)).optional(),
  routes: z.array(z.enum(['LAPTOP', 'OWN_DESKTOP', 'EITHER'])).optional(),
  plannedFrom: isoDate.optional(),
  plannedUntil: isoDate.optional(),
  unplanned: z.boolean().optional(),
  blocked: z.boolean().optional(),
  /** An open block that is at least this many working days old. */
  blockedDays: z.number().int().min(1).max(60).optional(),
  /** The planned hand-over has passed and the agent has no kit. */
  overdue: z.boolean().optional(),
  baseline: z.boolean().optional(),
});
export type AgentFilter = z.infer<typeof agentFilterSchema>;

export const agentSorts = ['name', 'center', 'team', 'band', 'stage', 'planned', 'since'] as const;
export type AgentSort = (typeof agentSorts)[number];

/** One, many, or everything that matches: what a bulk command is asked for. */
export const selectionSchema = z.union([
  z.strictObject({ ids: z.array(uuid).min(1).max(20_000) }),
  z.strictObject({ filter: agentFilterSchema, except: z.array(uuid).max(20_000).optional() }),
]);
export type Selection = z.infer<typeof selectionSchema>;

/** What was done to one agent, or why not. */
export type Verdict =
  | { readonly id: string; readonly ok: true }
  | { readonly id: string; readonly ok: false; readonly code: string };

/** The answer of a bulk command: how many were done, and each that was not with its reason. */
export type BulkOutcome = {
  readonly done: number;
  readonly refused: readonly { readonly id: string; readonly code: string }[];
};

/** Sums verdicts up. */
export function outcomeOf(verdicts: readonly Verdict[]): BulkOutcome {
  return {
    done: verdicts.filter((verdict) => verdict.ok).length,
    refused: verdicts.flatMap((verdict) => (verdict.ok ? [] : [{ id: verdict.id, code: verdict.code }])),
  };
}

/** A line of the list of agents. `band` is there only for those who may see it. */
export type AgentLine = {
  id: string;
  personnelNumber: string;
  name: string;
  center: string;
  centerName: string;
  team: string;
  teamName: string;
  stage: Stage;
  stageSince: string;
  band: number | null;
  /** Not for IT staff. */
  need: Need | null;
  route: Route | null;
  planned: string | null;
  rank: number | null;
  block: BlockKind | null;
  blockSince: string | null;
  assetTag: string | null;
  deviceStatus: DeviceStatus | null;
  version: number;
};

/** A window of the list. */
export const agentWindowSchema = z.strictObject({
  filter: agentFilterSchema,
  sort: z.enum(agentSorts).default('name'),
  desc: z.boolean().default(false),
  offset: z.number().int().min(0).max(1_000_000).default(0),
  limit: z.number().int().min(1).max(2_000).default(100),
});
export type AgentWindow = z.input<typeof agentWindowSchema>;
export type AgentPage = { rows: AgentLine[]; total: number };

export type TabCounts = {
  all: number;
  bandOneOpen: number | null;
  declarationMissing: number;
  withoutDevice: number;
  blockedLong: number;
  dueToday: number;
};

export type FilterChoice = { code: string; name: string };
export type FilterChoices = {
  centers: FilterChoice[];
  teams: (FilterChoice & { center: string })[];
  lines: FilterChoice[];
  bands: number;
};
