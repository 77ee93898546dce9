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
  owner: string;
  open: number;
  bandOne: number;
  /** The earliest day on which one of them was opened. */
  oldest: string;
  kinds: { kind: string; open: number }[];
};

export type Overtakings = { all: number; open: number };

/** What a day brings: people planned for it and how far they are; deliveries due. */
export type DayLine = {
  date: string;
  planned: number;
  ready: number;
  handedOver: number;
  deliveries: number;
  laptops: number;
};

export type BurnUpPoint = { date: string; actual: number | null; plan: number | null };

export type PlanInForce = { id: string; number: number; doneBy: string | null; unplaced: number };

export type BindingLine = {
  date: string;
  resource: string;
  key: string | null;
  used: number;
  limit: number;
  refused: number;
};

export type Overview = {
  today: string;
  standing: Standing;
  plan: PlanInForce | null;
  bands: BandLine[];
  waves: WaveLine[];
  centers: CenterLine[];
  stuck: StuckLine[];
  overtakings: Overtakings;
  days: DayLine[];
  burnUp: BurnUpPoint[];
  binding: BindingLine[];
  lateDeliveries: number;
};
