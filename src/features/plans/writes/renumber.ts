import type { IsoDate } from '@/lib/dates';
import { sql, type Tx } from '@/server/db';

const apart = 1_000_000;

/** Numbers the waves of a plan by their dates again; the step in between keeps the numbers unique. */
export async function renumberWaves(tx: Tx, planId: string): Promise<void> {
  await tx.$executeRaw(sql`UPDATE wave SET number = number + ${apart} WHERE plan_id = ${planId}::uuid`);
  await tx.$executeRaw(sql`
    UPDATE wave w SET number = n.place FROM (
      SELECT id, row_number() OVER (ORDER BY from_date)::int AS place FROM wave WHERE plan_id = ${planId}::uuid) n
     WHERE w.id = n.id`);
}

/** Cuts one wave in two; the second part begins on `at`, has no name and no number yet (renumberWaves gives one). */
export async function cutWave(tx: Tx, waveId: string, at: string): Promise<void> {
  await tx.$executeRaw(sql`
    INSERT INTO wave (id, plan_id, number, name, from_date, until_date, ceiling)
    SELECT gen_random_uuid(), plan_id, (SELECT least(min(o.number), 0) - 1 FROM wave o WHERE o.plan_id = wave.plan_id), '', ${at}::date, until_date, ceiling FROM wave WHERE id = ${waveId}::uuid`);
  await tx.$executeRaw(sql`
    UPDATE wave SET until_date = ${at}::date - 1, version = version + 1 WHERE id = ${waveId}::uuid`);
}

/**
 * Where a ceiling no longer begins, the wave that began with it is one with the wave before again, unless it has been
 * given a name.
 */
export async function joinWhereGone(tx: Tx, dates: readonly IsoDate[]): Promise<void> {
  const begun = await tx.$queryRaw<{ id: string; planId: string; from: IsoDate }[]>(sql`
    SELECT w.id::text, w.plan_id::text AS "planId", w.from_date::text AS "from" FROM wave w JOIN plan p ON p.id = w.plan_id AND p.status <> 'SUPERSEDED'
     WHERE w.from_date = ANY(${[...dates]}::date[]) AND w.name = '' AND EXISTS (SELECT 1 FROM wave b WHERE b.plan_id = w.plan_id AND b.from_date < w.from_date)
     ORDER BY w.from_date DESC`);
  for (const { id, planId, from } of begun) {
    const gone = await tx.$queryRaw<{ until: IsoDate }[]>(
      sql`DELETE FROM wave WHERE id = ${id}::uuid RETURNING until_date::text AS until`,
    );
    await tx.$executeRaw(sql`
      UPDATE wave SET until_date = ${gone[0]?.until ?? from}::date, version = version + 1
       WHERE id = (SELECT b.id FROM wave b WHERE b.plan_id = ${planId}::uuid AND b.from_date < ${from}::date ORDER BY b.from_date DESC LIMIT 1)`);
  }
  for (const planId of new Set(begun.map((one) => one.planId))) await renumberWaves(tx, planId);
}

/** After a change of the ceilings: no wave of a draft or of the plan in force may span one. */
export async function cutAtCeilings(tx: Tx): Promise<void> {
  const spanning = await tx.$queryRaw<{ id: string; planId: string; at: string }[]>(sql`
    SELECT w.id::text, w.plan_id::text AS "planId", c."from"::text AS at FROM wave w JOIN plan p ON p.id = w.plan_id AND p.status <> 'SUPERSEDED'
      JOIN ceiling c ON c."from" > w.from_date AND c."from" <= w.until_date ORDER BY w.id, c."from" DESC`);
  for (const { id, at } of spanning) await cutWave(tx, id, at);
  for (const planId of new Set(spanning.map((one) => one.planId))) await renumberWaves(tx, planId);
  await tx.$executeRaw(sql`
    UPDATE wave w SET ceiling = (SELECT c.max FROM ceiling c WHERE c."from" <= w.from_date ORDER BY c."from" DESC LIMIT 1)
      FROM plan p WHERE p.id = w.plan_id AND p.status <> 'SUPERSEDED'`);
}
