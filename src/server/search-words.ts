import { emptySql, joinSql, sql, type Sql } from './db';

/** Where a person is looked for: `a` is the agent. */
export const personSearch: readonly Sql[] = [sql`a.last_name`, sql`a.first_name`, sql`a.personnel_number`];

/** What a person typed as a pattern that matches it anywhere and literally. */
const containing = (word: string): string => `%${word.replace(/[\\%_]/g, '\\$&')}%`;

/**
 * What was typed into a search field, as conditions: each word has to stand in one of the columns, in any case. A NUL,
 * which no text of PostgreSQL can hold, parts words as a space does.
 */
export function searchWords(typed: string | null | undefined, columns: readonly Sql[]): Sql[] {
  const words = (typed ?? '').split(/[\s\0]+/).filter(Boolean);
  return words.map((word) => {
    const like = containing(word);
    return sql`(${joinSql(
      columns.map((column) => sql`${column} ILIKE ${like}`),
      ' OR ',
    )})`;
  });
}

/** The same as an addition to a WHERE; nothing where nothing was typed. */
export function andSearch(typed: string | null | undefined, columns: readonly Sql[]): Sql {
  const parts = searchWords(typed, columns);
  return parts.length === 0 ? emptySql : sql`AND ${joinSql(parts, ' AND ')}`;
}
