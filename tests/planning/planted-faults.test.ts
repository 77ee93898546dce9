import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planScenario } from '@/domain/planning/plan';
import type { Placement, Plan } from '@/domain/planning/plan-document';
import { rankPlaced, rankUnplaced } from '@/domain/planning/run';
import type { ClassOrder } from '@/domain/planning/run';
import { placeOnDay } from '@/domain/planning/place';
import type { Scenario } from '@/domain/planning/scenario';
import { arbitraryScenario } from './arbitrary-scenario';
import { centerOf, datesOfHorizon, isWorkingDay } from './calendar';
import { faultsOfPlan } from './check-plan';

/** A way to spoil a plan; undefined where the plan offers no place for it. */
type Spoil = (scenario: Scenario, plan: Plan) => Plan | undefined;

const free = (scenario: Scenario, plan: Plan): Placement[] =>
  plan.placements.filter(({ agent }) => scenario.agents.find(({ id }) => id === agent)?.fixed === null);

function moved(scenario: Scenario, plan: Plan, placement: Placement, step: 1 | -1): Plan | undefined {
  const agent = scenario.agents.find(({ id }) => id === placement.agent)!;
  const days = datesOfHorizon(scenario).filter((date) =>
    isWorkingDay(scenario, centerOf(scenario, agent), date),
  );
  const date = days[days.indexOf(placement.date) + step];
  if (date === undefined || date < agent.earliest) return undefined;
  const placements = plan.placements.map((each) => (each === placement ? { ...each, date } : each));
  return { ...plan, placements };
}

const firstThat = <T, U>(list: readonly T[], map: (item: T) => U | undefined): U | undefined =>
  list.map(map).find((result) => result !== undefined);

const replaced = (plan: Plan, placement: Placement, change: Partial<Placement>): Plan => ({
  ...plan,
  placements: plan.placements.map((each) => (each === placement ? { ...each, ...change } : each)),
});

const spoils: Record<string, Spoil> = {
  'somebody stands a working day too late': (scenario, plan) =>
    firstThat(free(scenario, plan), (placement) => moved(scenario, plan, placement, 1)),
  'somebody stands a working day too early': (scenario, plan) =>
    firstThat(free(scenario, plan), (placement) => moved(scenario, plan, placement, -1)),
  'somebody who could move is left out': (scenario, plan) => {
    const last = free(scenario, plan).at(-1);
    if (last === undefined) return undefined;
    const placements = plan.placements.filter((each) => each !== last);
    const reasons = [{ resource: 'calendar' as const, key: null, days: 0 }];
    const unplaced = [...plan.unplaced, { agent: last.agent, rank: last.rank, reasons }];
    return { ...plan, placements, unplaced: unplaced.sort((a, b) => a.rank - b.rank) };
  },
  'somebody is forgotten': (_, plan) =>
    plan.placements.length === 0 ? undefined : { ...plan, placements: plan.placements.slice(1) },
  'a later band has the lower rank': (scenario, plan) => {
    const band = (id: string) => scenario.agents.find((agent) => agent.id === id)!.band;
    const own = free(scenario, plan);
    const pair = own.find((each, index) => index > 0 && band(own[index - 1]!.agent) < band(each.agent));
    if (pair === undefined) return undefined;
    const before = own[own.indexOf(pair) - 1]!;
    const swap = (each: Placement) => (each === pair ? before.rank : each === before ? pair.rank : each.rank);
    const placements = plan.placements.map((each) => ({ ...each, rank: swap(each) }));
    return { ...plan, placements: placements.sort((a, b) => a.rank - b.rank) };
  },
  'a laptop comes from a pool that has none': (scenario, plan) =>
    firstThat(plan.placements, (placement) => {
      const agent = scenario.agents.find(({ id }) => id === placement.agent)!;
      const own = centerOf(scenario, agent).code;
      const hasOwn = scenario.supply.some(({ pool, laptops }) => pool === own && laptops > 0);
      return placement.pool === 'depot' && !hasOwn ? replaced(plan, placement, { pool: own }) : undefined;
    }),
  'a laptop comes from nowhere': (_, plan) =>
    firstThat(plan.placements, (placement) =>
      placement.pool === null ? undefined : replaced(plan, placement, { pool: null }),
    ),
  'somebody takes a route that is not theirs': (scenario, plan) =>
    firstThat(plan.placements, (placement) => {
      const agent = scenario.agents.find(({ id }) => id === placement.agent)!;
      if (agent.route === 'EITHER') return undefined;
      return replaced(plan, placement, { route: agent.route === 'LAPTOP' ? 'OWN_DESKTOP' : 'LAPTOP' });
    }),
  'an excess is kept silent': (_, plan) =>
    plan.excess.length === 0 ? undefined : { ...plan, excess: plan.excess.slice(1) },
  'a binding limit is kept silent': (_, plan) =>
    plan.metrics.binding.length !== 1
      ? undefined
      : { ...plan, metrics: { ...plan.metrics, binding: [], bindingTotal: 0 } },
  'a binding limit counts too many': (scenario, plan) => {
    const [first, ...others] = plan.metrics.binding;
    if (first === undefined) return undefined;
    const binding = [{ ...first, refused: scenario.agents.length + 1 }, ...others];
    return { ...plan, metrics: { ...plan.metrics, binding } };
  },
  'a binding limit counts too few': (scenario, plan) => {
    const [only, ...others] = plan.metrics.binding;
    if (only === undefined || others.length > 0 || only.refused < 2) return undefined;
    return { ...plan, metrics: { ...plan.metrics, binding: [{ ...only, refused: only.refused - 1 }] } };
  },
  'a reason counts days that nothing refused': (scenario, plan) => {
    const [first, ...others] = plan.unplaced;
    if (first === undefined) return undefined;
    const reasons = first.reasons.map((reason) => ({ ...reason, days: reason.days + scenario.horizonDays }));
    return { ...plan, unplaced: [{ ...first, reasons }, ...others] };
  },
  'the done-by date is another': (_, plan) => ({
    ...plan,
    metrics: { ...plan.metrics, doneBy: '2019-01-01' },
  }),
};

describe('the slow checker', () => {
  for (const [name, spoil] of Object.entries(spoils)) {
    it(`catches it when ${name}`, { timeout: 60_000 }, () => {
      let caught = 0;
      fc.assert(
        fc.property(arbitraryScenario, (scenario) => {
          const spoiled = spoil(scenario, planScenario(scenario));
          fc.pre(spoiled !== undefined);
          expect(faultsOfPlan(scenario, spoiled)).not.toEqual([]);
          caught++;
        }),
        { numRuns: 40, maxSkipsPerRun: 1000 },
      );
      expect(caught).toBe(40);
    });
  }

  it('catches an order that lets people wait for nothing', { timeout: 60_000 }, () => {
    const lateByOne: ClassOrder = (run, { agents }) => {
      const { kinds, days, workingDays } = run.world.instance;
      for (const agent of agents) {
        const kind = kinds.ofAgent[agent]!;
        let day = kinds.from[kind]! + 1;
        const isClosed = () => workingDays.position[kinds.center[kind]! * days + day]! < 0;
        while (day < days && (isClosed() || placeOnDay(run.world, kind, day, 1) === 0)) day++;
        if (day < days) rankPlaced(run, agent, day);
        else rankUnplaced(run, agent);
      }
    };
    const hasFaults = fc
      .sample(arbitraryScenario, { numRuns: 200, seed: 7 })
      .map((scenario) => faultsOfPlan(scenario, planScenario(scenario, lateByOne)).length > 0);
    expect(hasFaults.filter(Boolean).length).toBeGreaterThan(100);
  });
});

describe('the scenarios tried', () => {
  it('are of every kind that the rules speak of', { timeout: 60_000 }, () => {
    const tried = fc.sample(arbitraryScenario, { numRuns: 1000, seed: 11 }).map((scenario) => {
      const plan = planScenario(scenario);
      return { scenario, plan };
    });
    const count = (test: (one: { scenario: Scenario; plan: Plan }) => boolean) => tried.filter(test).length;
    const refusedBy = (resource: string) =>
      count(({ plan }) => plan.metrics.binding.some((limit) => limit.resource === resource));
    const exceeds = (resource: string) =>
      count(({ plan }) => plan.excess.some((limit) => limit.resource === resource));
    const resources = ['handovers', 'conversions', 'team', 'serviceLine', 'ceiling', 'pool'];
    for (const resource of resources) expect([resource, refusedBy(resource) > 60]).toEqual([resource, true]);
    for (const resource of resources) expect([resource, exceeds(resource) > 10]).toEqual([resource, true]);
    const ownPool = count(({ plan }) =>
      plan.placements.some(({ pool }) => pool !== null && pool !== 'depot'),
    );
    const isBeforeStart = count(({ scenario, plan }) =>
      plan.placements.some(({ date }) => date < scenario.start),
    );
    const isCalendar = count(({ plan }) =>
      plan.unplaced.some(({ reasons }) => reasons[0]?.resource === 'calendar'),
    );
    const isDone = count(({ plan }) => plan.metrics.doneBy !== null && plan.metrics.binding.length > 0);
    for (const seen of [ownPool, isBeforeStart, isCalendar, isDone]) expect(seen).toBeGreaterThan(30);
  });
});
