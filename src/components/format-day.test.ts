import { expect, test } from 'vitest';
import { formatDay, formatInstant, formatShare } from '@/components/format-day';

test('a German date in a table has weekday, day and month, and no comma', () => {
  expect(formatDay('de', '2026-11-24')).toBe('Di 24.11.');
  expect(formatDay('de', '2026-11-23', 'full')).toBe('23.11.2026');
  expect(formatDay('de', '2026-11-23', 'long')).toBe('Mo 23.11.2026');
  expect(formatDay('de', '2026-11-23', 'tight')).toBe('23.11.');
});

test('an English date has the day before the month', () => {
  expect(formatDay('en', '2026-11-24')).toBe('Tue 24/11');
  expect(formatDay('en', '2026-11-24', 'full')).toBe('24/11/2026');
});

test('an instant is written in the time zone of the organisation', () => {
  expect(formatInstant('de', '2026-11-20T15:40:00Z')).toBe('Fr 20.11., 16:40');
  expect(formatInstant('de', '2026-07-01T22:30:00Z')).toBe('Do 02.07., 00:30');
  expect(formatInstant('de', '2026-11-20T15:40:00Z', { form: 'time' })).toBe('16:40');
});

test('a share in German stands before a narrow space that does not break', () => {
  expect(formatShare('de', 0.2912)).toBe('29,1\u202f%');
  expect(formatShare('en', 0.2912)).toBe('29.1%');
  expect(formatShare('de', 1, 0)).toBe('100\u202f%');
});
