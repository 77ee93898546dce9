import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { arbitraryScenario } from '../../../tests/planning/arbitrary-scenario';
import { planScenario } from '../planning/plan';
import type { Scenario } from '../planning/scenario';
import { openForecast, type Forecast } from './forecast';
import type { ForecastInput } from './input';
import { nothingObserved, type Observed } from './observed';

const inputOf = (scenario: Scenario): ForecastInput => ({
  scenario,
  plan: planScenario(scenario),
  standing: new Map(),
  lateBy: new Map(),
  live: scenario.alreadyRemote,
  onTheWay: [],
});

function foretell(input: ForecastInput, observed: Observed | null, runs: number, seed = 1) {
  const forecasting = openForecast(input, observed, seed);
  for (let run = 0; run < runs; run++) forecasting.run();
  return forecasting;
}

const order = ({ doneBy, days }: Forecast): boolean[] => [
  (doneBy.p10 ?? '9') <= (doneBy.p50 ?? '9') && (doneBy.p50 ?? '9') <= (doneBy.p90 ?? '9'),
  ...days.flatMap(({ live, handedOver }) =>
    [live, handedOver].map(({ p10, p50, p90 }) => p10 <= p50 && p50 <= p90),
  ),
];

/** Sixty people of one center, four a day, with all that they need. */
const steady = (): Scenario => ({
  formatVersion: 1,
  start: '2026-03-02',
  horizonDays: 80,
  weekdays: [1, 2, 3, 4, 5],
  transitionDays: 1,
  alreadyRemote: 10,
  remoteCeiling: [],
  centers: [{ code: 'K1', handoversPerDay: 4, closedOn: [], overrides: [] }],
  supply: [
    { pool: 'depot', usableFrom: '2026-03-02', laptops: 20 },
    { pool: 'depot', usableFrom: '2026-03-09', laptops: 40 },
  ],
  serviceLines: [],
  teams: [{ code: 'T1', center: 'K1' }],
  agents: Array.from({ length: 60 }, (_, index) => ({
    id: `A${String(index).padStart(2, '0')}`,
    team: 'T1',
    band: 1,
    route: 'LAPTOP' as const,
    earliest: '2026-03-02',
    front: false,
    promised: null,
    fixed: null,
  })),
});

const seen = (kept: number, changes: Partial<Observed> = {}): Observed => ({
  ...nothingObserved,
  firstDates: ['2026-02-23', '2026-02-24', '2026-02-25', '2026-02-26', '2026-02-27'].map((date) => ({
    center: 'K1',
    date,
    due: 100,
    kept,
  })),
  ...changes,
});

const meanEnd = (observed: Observed): number => {
  const { doneOn } = foretell(inputOf(steady()), observed, 300);
  return doneOn.reduce((sum, day) => sum + day, 0) / doneOn.length;
};

describe('the forecast', () => {
  test('is the plan when nothing goes wrong, whatever limits the plan has to exceed', () => {
    fc.assert(
      fc.property(arbitraryScenario, (scenario) => {
        const input = inputOf(scenario);
        const { doneBy } = foretell(input, null, 1).result();
        const end = input.plan.metrics.doneBy;
        expect(doneBy).toEqual({ p10: end, p50: end, p90: end });
      }),
      { numRuns: 500 },
    );
  });

  test('has everybody live on the working day after the last hand-over when nothing goes wrong', () => {
    const input = inputOf(steady());
    const { days } = foretell(input, null, 1).result();
    expect(input.plan.metrics.doneBy).toBe('2026-03-20');
    expect(days.find(({ date }) => date === '2026-03-20')?.live.p50).toBe(66);
    expect(days.at(-1)).toMatchObject({ date: '2026-03-23', live: { p10: 70, p90: 70 } });
  });

  test('keeps its quantiles in order, counts nobody back and nobody twice', () => {
    fc.assert(
      fc.property(arbitraryScenario, fc.nat(1000), (scenario, seed) => {
        const forecasting = foretell(inputOf(scenario), nothingObserved, 20, seed);
        expect(order(forecasting.result())).not.toContain(false);
        for (const run of [...forecasting.live, ...forecasting.handedOver]) {
          expect(run.every((count, day) => day === 0 || count >= run[day - 1]!)).toBe(true);
          expect(run.at(-1)).toBeLessThanOrEqual(scenario.alreadyRemote + scenario.agents.length);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('is the same for the same seed', () => {
    const twice = [1, 1, 2].map((seed) => foretell(inputOf(steady()), seen(85), 40, seed).result());
    expect(twice[0]).toEqual(twice[1]);
    expect(twice[0]).not.toEqual(twice[2]);
  });

  test('ends later the more dates were missed, the longer it took after one, and the later deliveries came', () => {
    const late = { daysLate: 5, arrived: true, ordered: 100, received: 100 };
    expect(meanEnd(seen(60))).toBeGreaterThan(meanEnd(seen(97)) + 1);
    const slow = [1, 2, 3, 4, 5, 6, 7, 8, 9].map((age) => ({ age, atRisk: 100, done: 8 }));
    expect(meanEnd(seen(85, { catchUp: slow }))).toBeGreaterThan(meanEnd(seen(85)) + 1);
    expect(meanEnd(seen(97, { deliveries: Array.from({ length: 12 }, () => late) }))).toBeGreaterThan(
      meanEnd(seen(97, { deliveries: Array.from({ length: 12 }, () => ({ ...late, daysLate: 0 })) })),
    );
  });
});
