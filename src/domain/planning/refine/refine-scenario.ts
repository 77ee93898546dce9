import { dayNumber } from '../day-number';
import type { Plan } from '../plan-document';
import { planScenario } from '../plan';
import type { Scenario } from '../scenario';
import { refinedOrder } from './refined-order';
import type { RefineOptions } from './refined-order';

/** The sum of all days of a plan, counted from the scenario’s start; an agent without a day counts the whole horizon. */
export function sumOfDays({ start, horizonDays }: Scenario, { placements, unplaced }: Plan): number {
  const first = dayNumber(start);
  const placed = placements.reduce((sum, { date }) => sum + dayNumber(date) - first, 0);
  return placed + unplaced.length * horizonDays;
}

/**
 * Plans a scenario like `planScenario`, by the same rules, but takes time to find a better order among equal agents;
 * the quick plan where none is found. Promised agents keep their order. The same scenario, effort and seed give the
 * same plan.
 */
export function refineScenario(scenario: Scenario, options: RefineOptions = {}): Plan {
  const quick = planScenario(scenario);
  const refined = planScenario(scenario, refinedOrder(options));
  return sumOfDays(scenario, refined) < sumOfDays(scenario, quick) ? refined : quick;
}
