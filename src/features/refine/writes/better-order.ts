import { sweepBefore } from '@/domain/planning/refine/sweep-before';
import { refinedOrder } from '@/domain/planning/refine/refined-order';
import { compareDates } from '@/features/plans/writes/compare-dates';
import { computePlan, type ComputedPlan } from '@/features/plans/writes/compute-plan';
import type { LiveScenario } from '@/features/plans/queries/scenario';
import { doneByOf } from '@/features/plans/writes/plan-metrics';
import { daysBetween } from '@/lib/dates';
import type { RefinementDocument, RefinementFigures } from '../schema';

const isFree = ({ promised, fixed }: { promised: unknown; fixed: unknown }) =>
  promised === null && fixed === null;

function figuresOf(quick: ComputedPlan, better: ComputedPlan): RefinementFigures {
  const { start, horizonDays } = quick.live.scenario;
  const daysOf = ({ rows }: ComputedPlan) =>
    rows.reduce((sum, { date }) => sum + (date === null ? horizonDays : daysBetween(start, date)), 0);
  const unplacedOf = ({ rows }: ComputedPlan) => rows.filter(({ date }) => date === null).length;
  return {
    days: { before: daysOf(quick), after: daysOf(better) },
    people: quick.rows.length,
    doneBy: { before: doneByOf(quick), after: doneByOf(better) },
    unplaced: { before: unplacedOf(quick), after: unplacedOf(better) },
    broken: { before: quick.broken.size, after: better.broken.size },
    moves: compareDates(
      Object.fromEntries(quick.rows.map(({ agentId, date }) => [agentId, date])),
      better.rows,
    ),
  };
}

/** Whether a plan keeps every promise that the quick one keeps, and makes none later that both break. */
function keepsPromises(quick: ComputedPlan, better: ComputedPlan): boolean {
  const dates = new Map(quick.rows.map(({ agentId, date }) => [agentId, date]));
  return better.rows.every(({ agentId, date }) => {
    if (!better.broken.has(agentId)) return true;
    const before = dates.get(agentId) ?? null;
    return quick.broken.has(agentId) && (before === null || (date !== null && date <= before));
  });
}

/**
 * Looks for an order of those without a promise in which people wait fewer days in all. An order that would break a
 * promise is none, unless the draft opens them all; then only those are put in another order who come after everybody
 * with a promise.
 */
export function findBetterOrder(live: LiveScenario, openPromises: boolean): RefinementDocument {
  const free = live.scenario.agents.filter(isFree);
  if (free.length < 2) return { state: 'NONE' };
  const quick = computePlan(live, { openPromises });
  for (const orderOfClass of [refinedOrder(), sweepBefore(refinedOrder())]) {
    const better = computePlan(live, { openPromises, orderOfClass });
    const figures = figuresOf(quick, better);
    if (figures.days.after >= figures.days.before) return { state: 'NONE' };
    if (!openPromises && !keepsPromises(quick, better)) continue;
    const ids = new Set(free.map(({ id }) => id));
    const { placements, unplaced } = better.planned.plan;
    const order = [...placements, ...unplaced].sort((a, b) => a.rank - b.rank).map(({ agent }) => agent);
    return { state: 'BETTER', figures, order: order.filter((id) => ids.has(id)) };
  }
  return { state: 'NONE' };
}
