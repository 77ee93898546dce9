import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseDegrees, parseLimit, parseNumber, parseWhole } from './numbers';

const value = (text: string, style: 'de' | 'en' | 'unclear') => {
  const number = parseNumber(text, style, 'WHOLE_NUMBER');
  return number.ok ? number.value : number.code;
};

describe('a number in a file', () => {
  it('reads 1.284 as over a thousand in a German file, as over one in an English one, and asks where unclear', () => {
    expect(value('1.284', 'de')).toBe(1284);
    expect(value('1.284', 'en')).toBe(1.284);
    expect(value('1.284', 'unclear')).toBe('UNCLEAR_NUMBER');
    expect(value('1,284', 'de')).toBe(1.284);
    expect(value('1,284', 'en')).toBe(1284);
  });

  it('is not asked about where only one reading makes sense', () => {
    expect(value('12,5', 'unclear')).toBe(12.5);
    expect(value('1.284,5', 'unclear')).toBe(1284.5);
    expect(value('1284', 'unclear')).toBe(1284);
    expect(value('1 284', 'unclear')).toBe(1284);
  });

  it('is the same again after Germans or English have written it', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 100_000_000 }),
        fc.integer({ min: 0, max: 99 }),
        (whole, rest) => {
          const number = Number(`${whole}.${String(rest).padStart(2, '0')}`);
          const written = { minimumFractionDigits: 2, maximumFractionDigits: 2 };
          expect(value(new Intl.NumberFormat('de-DE', written).format(number), 'de')).toBe(number);
          expect(value(new Intl.NumberFormat('en-GB', written).format(number), 'en')).toBe(number);
        },
      ),
    );
  });

  it('is refused where it is none', () => {
    for (const text of ['', 'drei', '1e3', '0x10', '1..2', '1.28.4', '--1', 'NaN', 'Infinity']) {
      expect(value(text, 'de')).toBe('INVALID_NUMBER');
    }
  });
});

describe('a whole number', () => {
  it('has no fraction and is not below the least allowed', () => {
    expect(parseWhole('25', 'de')).toEqual({ ok: true, value: 25 });
    expect(parseWhole('2,5', 'de')).toMatchObject({ code: 'INVALID_NUMBER' });
    expect(parseWhole('-1', 'de')).toMatchObject({ code: 'OUT_OF_RANGE' });
    expect(parseWhole('0', 'de', 1)).toMatchObject({ code: 'OUT_OF_RANGE', expected: 'POSITIVE_NUMBER' });
  });
});

describe('degrees', () => {
  it('take point and comma as the decimal mark, also with three decimals', () => {
    expect(parseDegrees('48.137', 'latitude')).toEqual({ ok: true, value: 48.137 });
    expect(parseDegrees('48,137', 'latitude')).toEqual({ ok: true, value: 48.137 });
    expect(parseDegrees('-0,5°', 'longitude')).toEqual({ ok: true, value: -0.5 });
  });

  it('lie on the globe', () => {
    expect(parseDegrees('90.1', 'latitude')).toMatchObject({ code: 'OUT_OF_RANGE' });
    expect(parseDegrees('90.1', 'longitude').ok).toBe(true);
    expect(parseDegrees('181', 'longitude')).toMatchObject({ code: 'OUT_OF_RANGE' });
  });
});

describe('a limit in transition', () => {
  it('is a number of people or a share', () => {
    expect(parseLimit('3', 'de')).toEqual({ ok: true, value: { unit: 'people', value: 3 } });
    expect(parseLimit('15 %', 'de')).toEqual({ ok: true, value: { unit: 'percent', value: 15 } });
    expect(parseLimit('12,5%', 'en')).toEqual({ ok: true, value: { unit: 'percent', value: 12.5 } });
  });

  it('is no share of nothing, of more than all, or one that is written as a fraction', () => {
    expect(parseLimit('0 %', 'de')).toMatchObject({ code: 'OUT_OF_RANGE' });
    expect(parseLimit('101 %', 'de')).toMatchObject({ code: 'OUT_OF_RANGE' });
    expect(parseLimit('0,15', 'de')).toMatchObject({ code: 'INVALID_LIMIT', suggestion: '15 %' });
    expect(parseLimit('viele', 'de')).toMatchObject({ code: 'INVALID_LIMIT' });
  });
});
