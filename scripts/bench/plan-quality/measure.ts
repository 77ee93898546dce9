import { dayNumber } from '../../../src/domain/planning/day-number';
import { openInstance } from '../../../src/domain/planning/instance';
import { dueOrder } from '../../../src/domain/planning/order';
import type { Plan } from '../../../src/domain/planning/plan-document';
import type { Scenario } from '../../../src/domain/planning/scenario';
import type { BoundOfClass } from './bounds';
import type { ClassGroup } from './class-program';
import type { Standing } from './leftover';

/** How far the sum of the move days of a plan lies above its bound, in per cent. */
export interface Gap {
  /** Over all due classes whose order is free. */
  instance: number;
  /** The worst of the due classes of at least 100 agents; null without one. */
  worstClass: number | null;
  /** The sum of the days, and the bound. */
  days: number;
  bound: number;
}

const CLASS_COUNTS_FROM = 100;
const NEARLY = 1e-4;

/** A bound of nothing leaves no share to speak of: then a day counts as one per cent of a hundred. */
const gapOf = (days: number, bound: number): number => (100 * Math.max(0, days - bound)) / Math.max(1, bound);

/**
 * The gap of a plan as its goals define it: a due class’s days count from the start of the scenario, an unplaced agent
 * counts the whole horizon; all of lower rank stand where the plan has them. Throws where a plan undercuts its bound.
 */
export function gapOfPlan(scenario: Scenario, plan: Plan, boundOfClass: BoundOfClass): Gap {
  const instance = openInstance(scenario);
  const due = dueOrder(scenario.agents);
  const dayOf = new Map(plan.placements.map(({ agent, date }) => [agent, dayNumber(date) - instance.start]));
  const day = (agent: number) => dayOf.get(scenario.agents[agent]!.id);
  const standing: Standing[] = [];
  const stand = (agents: Int32Array) => {
    for (const agent of agents) {
      const at = day(agent);
      if (at !== undefined) standing.push({ agent, day: at });
    }
  };
  stand(due.fixed);
  const gap: Gap = { instance: 0, worstClass: null, days: 0, bound: 0 };
  for (const { agents, isPromised } of due.classes) {
    if (!isPromised) {
      const days = agents.reduce((sum, agent) => sum + (day(agent) ?? instance.days), 0);
      const bound = boundOfClass(instance, groupsOf(instance.kinds.ofAgent, agents), standing);
      if (days < bound - NEARLY * Math.max(1, bound))
        throw new Error(`a plan of ${days} days undercuts its bound of ${bound}`);
      gap.days += days;
      gap.bound += bound;
      if (agents.length >= CLASS_COUNTS_FROM)
        gap.worstClass = Math.max(gap.worstClass ?? 0, gapOf(days, bound));
    }
    stand(agents);
  }
  return { ...gap, instance: gapOf(gap.days, gap.bound) };
}

function groupsOf(kindOf: Int32Array, agents: Int32Array): ClassGroup[] {
  const sizes = new Map<number, number>();
  for (const agent of agents) sizes.set(kindOf[agent]!, (sizes.get(kindOf[agent]!) ?? 0) + 1);
  return [...sizes].map(([kind, size]) => ({ kind, size }));
}
