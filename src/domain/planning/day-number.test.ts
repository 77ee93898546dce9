import { describe, expect, it } from 'vitest';
import { dayNumber, isoDate, isoWeekday } from './day-number';

describe('a day number', () => {
  it('is the date that it came from, over centuries', () => {
    for (let day = dayNumber('1899-12-25'); day < dayNumber('2101-01-05'); day++) {
      const date = isoDate(day);
      if (dayNumber(date) !== day) expect(date).toBe(day);
    }
    expect(dayNumber('1970-01-01')).toBe(0);
  });

  it('knows its weekday', () => {
    expect(isoWeekday(dayNumber('2020-03-16'))).toBe(1);
    expect(isoWeekday(dayNumber('2020-03-22'))).toBe(7);
    expect(isoWeekday(dayNumber('1969-12-31'))).toBe(3);
  });

  it('is none for what is no date', () => {
    for (const text of [
      '2021-02-29',
      '2020-13-01',
      '2020-00-10',
      '2020-04-31',
      '20200316',
      ' 2020-03-16',
      '',
    ]) {
      expect(dayNumber(text)).toBeNaN();
    }
  });
});
