import { comparePlans } from '@/domain/planning/compare';
import { daysSooner, workingDaysSooner } from '../sooner';
import type { Planned } from '../variant-figures';

/** What the better of two plans gives: who is earlier (or placed at all), by how many days in sum, and the end. */
export type Gain = {
  earlier: number;
  /** Calendar days that everybody together is sooner, those subtracted who are later. */
  agentDays: number;
  /** Working days that the last hand-over is sooner; 0 while somebody is unplaced in either plan. */
  endSooner: number;
};

export function gainOf(worse: Planned, better: Planned): Gain {
  const difference = comparePlans(worse.plan, better.plan);
  const { weekdays } = worse.scenario;
  return {
    earlier: difference.earlier.length + difference.added.length,
    agentDays: daysSooner(worse.scenario, difference),
    endSooner: workingDaysSooner(weekdays, worse.plan.metrics.doneBy, better.plan.metrics.doneBy) ?? 0,
  };
}
