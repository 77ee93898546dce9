import { expect, test } from 'vitest';
import {
  countSelected,
  isSelected,
  noSelection,
  rowsBetween,
  wholeFilter,
  withRows,
} from '@/components/selection';

test('a row turned off in the whole filter is the only one that is not selected', () => {
  const selection = withRows(wholeFilter, ['b'], false);
  expect(isSelected(selection, 'a')).toBe(true);
  expect(isSelected(selection, 'b')).toBe(false);
  expect(countSelected(selection, 13_600)).toBe(13_599);
});

test('turning a row on again takes the exception back', () => {
  const selection = withRows(withRows(wholeFilter, ['b'], false), ['b'], true);
  expect(countSelected(selection, 13_600)).toBe(13_600);
});

test('named rows are counted by themselves, whatever the filter holds', () => {
  const selection = withRows(noSelection, ['a', 'b', 'a'], true);
  expect(countSelected(selection, 13_600)).toBe(2);
  expect(isSelected(selection, 'c')).toBe(false);
});

test('a selection is never changed in place', () => {
  withRows(noSelection, ['a'], true);
  expect(countSelected(noSelection, 10)).toBe(0);
});

test('a range holds both its ends, in either direction', () => {
  const order = ['a', 'b', 'c', 'd'];
  expect(rowsBetween(order, 'b', 'd')).toEqual(['b', 'c', 'd']);
  expect(rowsBetween(order, 'd', 'b')).toEqual(['b', 'c', 'd']);
});

test('a range from a row that has left the list is the row alone', () => {
  expect(rowsBetween(['a', 'b'], 'gone', 'b')).toEqual(['b']);
});
