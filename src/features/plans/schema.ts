import { z } from 'zod';
import { changesSchema } from '@/domain/what-if/change';
import type { BrokenReason } from '@/domain/planning/compare';
import type { LimitOfDay, LimitResource, PlanMetrics, UnplacedReason } from '@/domain/planning/plan-document';
import type { Route, Stage } from '@/domain/rollout/stages';
import { isIsoDate, type IsoDate } from '@/lib/dates';

const isoDate = z.string().refine(isIsoDate);
const reason = z.string().trim().min(3).max(500);
const version = z.number().int().min(1);

export const draftInput = z.strictObject({
  name: z.string().trim().max(60).default(''),
  horizonEnd: isoDate.optional(),
  openPromises: z.boolean().default(false),
  /** What the draft assumes to be other than it is; it cannot be published before it is so. */
  changes: changesSchema.default([]),
});
export const planInput = z.strictObject({ planId: z.uuid() });
/** `version`: the one that was looked at; another one is refused as STALE. */
export const draftVersionInput = z.strictObject({ planId: z.uuid(), version: version.optional() });
export const undoPublishInput = z.strictObject({ planId: z.uuid(), reason });

/** Letters of the name of a wave: it stands over its days. */
export const longestName = 40;
export const renameWaveInput = z.strictObject({
  waveId: z.uuid(),
  version,
  name: z.string().trim().max(longestName),
});
export const splitWaveInput = z.strictObject({ waveId: z.uuid(), version, at: isoDate });
export const mergeWavesInput = z.strictObject({ waveId: z.uuid(), version });

export const mostCeiling = 10_000_000;
export const setCeilingInput = z.strictObject({
  from: isoDate,
  max: z.number().int().min(0).max(mostCeiling),
  reason,
});
export const removeCeilingInput = z.strictObject({ from: isoDate, reason });

/** `from`: the first day on which nobody moves; today where it is left out. */
const stopFrom = isoDate.optional();
const stopCode = z.string().min(1).max(60);
export const makeStopInput = z.union([
  z.strictObject({ scope: z.literal('ALL'), from: stopFrom, reason }),
  z.strictObject({ scope: z.literal('CENTER'), code: stopCode, from: stopFrom, reason }),
  z.strictObject({ scope: z.literal('LINE'), code: stopCode, from: stopFrom, reason }),
]);
export const resumeInput = z.strictObject({ stopId: z.uuid(), reason });

/** `max` null: the share of the organisation holds again for a team, no limit for a line. */
export const setTransitionLimitInput = z.strictObject({
  of: z.enum(['TEAM', 'LINE']),
  code: z.string().min(1).max(60),
  max: z.number().int().min(0).max(100_000).nullable(),
  reason,
});

export const makePinInput = z.strictObject({
  agentIds: z.array(z.uuid()).max(20_000).default([]),
  teamIds: z.array(z.uuid()).max(2_000).default([]),
  date: isoDate,
  notBefore: z.boolean().default(false),
  reason,
});
export const revokePinInput = z.strictObject({ ids: z.array(z.uuid()).min(1).max(20_000), reason });

export const changeKinds = ['EARLIER', 'LATER', 'NEW', 'DROPPED', 'ROUTE', 'SAME'] as const;
export type ChangeKind = (typeof changeKinds)[number];
/** What the list of a draft can be narrowed to: a kind of change, or the promises that it breaks. */
export const changeFilters = [...changeKinds, 'BROKEN'] as const;
export type ChangeFilter = (typeof changeFilters)[number];

/** What narrows the list of placements; the same words stand in the URL. */
export const placementFilterSchema = z.strictObject({
  planId: z.uuid(),
  date: isoDate.optional(),
  from: isoDate.optional(),
  until: isoDate.optional(),
  unplaced: z.boolean().optional(),
  placed: z.boolean().optional(),
  centers: z.array(z.string().max(12)).max(500).optional(),
  teams: z.array(z.string().max(60)).max(2000).optional(),
  bands: z.array(z.number().int().min(1)).optional(),
  routes: z.array(z.enum(['LAPTOP', 'OWN_DESKTOP'])).optional(),
  reasons: z.array(z.string().max(40)).max(20).optional(),
  change: z.enum(changeFilters).optional(),
  /** By what the promises break, with `change` BROKEN. */
  broken: z.array(z.string().max(40)).max(20).optional(),
  q: z.string().trim().max(100).optional(),
});
export type PlacementFilter = z.infer<typeof placementFilterSchema>;
/** The last row that is there already. */
const placementCursor = z.strictObject({
  date: isoDate.nullable(),
  rank: z.number().int().min(1).nullable(),
  agentId: z.uuid(),
});
export type PlacementCursor = z.infer<typeof placementCursor>;
export const placementWindow = z.strictObject({
  filter: placementFilterSchema,
  after: placementCursor.optional(),
});

/**
 * Why somebody is unplaced: the planner's reasons, a stop, a desktop that is not there; in the plan in force also a
 * promise that has lapsed since, or that nobody was there yet to be planned.
 */
export type PlacementReason =
  | UnplacedReason
  | { resource: 'stop' | 'noDesktop' | 'lapsed' | 'newcomer'; key: string | null; days: number };

/**
 * What refused the day of a promise that a plan does not keep: a limit (`fullOn`: the day on which it is full), or that
 * the center is closed, the earliest date is later, another day is held, the day has passed, a stop, no desktop.
 */
export type BrokenBy = {
  resource: BrokenReason['resource'] | 'earliest' | 'missed' | 'stop' | 'noDesktop';
  key: string | null;
  fullOn: IsoDate | null;
};

/** What each day allowed when the plan was made; limits of a day by center code, null is none. */
export type Capacity = {
  days: IsoDate[];
  handovers: Record<string, (number | null)[]>;
  conversions: Record<string, (number | null)[]>;
  /** By center: `1` for each day on which it works, else `0`. */
  working: Record<string, string>;
  /** Laptops that had become usable up to the day, in all pools. */
  laptops: number[];
  /** The same by pool. */
  pools: Record<string, number[]>;
  ceiling: (number | null)[];
  transitionDays: number;
  /** Most in transition at once, by the code of a team or line that has such a limit. */
  teams: Record<string, number>;
  lines: Record<string, number>;
};

/** Whom a limit pushed to a later day or left unplaced, in all and by what it is the limit of. */
export type Pushed = {
  date: IsoDate;
  resource: LimitResource;
  people: number;
  keys: Record<string, number>;
};

/** What one plan moves against another, in people. */
export type MoveCounts = Record<'earlier' | 'later' | 'added' | 'dropped', number>;

/** What planning a draft again in its place has changed in it. */
export type DraftChange = MoveCounts & { doneBy: { before: IsoDate | null; after: IsoDate | null } };

/** What is kept with a plan as JSON. */
export type PlanMetricsDocument = {
  metrics: PlanMetrics;
  excess: LimitOfDay[];
  capacity: Capacity;
  pushed: Pushed[];
  /** Since it was planned before; absent the first time. */
  change?: DraftChange;
};

export type PlanLine = {
  id: string;
  number: number;
  status: 'DRAFT' | 'PUBLISHED' | 'SUPERSEDED';
  name: string;
  madeOn: IsoDate;
  madeAt: string;
  madeBy: string;
  publishedAt: string | null;
  publishedBy: string | null;
  start: IsoDate;
  horizonEnd: IsoDate;
  policyNumber: number;
  placed: number;
  unplaced: number;
  doneBy: IsoDate | null;
  /** Grows when a draft is planned again in its place. */
  version: number;
  /** Made by the system because the world has moved. */
  suggested: boolean;
  /** How many things a draft of a what-if assumes. */
  assumptions: number;
  /** At how many places more is fixed than a limit allows. */
  excess: number;
  /** What planning it again changed last. */
  change: DraftChange | null;
};

export type WaveLine = {
  id: string;
  number: number;
  name: string;
  from: IsoDate;
  until: IsoDate;
  ceiling: number | null;
  version: number;
  placed: number;
  handedOver: number;
};

export const limitResources = ['pool', 'ceiling', 'handovers', 'conversions', 'team', 'serviceLine'] as const;

/** Use against limit (null: none), and how many people the limit pushed to a later day or left unplaced. */
export type Use = { used: number; limit: number | null; pushed: number };

export type BoardDay = {
  date: IsoDate;
  laptop: number;
  desktop: number;
  /** Handed over on that day; null for days to come. */
  actual: number | null;
  /** Remote on the evening of the day, those from the start among them. */
  remote: number;
  ceiling: number | null;
  /** How full each resource is; nothing but the ceiling for days before the plan begins. */
  use: Partial<Record<LimitResource, Use>>;
};

/** One limit of a resource on a day: of a center, a team, a line or a pool. */
export type LimitLine = Use & {
  key: string;
  name: string;
  center: { id: string; code: string; name: string } | null;
  closed: boolean;
  /** What was set for this center on this day by hand; a number that is null is the usual one. */
  own: { closed: boolean; handovers: number | null; conversions: number | null } | null;
};

export type PlacementLine = {
  agentId: string;
  personnelNumber: string;
  name: string;
  center: string;
  centerName: string;
  team: string;
  teamName: string;
  band: number;
  stage: Stage;
  /** Null for somebody whom the plan does not know yet. */
  rank: number | null;
  date: IsoDate | null;
  route: Route | null;
  pool: string | null;
  fixed: boolean;
  /** The promise that holds now. */
  before: IsoDate | null;
  reasons: PlacementReason[] | null;
  /** What breaks the promise, in a draft that does not keep it. */
  broken: BrokenBy[] | null;
};

export type DifferenceLine = { band: number; kind: ChangeKind; agents: number };
export type PlanDifference = {
  lines: DifferenceLine[];
  totals: Record<ChangeKind, number>;
  /** Promises that the draft keeps later than given, or not at all; by what, one promise may have several. */
  broken: number;
  brokenBy: { resource: string; agents: number }[];
  doneBy: { before: IsoDate | null; after: IsoDate | null };
};

/** How many people publishing gives another date or route, or takes it away. */
export const changedBy = ({ totals }: PlanDifference): number =>
  changeKinds.reduce((sum, kind) => (kind === 'SAME' ? sum : sum + totals[kind]), 0);

export const whyInput = z.strictObject({ planId: z.uuid(), agentId: z.uuid() });
export const limitDayInput = z.strictObject({
  planId: z.uuid(),
  resource: z.enum(limitResources),
  date: isoDate,
  centers: z.array(z.string().max(12)).max(500).default([]),
});
