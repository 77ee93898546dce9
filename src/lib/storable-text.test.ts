import { expect, test } from 'vitest';
import { isStorable, pathOfUnstorable } from './storable-text';

test.each(['a\u0000b', '\ud800', 'x\udfff', '\udc00\ud800'])('%j cannot be stored', (text) => {
  expect(isStorable(text)).toBe(false);
});

test.each(['', 'Köln', '👩‍👩‍👧', '\u202e', '\r\n\t', '\uffff'])('%j can', (text) => {
  expect(isStorable(text)).toBe(true);
});

test('the place of the first one is named, in keys too; bytes are left alone', () => {
  expect(pathOfUnstorable({ ids: ['a'], filter: { q: '\u0000' } })).toBe('filter.q');
  expect(pathOfUnstorable(['a', '\ud800'])).toBe('1');
  expect(pathOfUnstorable({ 'a\u0000': 1 })).toBe('a\u0000');
  expect(pathOfUnstorable('\u0000')).toBe('_');
  expect(pathOfUnstorable({ bytes: Buffer.from([0]), n: 1, none: null, left: undefined })).toBeNull();
});
