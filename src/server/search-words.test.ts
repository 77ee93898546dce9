import { expect, test } from 'vitest';
import { sql } from './db';
import { andSearch, searchWords } from './search-words';

const columns = [sql`a.first_name`, sql`a.last_name`];

test('each word has to stand in one of the columns', () => {
  const parts = searchWords(' Kern  Kai ', columns);
  expect(parts.map((part) => part.values)).toEqual([
    ['%Kern%', '%Kern%'],
    ['%Kai%', '%Kai%'],
  ]);
  expect(parts[0]?.sql).toBe('(a.first_name ILIKE ? OR a.last_name ILIKE ?)');
});

test('what means something to a pattern is looked for as it stands', () => {
  expect(searchWords('50%_\\', columns)[0]?.values).toEqual(['%50\\%\\_\\\\%', '%50\\%\\_\\\\%']);
});

test('a NUL, which no text in the database can hold, parts words', () => {
  expect(searchWords('a\0b', columns)).toHaveLength(2);
});

test('nothing typed narrows nothing', () => {
  expect(andSearch(' \0 ', columns).sql).toBe('');
  expect(andSearch(undefined, columns).sql).toBe('');
});
