import { expect, test } from 'vitest';
import { openKeySorter } from './sort-by-key';

const KEYS = 300;

// Few positions are compared, many are counted: both ways must give the same order.
test.each([0, 1, 50, 4096, 4097, 20_000])(
  '%d positions are sorted by key, equal keys as they came',
  (count) => {
    const keys = Uint16Array.from({ length: count }, (_, index) => (index * 7919) % KEYS);
    const expected = Array.from(keys.keys()).sort((a, b) => keys[a]! - keys[b]! || a - b);
    expect([...openKeySorter(count, KEYS).sort(keys, count)]).toEqual(expected);
  },
);

test('a sorter can be used again for fewer positions', () => {
  const sorter = openKeySorter(10_000, KEYS);
  sorter.sort(new Uint16Array(10_000).fill(3), 10_000);
  expect([...sorter.sort(Uint16Array.from([2, 1, 2, 0]), 4)]).toEqual([3, 1, 0, 2]);
});
