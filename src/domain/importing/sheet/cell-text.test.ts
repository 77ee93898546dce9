import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { serialOf } from '../../exporting/sheet';
import { columnIndex, numberText, unescapedText } from './cell-text';
import { numberLook } from './number-format';

const PLAIN = { kind: 'plain' } as const;
const DATE = { kind: 'date' } as const;

describe('a number in a spreadsheet', () => {
  it.each([
    ['4088200', '4088200'],
    ['4.0882E6', '4088200'],
    ['0.1', '0.1'],
    ['1E-7', '0.0000001'],
    ['-3', '-3'],
    ['', ''],
    ['abc', 'abc'],
  ])('%j is the text %j', (raw, text) => expect(numberText(raw, PLAIN, false)).toBe(text));

  it('never looks like a thousand when it has three decimals', () => {
    expect(numberText('1.284', PLAIN, false)).toBe('1.2840');
  });

  it('keeps its power of ten where digits are lost', () => {
    expect(numberText('1.23456789012346E+17', PLAIN, false)).toBe('1.23456789012346E+17');
  });

  it('keeps the zeros and the per cent that its cell shows', () => {
    expect(numberText('701', numberLook(165, '0000000'), false)).toBe('0000701');
    expect(numberText('0.15', numberLook(9), false)).toBe('15 %');
  });

  it('is the day that was written, for every day that we write ourselves', () => {
    const day = fc.date({ min: new Date('1990-01-01'), max: new Date('2199-12-31'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        expect(numberText(String(serialOf(iso)), DATE, false)).toBe(iso);
        expect(numberText(String(serialOf(iso) - 1462), DATE, true)).toBe(iso);
      }),
    );
  });

  it('tells the time of an instant, and stays a number where there is no such day', () => {
    expect(numberText('46356.75', DATE, false)).toBe('2026-11-30 18:00:00');
    expect(numberText('-1', DATE, false)).toBe('-1');
    expect(numberText('99999999', DATE, false)).toBe('99999999');
  });
});

describe('the format of a cell', () => {
  it.each([
    [14, undefined, 'date'],
    [0, undefined, 'plain'],
    [10, undefined, 'percent'],
    [164, '[$-407]dd\\. mmmm yyyy', 'date'],
    [164, '[h]:mm', 'date'],
    [164, '#,##0.00 "Tage"', 'plain'],
    [164, 'General', 'plain'],
    [164, '[Red]0.0%', 'percent'],
    [164, '0000000', 'padded'],
  ])('%i %j is %s', (id, code, kind) => expect(numberLook(id, code).kind).toBe(kind));
});

describe('the text of a cell', () => {
  it('has its escapes undone, a zero character never comes out', () => {
    expect(unescapedText('a_x000D_b')).toBe('a\rb');
    expect(unescapedText('a_x0000_b')).toBe('a\ufffdb');
    expect(unescapedText('_xD800_').isWellFormed()).toBe(true);
  });

  it('stands where its reference says', () => {
    expect([columnIndex('A1'), columnIndex('Z9'), columnIndex('AA1'), columnIndex('1')]).toEqual([
      0,
      25,
      26,
      undefined,
    ]);
  });
});
