import type { Plan } from '@/domain/planning/plan-document';
import type { Promised, Scenario, Supply } from '@/domain/planning/scenario';
import { centerOf, plusDays, transitionDates } from './calendar';

/** The scenario with the plan in force as its promises. */
export function withPromises(scenario: Scenario, plan: Plan): Scenario {
  const promises = new Map<string, Promised>([
    ...plan.placements.map(({ agent, date, rank }) => [agent, { date, rank }] as const),
    ...plan.unplaced.map(({ agent, rank }) => [agent, { date: null, rank }] as const),
  ]);
  return {
    ...scenario,
    agents: scenario.agents.map((agent) => ({ ...agent, promised: promises.get(agent.id)! })),
  };
}

function takeFrom(supply: Supply[], pool: string, date: string): void {
  const lot = supply.find((entry) => entry.pool === pool && entry.usableFrom <= date && entry.laptops > 0);
  if (lot === undefined) throw new Error(`${pool} has nothing left on ${date}`);
  lot.laptops--;
}

/** The world of the next morning, in which the first day went as planned. */
export function nextMorning(scenario: Scenario, plan: Plan): Scenario {
  const promised = withPromises(scenario, plan);
  const start = plusDays(scenario.start, 1);
  const moved = new Map(plan.placements.filter(({ date }) => date < start).map((each) => [each.agent, each]));
  const supply = scenario.supply.map((entry) => ({ ...entry }));
  for (const { pool, date } of moved.values()) if (pool !== null) takeFrom(supply, pool, date);
  const agents = promised.agents.flatMap((agent) => {
    const placement = moved.get(agent.id);
    if (placement === undefined) return [agent];
    const busy = transitionDates(
      { ...scenario, horizonDays: scenario.horizonDays + 400 },
      centerOf(scenario, agent),
      placement.date,
    );
    const { date, route } = placement;
    return busy.some((day) => day >= start) ? [{ ...agent, fixed: { date, route, hasDevice: true } }] : [];
  });
  const today = plan.placements.filter(({ date }) => date === scenario.start).length;
  return {
    ...promised,
    ...{ start, supply, agents },
    horizonDays: scenario.horizonDays - 1,
    alreadyRemote: scenario.alreadyRemote + today,
  };
}
