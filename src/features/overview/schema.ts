import type { BlockKind, BlockOwner } from '@/domain/rollout/block-owners';
import type { ForecastRead } from '@/features/forecast/schema';
import type { Stage } from '@/domain/rollout/stages';

export type StageCounts = Record<Stage, number>;

/** Where the rollout stands, in people. `all` leaves out who has withdrawn. */
export type Standing = {
  all: number;
  live: number;
  /** Remote before the rollout began; part of `live`. */
  baseline: number;
  onTheWay: number;
  waiting: number;
  withdrawn: number;
  /** Live by the published plan up to today; null without a plan. */
  plannedLive: number | null;
  /** Due before today and not live; null without a plan. */
  behind: number | null;
  byStage: StageCounts;
};

export type BandLine = { band: number; all: number; live: number; onTheWay: number; waiting: number };

export type WaveLine = {
  id: string;
  number: number;
  name: string;
  from: string;
  until: string;
  ceiling: number | null;
  planned: number;
  handedOver: number;
  live: number;
};

export type CenterLine = {
  id: string;
  code: string;
  name: string;
  city: string;
  latitude: number | null;
  longitude: number | null;
  all: number;
  live: number;
  onTheWay: number;
  waiting: number;
  /** Due by the plan in force and without kit. */
  overdue: number;
};

export type StuckLine = {
  owner: BlockOwner;
  open: number;
  /** Of these, open for so long that they count as old. */
  old: number;
  /** The earliest day on which one of them was opened. */
  oldest: string;
  kinds: { kind: BlockKind; open: number }[];
};

export type Overtakings = { all: number; open: number; explained: number; accepted: number };

/** What a day brings: people planned for it and how far they are; deliveries due. */
export type DayLine = {
  date: string;
  planned: number;
  ready: number;
  handedOver: number;
  deliveries: number;
  laptops: number;
};

/** People live: with 80 % from p10 to p90. */
export type LiveRange = { p10: number; p50: number; p90: number };

export type BurnUpPoint = {
  date: string;
  actual: number | null;
  plan: number | null;
  forecast: LiveRange | null;
};

/** `afterPlan`: working days from the last date of the plan in force to the likely end; null where one is missing. */
export type OverviewForecast = ForecastRead & { afterPlan: number | null };
export type CeilingStep = { from: string; max: number };

export type PlanInForce = { id: string; number: number; doneBy: string | null };

export const useResources = ['pool', 'ceiling', 'handovers', 'conversions'] as const;
export type UseResource = (typeof useResources)[number];
/** How full a limit of the plan is on a day (`limit` null: none), and whom it pushed to a later one. */
export type DayUse = { used: number; limit: number | null; pushed: number };
export type UseDay = { date: string; use: Record<UseResource, DayUse> };

/** Deliveries still to come in, and how many of them are past their date. */
export type OpenDeliveries = { open: number; late: number; lateLaptops: number };

export type Overview = {
  today: string;
  /** Working days since the rollout began, today among them, and how many the plan needs in all. */
  pace: { day: number; of: number | null };
  standing: Standing;
  plan: PlanInForce | null;
  /** The last date that anybody has in the plan in force. */
  lastDate: string | null;
  /** People who still have to move and have no date in it. */
  unplaced: number;
  bands: BandLine[];
  waves: WaveLine[];
  centers: CenterLine[];
  stuck: StuckLine[];
  /** People of band 1 with an open block. */
  stuckBandOne: number;
  overtakings: Overtakings;
  days: DayLine[];
  burnUp: BurnUpPoint[];
  forecast: OverviewForecast | null;
  ceilings: CeilingStep[];
  use: UseDay[];
  deliveries: OpenDeliveries;
};

export const firstSteps = ['centers', 'lines', 'teams', 'devices', 'agents', 'policy', 'plan'] as const;
export type FirstStep = (typeof firstSteps)[number];
/** How much of each first step is there; `plan` counts published plans, `policy` versions of one's own. */
export type FirstSteps = Record<FirstStep, number>;
