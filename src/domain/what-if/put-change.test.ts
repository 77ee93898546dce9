import { expect, test } from 'vitest';
import type { Change } from './change';
import { putChange } from './put-change';

const always = { from: null, until: null };

test('a later assumption about the same thing replaces the earlier one where it stood', () => {
  const ceiling: Change = { kind: 'ceiling', from: '2020-03-23', max: 9000 };
  const other: Change = { kind: 'teams', plus: 1 };
  const higher: Change = { ...ceiling, max: 9500 };
  expect(putChange([ceiling, other], higher)).toEqual([higher, other]);
  const cancelled: Change = { kind: 'cancel', pool: 'depot', on: '2020-03-23' };
  const moved: Change = { kind: 'move', pool: 'depot', from: '2020-03-23', to: '2020-03-30' };
  expect(putChange([cancelled], moved)).toEqual([moved]);
});

test('assumptions about different things stand side by side', () => {
  const capacity: Change = { kind: 'capacity', of: 'handovers', center: 'CGN', perDay: 9, ...always };
  const others: Change[] = [
    { ...capacity, center: 'BER' },
    { ...capacity, of: 'conversions' },
    { ...capacity, from: '2020-03-23' },
    { kind: 'capacities', of: 'handovers', percent: 10, ...always },
    { kind: 'close', center: null, on: '2020-03-23' },
    { kind: 'close', center: 'CGN', on: '2020-03-23' },
  ];
  const all = others.reduce<Change[]>((changes, change) => putChange(changes, change), [capacity]);
  expect(all).toEqual([capacity, ...others]);
});
