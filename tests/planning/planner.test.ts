import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planScenario } from '@/domain/planning/plan';
import { parseScenario } from '@/domain/planning/parse-scenario';
import type { Plan } from '@/domain/planning/plan-document';
import type { Scenario } from '@/domain/planning/scenario';
import { arbitraryScenario } from './arbitrary-scenario';
import { faultsOfPlan } from './check-plan';
import { nextMorning, withPromises } from './replanned';

const numRuns = Number(process.env['PLAN_RUNS'] ?? 300);
const TIMEOUT = 30_000 + numRuns * 100;

const daysAndOrder = (plan: Plan) => {
  const all = [
    ...plan.placements.map(({ agent, rank, date }) => ({ agent, rank, date })),
    ...plan.unplaced.map(({ agent, rank }) => ({ agent, rank, date: null })),
  ];
  return all.sort((a, b) => a.rank - b.rank);
};

/** A reader that sees the document only, as from a file. */
function reread(scenario: Scenario): Scenario {
  const parsed = parseScenario(JSON.parse(JSON.stringify(scenario)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return parsed.scenario;
}

describe('planner against the slow checker', () => {
  it('breaks no rule, overtakes nobody and says the truth about its limits', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(arbitraryScenario, (document) => {
        const scenario = reread(document);
        expect(scenario).toEqual(document);
        expect(faultsOfPlan(scenario, planScenario(scenario))).toEqual([]);
      }),
      { numRuns },
    );
  });

  it(
    'gives the same plan to the byte, in whatever order the document lists things',
    { timeout: TIMEOUT },
    () => {
      fc.assert(
        fc.property(arbitraryScenario, (scenario) => {
          const turned: Scenario = {
            ...scenario,
            centers: [...scenario.centers].reverse(),
            teams: [...scenario.teams].reverse(),
            serviceLines: [...scenario.serviceLines].reverse(),
            supply: [...scenario.supply].reverse(),
            remoteCeiling: [...scenario.remoteCeiling].reverse(),
            agents: [...scenario.agents].reverse(),
          };
          const plan = JSON.stringify(planScenario(scenario));
          expect(JSON.stringify(planScenario(scenario))).toBe(plan);
          expect(JSON.stringify(planScenario(turned))).toBe(plan);
        }),
        { numRuns },
      );
    },
  );

  it('changes no day and no rank when it plans again in an unchanged world', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const plan = planScenario(scenario);
        expect(daysAndOrder(planScenario(withPromises(scenario, plan)))).toEqual(daysAndOrder(plan));
      }),
      { numRuns },
    );
  });

  it(
    'changes no day and not the order of those who wait when it plans the next morning',
    { timeout: TIMEOUT },
    () => {
      fc.assert(
        fc.property(arbitraryScenario, (scenario) => {
          const plan = planScenario(scenario);
          fc.pre(scenario.horizonDays > 1 && !plan.excess.some(({ resource }) => resource === 'pool'));
          const morning = nextMorning(scenario, plan);
          const waiting = new Set(morning.agents.filter(({ fixed }) => fixed === null).map(({ id }) => id));
          const left = (of: Plan) =>
            daysAndOrder(of)
              .filter(({ agent }) => waiting.has(agent))
              .map(({ agent, date }) => `${agent} ${date}`);
          expect(left(planScenario(reread(morning)))).toEqual(left(plan));
        }),
        { numRuns },
      );
    },
  );
});
