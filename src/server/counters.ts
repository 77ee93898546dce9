import { inTransaction, sql, type Tx } from './db';
import { tryLock } from './locks';

const zero = sql`'0001-01-01'::date`;

/**
 * Folds the delta rows that are there into the counters and takes them away, in one transaction.
 * One at a time: a second caller finds nothing to do. Answers how many rows were folded.
 */
export async function foldCounters(): Promise<number> {
  return inTransaction(async (tx) => {
    return (await tryLock(tx, 'counters')) ? fold(tx) : 0;
  });
}

async function fold(tx: Tx): Promise<number> {
  await tx.$executeRaw(sql`CREATE TEMP TABLE folding ON COMMIT DROP AS
    WITH gone AS (DELETE FROM counter_delta RETURNING day, center_id, team_id, stage, band, route, planned_date, baseline, n)
    SELECT * FROM gone`);
  await tx.$executeRaw(sql`
    INSERT INTO counter_center (center_id, stage, band, route, baseline, n)
    SELECT center_id, stage, band, route, baseline, sum(n) FROM folding GROUP BY 1, 2, 3, 4, 5 HAVING sum(n) <> 0
    ON CONFLICT (center_id, stage, band, route, baseline) DO UPDATE SET n = counter_center.n + excluded.n`);
  await tx.$executeRaw(sql`
    INSERT INTO counter_planned (planned_date, stage, band, n)
    SELECT coalesce(planned_date, ${zero}), stage, band, sum(n) FROM folding GROUP BY 1, 2, 3 HAVING sum(n) <> 0
    ON CONFLICT (planned_date, stage, band) DO UPDATE SET n = counter_planned.n + excluded.n`);
  await tx.$executeRaw(sql`
    INSERT INTO counter_day (day, stage, band, n)
    SELECT day, stage, band, sum(n) FROM folding GROUP BY 1, 2, 3 HAVING sum(n) <> 0
    ON CONFLICT (day, stage, band) DO UPDATE SET n = counter_day.n + excluded.n`);
  // Only a fold writes these rows, and one at a time: what has come to nothing can go.
  for (const table of [sql`counter_center`, sql`counter_planned`, sql`counter_day`]) {
    await tx.$executeRaw(sql`DELETE FROM ${table} WHERE n = 0`);
  }
  const rows = await tx.$queryRaw<{ n: bigint }[]>(sql`SELECT count(*) AS n FROM folding`);
  return Number(rows[0]?.n ?? 0);
}
