import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { barcodeOf, code128 } from './code128';

/** The text that a scanner reads from the values; null where the check value is wrong. */
function scanned(values: readonly number[]): string | null {
  const [start = 0, ...rest] = values;
  const data = rest.slice(0, -2);
  const check = data.reduce((sum, value, index) => sum + value * (index + 1), start) % 103;
  if (check !== rest.at(-2) || rest.at(-1) !== 106) return null;
  let pairs = start === 105;
  let text = '';
  for (const value of data) {
    if (pairs && value === 100) pairs = false;
    else if (!pairs && value === 99) pairs = true;
    else text += pairs ? String(value).padStart(2, '0') : String.fromCharCode(value + 32);
  }
  return text;
}

describe('Code 128', () => {
  it('writes known texts with their known values', () => {
    expect(code128('PJJ123C')).toEqual([104, 48, 42, 42, 17, 18, 19, 35, 55, 106]);
    expect(code128('1234')).toEqual([105, 12, 34, 82, 106]);
    expect(code128('HV-L-01234')).toEqual([104, 40, 54, 13, 44, 13, 16, 99, 12, 34, 75, 106]);
  });

  it('is read as it was written', () => {
    const character = fc.constantFrom(...'0123456789012345678901234567890123456789ABCxyz -/#~ ');
    fc.assert(
      fc.property(fc.string({ unit: character, minLength: 1, maxLength: 30 }), (text) => {
        expect(scanned(code128(text) ?? [])).toBe(text);
      }),
      { numRuns: 500 },
    );
  });

  it('writes no character that it does not have', () => {
    expect(code128('Gerät')).toBeNull();
    expect(code128('a\tb')).toBeNull();
    expect(code128('')).toBeNull();
  });

  it('makes every symbol eleven modules wide, the stop thirteen, and ends on a bar', () => {
    const { width, bars } = barcodeOf('HV-L-01234') ?? { width: 0, bars: [] };
    expect(width).toBe(11 * 11 + 13);
    const [x, last] = bars.at(-1) ?? [0, 0];
    expect(x + last).toBe(width);
    const all = barcodeOf(Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index)).join(''));
    expect(((all?.width ?? 0) - 13) % 11).toBe(0);
  });
});
