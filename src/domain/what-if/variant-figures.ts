import { comparePlans, type PlanDifference } from '@/domain/planning/compare';
import { planScenario } from '@/domain/planning/plan';
import type { BandFigures, Plan } from '@/domain/planning/plan-document';
import type { Scenario } from '@/domain/planning/scenario';
import type { IsoDate } from '@/lib/dates';
import { bindingDays, type BindingDay } from './binding-days';
import { brokenIn, sumBroken, type BrokenSum } from './broken-sum';
import { daysSooner, workingDaysSooner } from './sooner';
import { mostTouched, type Touched } from './touched';

/** A scenario and its plan. */
export type Planned = { scenario: Scenario; plan: Plan };

export const planned = (scenario: Scenario): Planned => ({ scenario, plan: planScenario(scenario) });

/** What a variant changes against the plan without it; more is better, but for `later` and `dropped`. */
export type Against = {
  earlier: number;
  later: number;
  /** Placed only in the variant. */
  added: number;
  /** Placed only without it. */
  dropped: number;
  /** Calendar days that everybody together is sooner; unplaced counts as the day after the horizon. */
  agentDays: number;
  /** Working days that the last hand-over is sooner; null while either plan leaves somebody unplaced. */
  endSooner: number | null;
  centers: Touched[];
  teams: Touched[];
};

/** The figures of one column. `days`: how many are placed up to each date on which somebody is. */
export type VariantFigures = {
  doneBy: IsoDate | null;
  placed: number;
  unplaced: number;
  /** By the bands of today, also where the variant orders them otherwise. */
  byBand: BandFigures[];
  broken: BrokenSum;
  binding: BindingDay[];
  days: { date: IsoDate; placed: number }[];
  against: Against | null;
};

function againstOf(asIs: Planned, variant: Planned, difference: PlanDifference): Against {
  const { earlier, later, added, dropped } = difference;
  return {
    earlier: earlier.length,
    later: later.length,
    added: added.length,
    dropped: dropped.length,
    agentDays: daysSooner(asIs.scenario, difference),
    endSooner: workingDaysSooner(
      asIs.scenario.weekdays,
      asIs.plan.metrics.doneBy,
      variant.plan.metrics.doneBy,
    ),
    ...mostTouched(asIs.scenario, difference),
  };
}

/** Figures by the bands that the scenario as it is gives; the agents of both stand in the same order. */
function bandsOfToday(asIs: Planned, { scenario, plan }: Planned): BandFigures[] {
  if (scenario.agents === asIs.scenario.agents) return plan.metrics.byBand;
  const today = new Map<number, number>();
  scenario.agents.forEach((agent, index) => today.set(agent.band, asIs.scenario.agents[index]!.band));
  return plan.metrics.byBand
    .map((figures) => ({ ...figures, band: today.get(figures.band) ?? figures.band }))
    .sort((a, b) => a.band - b.band);
}

function placedByDay(plan: Plan): VariantFigures['days'] {
  const onDay = new Map<IsoDate, number>();
  for (const { date } of plan.placements) onDay.set(date, (onDay.get(date) ?? 0) + 1);
  let placed = 0;
  return [...onDay.keys()].sort().map((date) => {
    placed += onDay.get(date)!;
    return { date, placed };
  });
}

/** The figures of a variant beside those of the scenario as it is, or of that itself. */
export function figuresOf(asIs: Planned, variant: Planned): VariantFigures {
  const { plan, scenario } = variant;
  const isAsIs = asIs === variant;
  return {
    doneBy: plan.metrics.doneBy,
    placed: plan.metrics.placed,
    unplaced: plan.metrics.unplaced,
    byBand: isAsIs ? plan.metrics.byBand : bandsOfToday(asIs, variant),
    broken: sumBroken(brokenIn(scenario, plan)),
    binding: bindingDays(scenario, plan.metrics.binding),
    days: placedByDay(plan),
    against: isAsIs ? null : againstOf(asIs, variant, comparePlans(asIs.plan, plan)),
  };
}
