import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  parseCenterCode,
  parseEmail,
  parseEmails,
  parseKey,
  parseName,
  parsePersonnelNumber,
  parseText,
} from './texts';

describe('a personnel number', () => {
  it('keeps its leading zeros', () => {
    expect(parsePersonnelNumber(' 0012345 ')).toEqual({ ok: true, value: '0012345' });
  });

  it('never begins as a formula would, whatever follows', () => {
    fc.assert(
      fc.property(fc.constantFrom('=', '+', '@'), fc.string(), (sign, rest) => {
        expect(parsePersonnelNumber(sign + rest)).toMatchObject({ ok: false, code: 'FORMULA' });
      }),
    );
    expect(parsePersonnelNumber('=4117836')).toMatchObject({ suggestion: '4117836' });
  });

  it('has no control character and no invisible mark in it', () => {
    for (const mark of ['\u0000', '\u0007', '\u200b', '\u202e', '\u2066', '\ufffd']) {
      expect(parsePersonnelNumber(`41${mark}17`)).toMatchObject({ ok: false, code: 'INVALID_CHARACTER' });
    }
  });
});

describe('a code of a center', () => {
  it('has 2 to 12 of A–Z, 0–9 and hyphen', () => {
    fc.assert(
      fc.property(fc.stringMatching(/^[A-Z0-9-]{2,12}$/), (code) => {
        fc.pre(code !== 'DEPOT');
        expect(parseCenterCode(code)).toEqual({ ok: true, value: code });
      }),
    );
    for (const wrong of ['K', 'ABCDEFGHIJKLM', 'KÖLN', 'К01', 'K_01'])
      expect(parseCenterCode(wrong).ok).toBe(false);
  });

  it('is suggested in capitals where it was written in small letters', () => {
    expect(parseCenterCode('k 01')).toMatchObject({ code: 'INVALID_CODE', suggestion: 'K-01' });
  });

  it('is never that of the depot', () => {
    expect(parseCenterCode('Depot')).toMatchObject({ code: 'RESERVED_CODE' });
  });
});

describe('texts', () => {
  it('lose line breaks, doubled blanks and direction marks, and keep everything else', () => {
    expect(parseText('  Service\r\ncenter\u202e  Köln\u00a0')).toEqual({
      ok: true,
      value: 'Service center Köln',
    });
    expect(parseText('Mu\u0308ller')).toEqual({ ok: true, value: 'Müller' });
  });

  it('that hold nothing visible count as missing', () => {
    expect(parseText('\u200b\u200e')).toMatchObject({ code: 'REQUIRED' });
  });

  it('have an end', () => {
    expect(parseText('a'.repeat(201))).toMatchObject({ code: 'TOO_LONG' });
    expect(parseKey('a'.repeat(65))).toMatchObject({ code: 'TOO_LONG' });
  });
});

describe('an address', () => {
  it('is taken in small letters', () => {
    expect(parseEmail(' Elke.Voss@Firma.DE ')).toEqual({ ok: true, value: 'elke.voss@firma.de' });
  });

  it('is refused where mail could not arrive', () => {
    for (const wrong of [
      'elke',
      'elke@',
      '@firma.de',
      'elke@firma',
      'el ke@firma.de',
      'a@b..de',
      'a@b.de,c@d.de',
    ]) {
      expect(parseEmail(wrong)).toMatchObject({ code: 'INVALID_EMAIL' });
    }
    expect(parseEmail('Elke Voss <elke@firma.de>')).toMatchObject({ suggestion: 'elke@firma.de' });
  });

  it('stands in a list once, whatever separates it', () => {
    expect(parseEmails('b@x.de; a@x.de,B@x.de;')).toEqual({ ok: true, value: ['a@x.de', 'b@x.de'] });
  });
});

describe('a whole name', () => {
  it('is understood as "Last, First" and as "First Last"', () => {
    const elke = { ok: true, value: { firstName: 'Elke Maria', lastName: 'Petersen-Lund' } };
    expect(parseName('Petersen-Lund, Elke Maria')).toEqual(elke);
    expect(parseName('Elke Maria Petersen-Lund')).toEqual(elke);
  });

  it('needs both names', () => {
    for (const wrong of ['Elke', 'Petersen,', ', Elke', 'a, b, c']) {
      expect(parseName(wrong)).toMatchObject({ code: 'INVALID_NAME' });
    }
  });
});
