import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDate } from './dates';

const days = fc
  .date({ min: new Date('1990-01-01'), max: new Date('2199-12-31'), noInvalidDate: true })
  .map((date) => date.toISOString().slice(0, 10));
const parts = (iso: string) => iso.split('-') as [string, string, string];

describe('a date in a file', () => {
  it('is understood in ISO and in German, with and without leading zeros', () => {
    fc.assert(
      fc.property(days, (iso) => {
        const [year, month, day] = parts(iso);
        for (const written of [iso, ` ${iso} `, `${day}.${month}.${year}`, `${+day}.${+month}.${year}`]) {
          expect(parseDate(written)).toEqual({ ok: true, value: iso });
        }
      }),
    );
  });

  it('with a two-digit year is of this century', () => {
    expect(parseDate('16.3.20')).toEqual({ ok: true, value: '2020-03-16' });
  });

  it('with slashes is refused as unclear, whichever way round', () => {
    fc.assert(
      fc.property(days, (iso) => {
        const [year, month, day] = parts(iso);
        expect(parseDate(`${month}/${day}/${year}`)).toMatchObject({ ok: false, code: 'UNCLEAR_DATE' });
        expect(parseDate(`${day}/${month}/${year}`)).toMatchObject({ ok: false, code: 'UNCLEAR_DATE' });
      }),
    );
  });

  it('that is unclear is suggested only where one reading alone is a date', () => {
    expect(parseDate('12/24/26')).toMatchObject({ code: 'UNCLEAR_DATE', suggestion: '2026-12-24' });
    expect(parseDate('03/16/2020')).toMatchObject({ code: 'UNCLEAR_DATE', suggestion: '2020-03-16' });
    expect(parseDate('03/04/2020')).not.toHaveProperty('suggestion');
  });

  it('that is on no calendar is refused, with the last day of the month as a suggestion', () => {
    expect(parseDate('31.11.2026')).toMatchObject({ code: 'INVALID_DATE', suggestion: '2026-11-30' });
    expect(parseDate('2027-02-29')).toMatchObject({ code: 'INVALID_DATE', suggestion: '2027-02-28' });
    expect(parseDate('2028-02-29')).toEqual({ ok: true, value: '2028-02-29' });
    for (const nonsense of ['32.01.2026', '01.13.2026', '43906', 'bald', '2020', '0001-01-01']) {
      expect(parseDate(nonsense).ok).toBe(false);
    }
  });

  it('never comes out as anything but a date of the calendar', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[0-9./ -]{6,10}$/), (text) => {
        const date = parseDate(text);
        if (date.ok) expect(new Date(`${date.value}T00:00:00Z`).toISOString().slice(0, 10)).toBe(date.value);
      }),
      { numRuns: 2000 },
    );
  });
});
