import { db, emptySql, sql, type Sql } from './db';
import type { Snapshot } from './snapshot';

/**
 * A list as a question to the database. A page reads a window of it, a file all of it: both ask the same, so that they
 * cannot disagree about filter, order, scope or columns.
 */
export type ListQuery<Row, Line = Row> = {
  /** The rows in order; a window of them where one is given. */
  readonly rows: (window: Sql) => Sql;
  /** How many there are without a window, as `n`. */
  readonly count: Sql;
  /** Makes lines that may leave of rows as they were read. */
  readonly toLines: (rows: Row[]) => Line[] | Promise<Line[]>;
};

/** Rows that are lines already. */
export const asTheyAre = <Row>(rows: Row[]): Row[] => rows;

/** A window of a list, and how many lines it has in all. */
export async function readWindow<Row, Line>(
  query: ListQuery<Row, Line>,
  { offset, limit }: { offset: number; limit: number },
): Promise<{ rows: Line[]; total: number }> {
  const [rows, counted] = await Promise.all([
    db().$queryRaw<Row[]>(query.rows(sql`LIMIT ${limit} OFFSET ${offset}`)),
    db().$queryRaw<{ n: number }[]>(query.count),
  ]);
  return { rows: await query.toLines(rows), total: counted[0]?.n ?? 0 };
}

/** How many lines a list has in a snapshot. */
export async function countLines<Row, Line>(
  snapshot: Snapshot,
  query: ListQuery<Row, Line>,
): Promise<number> {
  const counted = await snapshot.query<{ n: number }>(query.count);
  return counted[0]?.n ?? 0;
}

/** All lines of a list, some hundred at a time, from one snapshot. */
export async function* readLines<Row, Line>(
  snapshot: Snapshot,
  query: ListQuery<Row, Line>,
): AsyncGenerator<Line[]> {
  for await (const rows of snapshot.batches<Row>(query.rows(emptySql))) yield await query.toLines(rows);
}
