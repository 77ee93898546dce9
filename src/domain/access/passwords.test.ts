import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { passwordLength, passwordProblem } from './passwords';

const account = { email: 'jens.borchardt@beispiel.de', name: 'Jens Borchardt' };

describe('a password', () => {
  it('needs twelve characters, counted as a person counts', () => {
    expect(passwordProblem('k7-Rübe.Zug', account)).toBe('TOO_SHORT');
    expect(passwordProblem('k7-Rübe.Zug!', account)).toBeNull();
    expect(passwordProblem('🐢🐢🦊🦊🐻🐻', account)).toBe('TOO_SHORT');
  });

  it.each([
    'passwordpassword',
    'Passwort2026!',
    'P@ssw0rd1234',
    'Sommer2026!!',
    'qwertzuiopas',
    '1qaz2wsx3edc',
    'aaaaaaaaaaaa',
    'abcabcabcabc',
    'abcdefghijkl',
    '123456789012',
    '987654321098',
    'Heimvorteil2026',
    'Willkommen-123',
  ])('is refused when everybody would try it: %s', (password) => {
    expect(passwordProblem(password, account)).toBe('TOO_COMMON');
  });

  it.each(['JensBorchardt', 'jens.borchardt@beispiel.de', 'Jens Borchardt 7', 'JENSBORCHARDT!'])(
    'is refused when it is the name of the account: %s',
    (password) => {
      expect(passwordProblem(password, account)).toBe('ACCOUNT_NAME');
    },
  );

  it('of many random letters passes', () => {
    const letters = fc.string({
      unit: fc.constantFrom(...'bcdfghkmnprtvwxz7'),
      minLength: 20,
      maxLength: 40,
    });
    fc.assert(
      fc.property(letters, (password) => {
        fc.pre(new Set(password).size > 6);
        expect(passwordProblem(password, account)).toBeNull();
      }),
    );
  });

  it('never passes below the shortest length', () => {
    fc.assert(
      fc.property(fc.string({ maxLength: passwordLength - 1 }), (password) => {
        expect(passwordProblem(password, account)).toBe('TOO_SHORT');
      }),
    );
  });
});
