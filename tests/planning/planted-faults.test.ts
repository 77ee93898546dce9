import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planScenario } from '@/domain/planning/plan';
import type { Placement, Plan } from '@/domain/planning/plan-document';
import { rankPlaced, rankUnplaced } from '@/domain/planning/run';
import type { ClassOrder } from '@/domain/planning/run';
import { placeOnDay } from '@/domain/planning/place';
import type { Scenario, ScenarioAgent } from '@/domain/planning/scenario';
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

/** Changes the ranks of two neighbours of whom the first must come first. */
function swapped(
  scenario: Scenario,
  plan: Plan,
  mustPrecede: (first: ScenarioAgent, second: ScenarioAgent) => boolean,
): Plan | undefined {
  const agent = ({ agent: id }: Placement) => scenario.agents.find((each) => each.id === id)!;
  const own = free(scenario, plan);
  const second = own.find((each, index) => index > 0 && mustPrecede(agent(own[index - 1]!), agent(each)));
  if (second === undefined) return undefined;
  const first = own[own.indexOf(second) - 1]!;
  const rank = (each: Placement) => (each === second ? first.rank : each === first ? second.rank : each.rank);
  const placements = plan.placements.map((each) => ({ ...each, rank: rank(each) }));
  return { ...plan, placements: placements.sort((a, b) => a.rank - b.rank) };
}

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
  'a later band has the lower rank': (scenario, plan) => swapped(scenario, plan, (a, b) => a.band < b.band),
  'somebody stands on a day off': (scenario, plan) =>
    firstThat(free(scenario, plan), (placement) => {
      const center = centerOf(
        scenario,
        scenario.agents.find(({ id }) => id === placement.agent)!,
      );
      const off = datesOfHorizon(scenario).find((date) => !isWorkingDay(scenario, center, date));
      return off === undefined ? undefined : replaced(plan, placement, { date: off });
    }),
  'somebody fixed is moved': (scenario, plan) =>
    firstThat(plan.placements, (placement) => {
      const fixed = scenario.agents.find(({ id }) => id === placement.agent)?.fixed ?? null;
      const date = datesOfHorizon(scenario).find((day) => day !== placement.date);
      return fixed === null || date === undefined ? undefined : replaced(plan, placement, { date });
    }),
  'somebody sent back to the front comes after an equal who was not': (scenario, plan) =>
    swapped(scenario, plan, (a, b) => a.band === b.band && a.front && !b.front),
  'the lower promise has the higher rank': (scenario, plan) =>
    swapped(
      scenario,
      plan,
      (a, b) =>
        a.band === b.band &&
        a.front === b.front &&
        a.promised !== null &&
        (b.promised === null || b.promised.rank > a.promised.rank),
    ),
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

  it('have every ingredient often enough', { timeout: 60_000 }, () => {
    const tried = fc.sample(arbitraryScenario, { numRuns: 1000, seed: 12 });
    const count = (test: (scenario: Scenario) => boolean) => tried.filter(test).length;
    const someone = (test: (agent: ScenarioAgent) => boolean) => count(({ agents }) => agents.some(test));
    const numbers = ({ centers, teams, serviceLines }: Scenario) => [
      ...centers.flatMap(({ handoversPerDay, conversionsPerDay }) => [handoversPerDay, conversionsPerDay]),
      ...[...teams, ...serviceLines].map(({ maxInTransition }) => maxInTransition),
    ];
    const ingredients = {
      'days off': count(({ centers }) => centers.some(({ closedOn }) => closedOn.length > 0)),
      overrides: count(({ centers }) => centers.some(({ overrides }) => overrides.length > 0)),
      'an override on a closed day': count(({ centers }) =>
        centers.some((center) => center.overrides.some(({ date }) => center.closedOn.includes(date))),
      ),
      'several pools': count(({ supply }) => new Set(supply.map(({ pool }) => pool)).size > 1),
      'EITHER routes': someone(({ route }) => route === 'EITHER'),
      'fixed placements': someone(({ fixed }) => fixed !== null),
      'devices in hand': someone(({ fixed }) => fixed?.hasDevice === true),
      promises: someone(({ promised }) => promised !== null),
      'promises without a date': someone(({ promised }) => promised !== null && promised.date === null),
      fronts: someone(({ front }) => front),
      'later first days': count(({ agents, start }) => agents.some(({ earliest }) => earliest > start)),
      'transitions of 1 day': count(({ transitionDays }) => transitionDays === 1),
      'transitions of 2 days': count(({ transitionDays }) => transitionDays === 2),
      'transitions of 3 days': count(({ transitionDays }) => transitionDays === 3),
      'missing limits': count((scenario) => numbers(scenario).includes(undefined)),
      'limits of nothing': count((scenario) => numbers(scenario).includes(0)),
      'falling ceilings': count(({ remoteCeiling }) => {
        const byDate = [...remoteCeiling].sort((a, b) => (a.from < b.from ? -1 : 1));
        return byDate.some(({ max }, index) => index > 0 && max < byDate[index - 1]!.max);
      }),
    };
    const rare = Object.entries(ingredients).filter(([, seen]) => seen < 40);
    expect(rare).toEqual([]);
  });
});
