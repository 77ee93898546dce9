import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { personnelNumberForm } from './personnel-number';
import { parsePersonnelNumber } from './texts';

const form = (text: string) => personnelNumberForm(text)?.pattern;

describe('the form of personnel numbers', () => {
  it('takes digits for #, letters for @, and everything else for itself', () => {
    expect(form('DT-##@')?.test('DT-07ß')).toBe(true);
    for (const other of ['DT-7aß', 'DT-071', 'DTx07a', 'DT-07ab', ' DT-07a']) {
      expect(form('DT-##@')?.test(other)).toBe(false);
    }
  });

  it('may be one of several', () => {
    for (const number of ['1234567', 'EX4711']) expect(form('#######, EX####')?.test(number)).toBe(true);
    expect(form('#######, EX####')?.test('EX471')).toBe(false);
  });

  it('that says nothing leaves every number as it is', () => {
    for (const nothing of ['', ' , ']) expect(form(nothing)).toBeUndefined();
  });

  it('without a sign of its own fits just itself, whatever stands in it', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[^#@,\s]{1,20}$/u), (text) => {
        expect(form(text)?.test(text)).toBe(true);
        expect(form(text)?.test(`${text}x`)).toBe(false);
      }),
    );
  });

  it('is named where a number does not have it', () => {
    expect(parsePersonnelNumber('40882', personnelNumberForm('#######'))).toEqual({
      ok: false,
      code: 'INVALID_PERSONNEL_NUMBER',
      expected: 'PERSONNEL_NUMBER_FORM',
      params: { length: 5, form: '#######' },
    });
    expect(parsePersonnelNumber('4088200', personnelNumberForm('#######'))).toEqual({
      ok: true,
      value: '4088200',
    });
  });
});
