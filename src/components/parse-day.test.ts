import { expect, test } from 'vitest';
import { parseDay } from '@/components/parse-day';

test.each([
  ['23.11.2026', '2026-11-23'],
  ['3.1.26', '2026-01-03'],
  [' 2026-11-23 ', '2026-11-23'],
  ['23/11/2026', '2026-11-23'],
  ['29.02.2028', '2028-02-29'],
])('%s is read as %s', (typed, day) => {
  expect(parseDay(typed)).toBe(day);
});

test.each(['31.11.2026', '29.02.2027', '00.01.2026', '1.13.2026', '2026-02-30', '', 'heute', '11.2026'])(
  '%s is no day',
  (typed) => {
    expect(parseDay(typed, '2026-11-23')).toBe(null);
  },
);

test('a day without a year is one of the year it stands in', () => {
  expect(parseDay('24.12.', '2026-11-23')).toBe('2026-12-24');
  expect(parseDay('24.12')).toBe(null);
});
