import { expect, test } from 'vitest';
import { parseAsDay, parseAsText } from './url-parsers';

test('a text of an address is taken as it is, unless no database can hold it', () => {
  expect(parseAsText.parse('K03 %_')).toBe('K03 %_');
  expect(parseAsText.parse('a\u0000b')).toBeNull();
});

test('a day of an address is one that exists', () => {
  expect(parseAsDay.parse('2028-02-29')).toBe('2028-02-29');
  for (const text of ['2026-02-30', '9999-99-99', '', '1', '[]']) expect(parseAsDay.parse(text)).toBeNull();
});
