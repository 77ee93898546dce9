import fc from 'fast-check';
import { expect, test } from 'vitest';
import { drawsFrom } from './draws';
import { quantilesOf } from './quantiles';

const repeated = (counts: Record<number, number>) =>
  Object.entries(counts).flatMap(([value, count]) => Array.from({ length: count }, () => Number(value)));

test('between the ends, both included, lies as nearly four fifths as whole numbers allow', () => {
  expect(quantilesOf(repeated({ 1: 10, 2: 40, 3: 40, 4: 10 }))).toEqual({ p10: 2, p50: 2, p90: 3 });
  expect(quantilesOf(repeated({ 1: 6, 2: 40, 3: 40, 4: 14 }))).toEqual({ p10: 2, p50: 3, p90: 3 });
  expect(quantilesOf(repeated({ 5: 30 }))).toEqual({ p10: 5, p50: 5, p90: 5 });
});

test('the quantiles are members of the sample and in order', () => {
  fc.assert(
    fc.property(fc.array(fc.nat(20), { minLength: 1, maxLength: 60 }), (sample) => {
      const { p10, p50, p90 } = quantilesOf(sample);
      expect(p10 <= p50 && p50 <= p90).toBe(true);
      expect([p10, p50, p90].every((value) => sample.includes(value))).toBe(true);
    }),
  );
});

test('draws have the mean and the spread of their distribution', () => {
  const draws = drawsFrom(7);
  const mean = (make: () => number) =>
    Array.from({ length: 20_000 }, make).reduce((sum, x) => sum + x, 0) / 20_000;
  expect(mean(() => draws.gamma(0.4))).toBeCloseTo(0.4, 1);
  expect(mean(() => draws.beta(2, 6))).toBeCloseTo(0.25, 1);
  expect(mean(() => draws.normal() ** 2)).toBeCloseTo(1, 1);
  expect(mean(() => draws.geometric(0.25, 1_000))).toBeCloseTo(3, 0);
  for (const [n, p] of [
    [5, 0.3],
    [200, 0.02],
    [400, 0.4],
    [30, 0.9],
  ] as const) {
    expect(mean(() => draws.binomial(n, p)) / (n * p)).toBeCloseTo(1, 1);
  }
});
