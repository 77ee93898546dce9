import type { Plan } from '../planning/plan-document';
import type { Scenario } from '../planning/scenario';

/** How somebody whom the scenario plans stands on the morning of its first day, where it is not the usual. */
export interface Standing {
  /** Handed over on this very day already. */
  isDone?: boolean;
  /** Working days since the first date was missed. */
  missedFor?: number;
}

/** From where a forecast goes on: the live scenario, its plan, and what neither of them says. */
export interface ForecastInput {
  scenario: Scenario;
  plan: Plan;
  /** By agent; whoever is not in it stands as the plan has it. */
  standing: ReadonlyMap<string, Standing>;
  /** Working days by which the supply entries (by index) that are still to come are late already; missing: none. */
  lateBy: ReadonlyMap<number, number>;
  live: number;
  /** Handed over before the first day and not live, by working days since (from 1). */
  onTheWay: readonly { age: number; people: number }[];
}
