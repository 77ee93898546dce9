import fc from 'fast-check';
import { expect, test } from 'vitest';
import { arbitraryScenario } from '../../../tests/planning/arbitrary-scenario';
import { planScenario } from '../planning/plan';
import type { Scenario } from '../planning/scenario';
import { openForecast } from './forecast';
import type { ForecastInput } from './input';

const inputOf = (scenario: Scenario): ForecastInput => ({
  scenario,
  plan: planScenario(scenario),
  standing: new Map(),
  lateBy: new Map(),
  live: scenario.alreadyRemote,
  onTheWay: [],
});

test('when nothing goes wrong, the rollout is done when the plan is', () => {
  fc.assert(
    fc.property(arbitraryScenario, (scenario) => {
      const input = inputOf(scenario);
      const forecasting = openForecast(input, null, 1);
      forecasting.run();
      const { doneBy } = forecasting.result();
      expect(doneBy.p50).toBe(input.plan.metrics.doneBy);
    }),
    { numRuns: 500 },
  );
});
