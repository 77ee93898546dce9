import type { Plan } from '@/domain/planning/plan-document';
import { planScenario } from '@/domain/planning/plan';
import type { ClassOrder } from '@/domain/planning/run';
import type { Scenario } from '@/domain/planning/scenario';
import { sweep } from '@/domain/planning/sweep';
import type { LiveScenario } from './scenario';

/** A plan of the live state, what it was planned from, and who stands in it nowhere because a line is halted. */
export type LivePlan = { plan: Plan; scenario: Scenario; held: ReadonlySet<string> };

/**
 * Plans the live state. A line that is halted from a later date on has no day of its own in a scenario: whoever of it
 * would stand on that date or after is taken out, and the rest is planned again, until nobody does. Names all binding
 * limits.
 */
export function planLive(live: LiveScenario, orderOfClass: ClassOrder = sweep): LivePlan {
  const held = new Set<string>();
  const stopOf = new Map(
    live.scenario.agents.flatMap(({ id, team }) => {
      const from = live.stopsAhead.get(team);
      return from === undefined ? [] : [[id, from] as const];
    }),
  );
  for (;;) {
    const scenario =
      held.size === 0
        ? live.scenario
        : { ...live.scenario, agents: live.scenario.agents.filter(({ id }) => !held.has(id)) };
    const plan = planScenario(scenario, orderOfClass, Infinity);
    const before = held.size;
    for (const { agent, date } of plan.placements) {
      const from = stopOf.get(agent);
      if (from !== undefined && date >= from) held.add(agent);
    }
    if (held.size === before) return { plan, scenario, held };
  }
}
