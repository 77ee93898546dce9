import type { IsoDate } from '@/lib/dates';
import type { DraftChange, PlanMetricsDocument } from '../schema';
import { capacityOf } from './capacity';
import type { ComputedPlan } from './compute-plan';
import { pushedBy } from './pushed';

const limitsKept = 1000;

/** The dates of a plan, one for each placement. */
export const datesOf = ({ rows }: ComputedPlan): IsoDate[] =>
  rows.flatMap((row) => (row.date === null ? [] : [row.date]));

/** The latest date of a plan; its first day where nobody is placed. */
export const lastDayOf = (computed: ComputedPlan): IsoDate =>
  datesOf(computed).reduce((last, date) => (date > last ? date : last), computed.live.scenario.start);

/** The latest date, null while anybody is without one. */
export function doneByOf(computed: ComputedPlan): IsoDate | null {
  const isDone = computed.rows.length > 0 && computed.rows.every((row) => row.date !== null);
  return isDone ? lastDayOf(computed) : null;
}

/** What is kept of a plan beside its rows. */
export function metricsOf(computed: ComputedPlan, change: DraftChange | null): PlanMetricsDocument {
  const { live, planned } = computed;
  const { metrics, excess } = planned.plan;
  return {
    metrics: { ...metrics, binding: metrics.binding.slice(0, limitsKept) },
    excess: excess.slice(0, limitsKept),
    capacity: capacityOf(live.scenario, lastDayOf(computed)),
    pushed: pushedBy(metrics.binding),
    ...(change ? { change } : {}),
  };
}
