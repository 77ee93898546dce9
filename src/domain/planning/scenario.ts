export type Route = 'LAPTOP' | 'OWN_DESKTOP';

/** What an agent can take; EITHER leaves the choice to the planner. */
export type AgentRoute = Route | 'EITHER';

export interface CeilingStep {
  from: string;
  max: number;
}

export interface CenterOverride {
  date: string;
  handovers?: number;
  conversions?: number;
}

/** A limit that is absent is no limit. */
export interface ScenarioCenter {
  code: string;
  handoversPerDay?: number;
  conversionsPerDay?: number;
  closedOn: string[];
  overrides: CenterOverride[];
}

/** Laptops of a pool (`depot` or a center's code), usable from a date on. */
export interface Supply {
  pool: string;
  usableFrom: string;
  laptops: number;
}

export interface ScenarioServiceLine {
  code: string;
  maxInTransition?: number;
}

export interface ScenarioTeam {
  code: string;
  center: string;
  serviceLine?: string;
  maxInTransition?: number;
}

/** Date and rank in the plan in force; no date: unplaced there. */
export interface Promised {
  date: string | null;
  rank: number;
}

/** A placement that must stay; with a device it takes none from the supply. */
export interface FixedPlacement {
  date: string;
  route: Route;
  hasDevice: boolean;
}

export interface ScenarioAgent {
  id: string;
  team: string;
  band: number;
  route: AgentRoute;
  earliest: string;
  front: boolean;
  promised: Promised | null;
  fixed: FixedPlacement | null;
}

/**
 * What the planner plans: dates are ISO calendar dates, limits are people or devices a day. All defaults are filled;
 * limits that do not exist are absent, so that a scenario written as JSON is again a valid document.
 */
export interface Scenario {
  formatVersion: 1;
  start: string;
  horizonDays: number;
  weekdays: number[];
  transitionDays: number;
  alreadyRemote: number;
  remoteCeiling: CeilingStep[];
  centers: ScenarioCenter[];
  supply: Supply[];
  serviceLines: ScenarioServiceLine[];
  teams: ScenarioTeam[];
  agents: ScenarioAgent[];
}

export const DEPOT = 'depot';
