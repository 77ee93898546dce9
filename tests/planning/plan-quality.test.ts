import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { planScenario } from '@/domain/planning/plan';
import { refineScenario } from '@/domain/planning/refine/refine-scenario';
import { openBounds } from '../../scripts/bench/plan-quality/bounds';
import { generatedInstances } from '../../scripts/bench/plan-quality/instances';
import { gapOfPlan } from '../../scripts/bench/plan-quality/measure';
import { ORDERS } from '../../scripts/bench/plan-quality/orders';
import { arbitraryScenario } from './arbitrary-scenario';

const boundsOf = await openBounds();

describe('the bound of linear programming', () => {
  it('is undercut by no plan, in whatever order it takes equal agents', { timeout: 120_000 }, () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const bounds = boundsOf();
        for (const { name, plan } of ORDERS) {
          if (name === 'refined') continue;
          const { days, bound } = gapOfPlan(scenario, plan(scenario), bounds);
          expect(bound).toBeLessThanOrEqual(days + 1e-6);
        }
      }),
      { numRuns: Number(process.env['PLAN_RUNS'] ?? 100) },
    );
  });
});

describe('a sample of npm run bench -- plan-quality', () => {
  const sample = ['short-1', 'holidays-1', 'drawn-5', 'drawn-11'];
  const instances = generatedInstances(1, 11).filter(({ name }) => sample.includes(name));

  it.each(instances)(
    '$name: quick within 5 %, refined within 1.5 %',
    { timeout: 120_000 },
    ({ scenario }) => {
      const bounds = boundsOf();
      const quick = gapOfPlan(scenario, planScenario(scenario), bounds);
      const refined = gapOfPlan(scenario, refineScenario(scenario), bounds);
      expect(quick.bound).toBeGreaterThan(0);
      expect(quick.instance).toBeLessThanOrEqual(5);
      expect(refined.instance).toBeLessThanOrEqual(1.5);
    },
  );
});
