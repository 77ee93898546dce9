import type { Route } from './scenario';

export type LimitResource = 'handovers' | 'conversions' | 'team' | 'serviceLine' | 'ceiling' | 'pool';

/** `pool` is `depot`, a center's code, or null where no laptop of the supply is taken. */
export interface Placement {
  agent: string;
  date: string;
  route: Route;
  pool: string | null;
  rank: number;
}

/** On how many working days a limit refused; `calendar` (days 0): no working day was left. */
export interface UnplacedReason {
  resource: LimitResource | 'calendar';
  key: string | null;
  days: number;
}

export interface Unplaced {
  agent: string;
  rank: number;
  reasons: UnplacedReason[];
}

/** A limit of one day; `key` is the code of its center, team, line or pool, null for the ceiling. */
export interface LimitOfDay {
  date: string;
  resource: LimitResource;
  key: string | null;
  used: number;
  limit: number;
}

/** `refused`: the different agents that this limit, full on this day, pushed on or left unplaced. */
export interface BindingLimit extends LimitOfDay {
  refused: number;
}

/** The wait is in calendar days after the later of start and earliest, the mean with two decimals. */
export interface BandFigures {
  band: number;
  agents: number;
  firstDay: string | null;
  lastDay: string | null;
  meanWaitDays: number | null;
}

export interface PlanMetrics {
  placed: number;
  unplaced: number;
  doneBy: string | null;
  byBand: BandFigures[];
  binding: BindingLimit[];
  bindingTotal: number;
}

/** Placements and unplaced agents are listed by rank. */
export interface Plan {
  placements: Placement[];
  unplaced: Unplaced[];
  excess: LimitOfDay[];
  metrics: PlanMetrics;
}
