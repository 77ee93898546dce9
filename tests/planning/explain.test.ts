import fc from 'fast-check';
import { expect, it } from 'vitest';
import { explainAgent } from '@/domain/planning/explain';
import { planScenario } from '@/domain/planning/plan';
import { arbitraryScenario } from './arbitrary-scenario';
import { centerOf, datesOfHorizon, isWorkingDay } from './calendar';

const numRuns = Number(process.env['PLAN_RUNS'] ?? 200);

it(
  'explains every working day before the placement, by full limits only',
  { timeout: 30_000 + numRuns * 100 },
  () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const plan = planScenario(scenario);
        for (const agent of scenario.agents) {
          const explained = explainAgent(scenario, plan, agent.id);
          if (!explained.ok) throw new Error(explained.code);
          const { days, placed } = explained.explanation;
          const expected = datesOfHorizon(scenario).filter(
            (date) =>
              agent.fixed === null &&
              date >= agent.earliest &&
              (placed === null || date < placed.date) &&
              isWorkingDay(scenario, centerOf(scenario, agent), date),
          );
          expect(days.map(({ date }) => date)).toEqual(expected);
          for (const { date, refused } of days) {
            expect(refused.length).toBeGreaterThan(0);
            for (const { resource, used, limit, fullOn, byBand } of refused) {
              expect(used).toBeGreaterThanOrEqual(limit);
              const known = resource === 'ceiling' ? scenario.alreadyRemote : 0;
              expect(Object.values(byBand).reduce((sum, count) => sum + count, known)).toBe(used);
              expect((fullOn ?? date) >= date).toBe(true);
            }
          }
        }
      }),
      { numRuns },
    );
  },
);
