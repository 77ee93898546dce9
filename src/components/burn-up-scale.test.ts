import { expect, test } from 'vitest';
import { axisTicks, ceilingOn, ceilingSpans } from '@/components/burn-up-scale';

const days = ['2026-11-16', '2026-11-17', '2026-11-20', '2026-11-23', '2026-11-24'].map((day) => ({
  day,
  actual: null,
  plan: null,
  forecast: null,
}));
const ceilings = [
  { from: '2026-11-20', max: 9_500 },
  { from: '2026-11-01', max: 5_000 },
];

test('the axis goes from zero in equal round steps to the total or just above', () => {
  expect(axisTicks(16_000)).toEqual([0, 4_000, 8_000, 12_000, 16_000]);
  expect(axisTicks(15_928)).toEqual([0, 4_000, 8_000, 12_000, 16_000]);
  expect(axisTicks(3)).toEqual([0, 1, 2, 3, 4]);
  expect(axisTicks(0).at(-1)).toBeGreaterThan(0);
});

test('a ceiling holds from its date until the next one', () => {
  expect(ceilingOn(ceilings, '2026-10-31')).toBe(null);
  expect(ceilingOn(ceilings, '2026-11-19')).toBe(5_000);
  expect(ceilingOn(ceilings, '2026-11-20')).toBe(9_500);
});

test('the stretch of a ceiling lies inside the days shown', () => {
  expect(ceilingSpans(ceilings, days, 16_000)).toEqual([
    { from: '2026-11-16', to: '2026-11-20', max: 5_000 },
    { from: '2026-11-20', to: '2026-11-24', max: 9_500 },
  ]);
});

test('a ceiling above everybody is not drawn', () => {
  expect(ceilingSpans([{ from: '2026-11-16', max: 16_500 }], days, 16_000)).toEqual([]);
});
