import { brokenPromises, type BrokenPromise, type BrokenReason } from '@/domain/planning/compare';
import type { Plan } from '@/domain/planning/plan-document';
import type { Scenario } from '@/domain/planning/scenario';

export type BrokenResource = BrokenReason['resource'];

/** Promises that a plan does not keep, and how many of them each kind of limit refuses; one may be refused by several. */
export type BrokenSum = { promises: number; reasons: { resource: BrokenResource; promises: number }[] };

/** The promises that a plan does not keep; where it keeps all, nothing has to be planned again to say why. */
export function brokenIn(scenario: Scenario, plan: Plan): BrokenPromise[] {
  const dates = new Map(plan.placements.map(({ agent, date }) => [agent, date]));
  const isKept = scenario.agents.every(({ id, promised }) => {
    if (promised === null || promised.date === null) return true;
    const date = dates.get(id);
    return date !== undefined && date <= promised.date;
  });
  return isKept ? [] : brokenPromises(scenario, plan);
}

export function sumBroken(broken: readonly BrokenPromise[]): BrokenSum {
  const counts = new Map<BrokenResource, number>();
  for (const { reasons } of broken) {
    for (const resource of new Set(reasons.map((reason) => reason.resource)))
      counts.set(resource, (counts.get(resource) ?? 0) + 1);
  }
  const reasons = [...counts].map(([resource, promises]) => ({ resource, promises }));
  reasons.sort((a, b) => b.promises - a.promises || (a.resource < b.resource ? -1 : 1));
  return { promises: broken.length, reasons };
}
