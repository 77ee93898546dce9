import { expect, test } from 'vitest';
import { isId } from './is-id';

test('an id is what the database takes for one, and nothing else', () => {
  expect(isId('0f9a3c1e-5d2b-4c68-9a71-3b6f0de2c955')).toBe(true);
  expect(isId('0F9A3C1E-5D2B-4C68-9A71-3B6F0DE2C955')).toBe(true);
  for (const other of [
    '-'.repeat(36),
    '0'.repeat(36),
    'unknown',
    '',
    ' 0f9a3c1e-5d2b-4c68-9a71-3b6f0de2c955',
    null,
  ])
    expect(isId(other)).toBe(false);
});
