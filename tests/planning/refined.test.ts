import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planScenario } from '@/domain/planning/plan';
import type { Plan } from '@/domain/planning/plan-document';
import { refinedOrder } from '@/domain/planning/refine/refined-order';
import { sweepBefore } from '@/domain/planning/refine/sweep-before';
import { refineScenario, sumOfDays } from '@/domain/planning/refine/refine-scenario';
import type { AgentRoute, Scenario, ScenarioAgent } from '@/domain/planning/scenario';
import { arbitraryScenario } from './arbitrary-scenario';

const EFFORT = 0.004;
const numRuns = Number(process.env['PLAN_RUNS'] ?? 300);
const TIMEOUT = 30_000 + numRuns * 100;

/** The scenario with all its people equal in due order. */
const asOneClass = (scenario: Scenario): Scenario => ({
  ...scenario,
  agents: scenario.agents.map((agent) => ({ ...agent, band: 1, front: false, promised: null })),
});

const agent = (id: string, route: AgentRoute, earliest = '2020-03-16'): ScenarioAgent => ({
  id,
  team: 'T',
  band: 1,
  route,
  earliest,
  front: false,
  promised: null,
  fixed: null,
});

/**
 * One laptop, one conversion a day, and somebody who needs the laptop but comes on the second day only: whoever fills
 * the first day gives the laptop to one who could have waited for a conversion.
 */
const scarceLaptop: Scenario = {
  formatVersion: 1,
  start: '2020-03-16',
  horizonDays: 4,
  weekdays: [1, 2, 3, 4, 5],
  transitionDays: 1,
  alreadyRemote: 0,
  remoteCeiling: [],
  centers: [{ code: 'K', conversionsPerDay: 1, closedOn: [], overrides: [] }],
  supply: [{ pool: 'depot', usableFrom: '2020-03-16', laptops: 1 }],
  serviceLines: [],
  teams: [{ code: 'T', center: 'K' }],
  agents: [agent('A1', 'EITHER'), agent('A2', 'EITHER'), agent('A3', 'LAPTOP', '2020-03-17')],
};

describe('the refined plan', () => {
  it('is never worse than the quick one', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const refined = refineScenario(scenario, { effort: EFFORT });
        expect(sumOfDays(scenario, refined)).toBeLessThanOrEqual(sumOfDays(scenario, planScenario(scenario)));
      }),
      { numRuns },
    );
  });

  it('finds orders that no sweep finds, and none that is worse', { timeout: 120_000 }, () => {
    const scenarios = fc.sample(arbitraryScenario.map(asOneClass), { numRuns: 1500, seed: 5 });
    const gains = scenarios.map((scenario) => {
      const refined = planScenario(scenario, refinedOrder({ effort: EFFORT }));
      return sumOfDays(scenario, planScenario(scenario)) - sumOfDays(scenario, refined);
    });
    expect(Math.min(...gains)).toBe(0);
    expect(gains.filter((gain) => gain > 0).length).toBeGreaterThan(3);
  });

  it.each([
    { name: 'quick', plan: planScenario(scarceLaptop) },
    { name: 'refined', plan: refineScenario(scarceLaptop) },
  ])('keeps a laptop for whoever can take nothing else, as the $name one does', ({ plan }) => {
    const kit = plan.placements.map(({ agent: id, date, route }) => `${id} ${date} ${route}`);
    expect(kit.sort()).toEqual([
      'A1 2020-03-16 OWN_DESKTOP',
      'A2 2020-03-17 OWN_DESKTOP',
      'A3 2020-03-17 LAPTOP',
    ]);
  });

  it('is the same for the same effort and seed', () => {
    const scenarios = fc.sample(arbitraryScenario, { numRuns: 30, seed: 5 });
    for (const scenario of scenarios) {
      const options = { effort: EFFORT, seed: 9 };
      expect(JSON.stringify(refineScenario(scenario, options))).toBe(
        JSON.stringify(refineScenario(scenario, options)),
      );
    }
  });

  it('leaves everybody with a promise where the quick plan has them, if only those behind are reordered', () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const promised = new Set(scenario.agents.flatMap((one) => (one.promised === null ? [] : [one.id])));
        const datesOf = ({ placements }: Plan) =>
          placements.flatMap(({ agent: id, date }) => (promised.has(id) ? [`${id} ${date}`] : [])).sort();
        const behind = planScenario(scenario, sweepBefore(refinedOrder({ effort: EFFORT })));
        expect(datesOf(behind)).toEqual(datesOf(planScenario(scenario)));
      }),
      { numRuns },
    );
  });

  it('is the quick plan where every order is promised', () => {
    const scenarios = fc.sample(arbitraryScenario, { numRuns: 100, seed: 6 });
    for (const scenario of scenarios) {
      const promised = {
        ...scenario,
        agents: scenario.agents.map((one, index) => ({ ...one, promised: { date: null, rank: index + 1 } })),
      };
      expect(refineScenario(promised, { effort: EFFORT })).toEqual(planScenario(promised));
    }
  });
});
