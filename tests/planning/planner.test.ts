import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planScenario } from '@/domain/planning/plan';
import { refinedOrder } from '@/domain/planning/refine/refined-order';
import { parseScenario } from '@/domain/planning/parse-scenario';
import type { Plan } from '@/domain/planning/plan-document';
import type { Scenario } from '@/domain/planning/scenario';
import { arbitraryScenario } from './arbitrary-scenario';
import { faultsOfPlan } from './check-plan';
import { nextMorning, withPromises } from './replanned';

/** Each rule is proved on two thousand scenarios; what follows from the rules on some hundreds of them. */
const ruleRuns = Number(process.env['PLAN_RUNS'] ?? 2000);
const numRuns = Number(process.env['PLAN_RUNS'] ?? 300);
/** Some dozens of tries for scenarios as small as these. */
const EFFORT = 0.004;
const TIMEOUT = 30_000 + ruleRuns * 100;

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

const planners: { name: string; plan: (scenario: Scenario) => Plan }[] = [
  { name: 'the quick plan', plan: (scenario) => planScenario(scenario) },
  { name: 'the refined plan', plan: (scenario) => planScenario(scenario, refinedOrder({ effort: EFFORT })) },
];

describe.each(planners)('$name against the slow checker', ({ plan: planned }) => {
  it('breaks no rule, overtakes nobody and says the truth about its limits', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(arbitraryScenario, (document) => {
        const scenario = reread(document);
        expect(scenario).toEqual(document);
        expect(faultsOfPlan(scenario, planned(scenario))).toEqual([]);
      }),
      { numRuns: ruleRuns },
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
          const plan = JSON.stringify(planned(scenario));
          expect(JSON.stringify(planned(scenario))).toBe(plan);
          expect(JSON.stringify(planned(turned))).toBe(plan);
        }),
        { numRuns },
      );
    },
  );

  it('changes no day and no rank when it plans again in an unchanged world', { timeout: TIMEOUT }, () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const plan = planned(scenario);
        expect(daysAndOrder(planned(withPromises(scenario, plan)))).toEqual(daysAndOrder(plan));
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
          const plan = planned(scenario);
          fc.pre(scenario.horizonDays > 1 && !plan.excess.some(({ resource }) => resource === 'pool'));
          const morning = nextMorning(scenario, plan);
          const waiting = new Set(morning.agents.filter(({ fixed }) => fixed === null).map(({ id }) => id));
          const left = (of: Plan) =>
            daysAndOrder(of)
              .filter(({ agent }) => waiting.has(agent))
              .map(({ agent, date }) => `${agent} ${date}`);
          expect(left(planned(reread(morning)))).toEqual(left(plan));
        }),
        { numRuns },
      );
    },
  );
});
