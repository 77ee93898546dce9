import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { editDistance, nearest } from './nearest';

describe('a near miss', () => {
  it('is found over one or two edits, swapped neighbours among them', () => {
    expect(nearest('RSK', ['BER', 'RST', 'HAM'])).toBe('RST');
    expect(nearest('EBR', ['BER', 'HAM'])).toBe('BER');
    expect(nearest('T-0815', ['T-0816', 'T-0999'])).toBe('T-0816');
    expect(nearest('Mobilfunk 4', ['Mobilfunk 14', 'Festnetz 4'])).toBe('Mobilfunk 14');
  });

  it('is the closest of several', () => {
    expect(nearest('T-0815', ['T-0899', 'T-0825'])).toBe('T-0825');
  });

  it('is none where little of the text would be left, or more than two edits lie between', () => {
    expect(nearest('XYT', ['RST'])).toBeUndefined();
    expect(nearest('K1', ['M2'])).toBeUndefined();
    expect(nearest('Leipzig', ['Lübeck'])).toBeUndefined();
  });
});

/** By the definition of optimal string alignment, without any shortcut. */
function plainDistance(left: string, right: string): number {
  if (left === '' || right === '') return left.length + right.length;
  const [a, b] = [left.slice(1), right.slice(1)];
  const costs = [plainDistance(a, right) + 1, plainDistance(left, b) + 1];
  costs.push(plainDistance(a, b) + (left[0] === right[0] ? 0 : 1));
  if (a !== '' && b !== '' && left[0] === right[1] && left[1] === right[0]) {
    costs.push(plainDistance(a.slice(1), b.slice(1)) + 1);
  }
  return Math.min(...costs);
}

describe('the edit distance', () => {
  it('is what its definition says', () => {
    const text = fc.string({ maxLength: 5, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(text, text, (left, right) => {
        expect(editDistance(left, right, 20)).toBe(plainDistance(left, right));
      }),
      { numRuns: 500 },
    );
  });

  it('is the same both ways, nothing for the same text, and at most the longer length', () => {
    const text = fc.string({ maxLength: 8, unit: fc.constantFrom('a', 'b', 'c') });
    fc.assert(
      fc.property(text, text, (left, right) => {
        const distance = editDistance(left, right, 20);
        expect(editDistance(right, left, 20)).toBe(distance);
        expect(distance === 0).toBe(left === right);
        expect(distance).toBeLessThanOrEqual(Math.max(left.length, right.length));
        for (const most of [0, 1, 2])
          expect(editDistance(left, right, most)).toBe(Math.min(distance, most + 1));
      }),
      { numRuns: 1000 },
    );
  });
});
