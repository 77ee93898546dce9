import { expect, test } from 'vitest';
import type { VariantFigures } from '@/domain/what-if/variant-figures';
import type { Column } from '../schema';
import { differenceRows } from './difference-rows';

const figures = (days: [string, number][]): VariantFigures => ({
  ...{ doneBy: null, placed: 0, unplaced: 0, byBand: [], binding: [], against: null },
  broken: { promises: 0, reasons: [] },
  days: days.map(([date, placed]) => ({ date, placed })),
});
const column = (letter: 'b' | 'c', of: VariantFigures | null): Column => ({
  ...{ letter, text: '', variant: null, problems: [] },
  figures: of,
});

test('on each day of any plan stands how many more a variant has placed by then than the plan as it is', () => {
  const asIs = figures([
    ['2020-03-16', 2],
    ['2020-03-18', 5],
  ]);
  const sooner = figures([
    ['2020-03-16', 3],
    ['2020-03-17', 5],
  ]);
  expect(differenceRows({ asIs, columns: [column('b', sooner)] })).toEqual([
    { date: '2020-03-16', b: 1 },
    { date: '2020-03-17', b: 3 },
    { date: '2020-03-18', b: 0 },
  ]);
});

test('a variant that cannot be computed is not drawn', () => {
  const asIs = figures([['2020-03-16', 2]]);
  expect(differenceRows({ asIs, columns: [column('c', null)] })).toEqual([{ date: '2020-03-16' }]);
});
