import { db, sql } from '@/server/db';
import { makeWorld, onDay, worldDay } from '../../support/world';
import { bulkRows, type WriterKind } from './protocol';

const count: Record<WriterKind, number> = { bulk: bulkRows, single: 200 };
const prefix: Record<WriterKind, string> = { bulk: 'M', single: 'S' };

/** An organisation with 500 agents who are always cleared together, and 200 who are cleared one by one. */
export async function makeHerd(): Promise<void> {
  await makeWorld();
  for (const kind of ['bulk', 'single'] as const) {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`
        INSERT INTO agent (personnel_number, first_name, last_name, team_id, need, stage, stage_since, band)
        SELECT ${prefix[kind]} || lpad(n::text, 3, '0'), 'Vor' || n, 'Nach' || n, t.id, 'LAPTOP', 'WAITING', ${worldDay}::date, 2
          FROM generate_series(1, ${count[kind]}) n JOIN team t ON t.code = 'CGN-M02'`),
    );
  }
}

/** The ids of those who belong to a kind of writer. */
export async function herdOf(kind: WriterKind): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>(
    sql`SELECT id::text FROM agent WHERE personnel_number LIKE ${`${prefix[kind]}%`} ORDER BY 1`,
  );
  return rows.map((row) => row.id);
}
