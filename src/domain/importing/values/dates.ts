import { accept, refuse } from '../findings';
import type { Verdict } from '../findings';
import { trimmed } from './texts';

const ISO = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:[T ]00:00(?::00(?:\.0+)?)?Z?)?$/;
const GERMAN = /^(\d{1,2})\.\s?(\d{1,2})\.\s?(\d{4}|\d{2})(?: 00:00(?::00)?)?$/;
const OTHER = /^(\d{1,4})[-/. ](\d{1,2})[-/. ](\d{1,4})$/;

/**
 * A calendar date, as `2020-03-16`, `16.03.2020` or `16.3.20` (of this century); the value is ISO.
 * UNCLEAR_DATE where the order of day and month is anyone's guess, INVALID_DATE where there is no such day.
 */
export function parseDate(cell: string): Verdict<string> {
  const text = trimmed(cell);
  const iso = ISO.exec(text);
  if (iso) return calendarDate(Number(iso[1]), Number(iso[2]), Number(iso[3]));
  const german = GERMAN.exec(text);
  if (german) return calendarDate(fullYear(german[3] ?? ''), Number(german[2]), Number(german[1]));
  return OTHER.test(text) ? unclear(text) : refuse('INVALID_DATE', 'DATE');
}

function fullYear(year: string): number {
  return year.length === 2 ? 2000 + Number(year) : Number(year);
}

function calendarDate(year: number, month: number, day: number): Verdict<string> {
  if (month < 1 || month > 12 || day < 1 || day > 31) return refuse('INVALID_DATE', 'DATE');
  const last = daysIn(year, month);
  if (day > last) return refuse('INVALID_DATE', 'DATE', { suggestion: isoDate(year, month, last) });
  if (year < 1990 || year > 2199) return refuse('OUT_OF_RANGE', 'DATE');
  return accept(isoDate(year, month, day));
}

/** Which day was meant is suggested only where one reading alone makes sense. */
function unclear(text: string): Verdict<string> {
  const [first = '', second = '', third = ''] = text.split(/[-/. ]/);
  const readings =
    first.length > 2
      ? [calendarDate(Number(first), Number(second), Number(third))]
      : [
          calendarDate(fullYear(third), Number(first), Number(second)),
          calendarDate(fullYear(third), Number(second), Number(first)),
        ];
  const sensible = new Set(readings.flatMap((reading) => (reading.ok ? [reading.value] : [])));
  const [only] = sensible;
  return refuse('UNCLEAR_DATE', 'DATE', sensible.size === 1 && only ? { suggestion: only } : {});
}

function daysIn(year: number, month: number): number {
  if (month === 2) return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
  return [4, 6, 9, 11].includes(month) ? 30 : 31;
}

function isoDate(year: number, month: number, day: number): string {
  return `${String(year).padStart(4, '0')}-${String(month).padStart(2, '0')}-${String(day).padStart(2, '0')}`;
}
