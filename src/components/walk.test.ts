import { expect, test } from 'vitest';
import { walkFrom } from '@/components/walk';

const opened: string[] = [];
const walk = (openId: string | null) => walkFrom(['a', 'b', 'c'], 250, openId, (id) => opened.push(id));

test('from a row of the list both neighbours can be reached, and its place is told', () => {
  const { position, onPrevious, onNext } = walk('b');
  expect(position).toEqual({ index: 2, total: 250 });
  onPrevious?.();
  onNext?.();
  expect(opened).toEqual(['a', 'c']);
});

test('there is no way over the ends, nor from a row that is not in the list', () => {
  expect(walk('a').onPrevious).toBeUndefined();
  expect(walk('c').onNext).toBeUndefined();
  for (const missing of ['x', null]) expect(walk(missing)).toEqual({});
});
