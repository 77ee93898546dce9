import { sql, type Sql, type Tx } from '@/server/db';

/** What a change can have changed, in the order in which everybody locks. */
const tables: readonly (readonly [string, Sql])[] = [
  ['agent', sql`agent`],
  ['device', sql`device`],
  ['delivery', sql`delivery`],
  ['team', sql`team`],
  ['center', sql`service_center`],
  ['line', sql`service_line`],
];

/** Locks what a change has changed, so that what is then read of it stays true until the end. */
export async function lockSubjects(tx: Tx, changeSet: string): Promise<void> {
  for (const [type, table] of tables) {
    await tx.$queryRaw(sql`
      SELECT count(*)::int FROM (
        SELECT 1 FROM ${table} x WHERE x.id IN (
          SELECT e.subject_id::uuid FROM audit_event e WHERE e.change_set = ${changeSet}::uuid AND e.subject_type = ${type})
         ORDER BY x.id FOR UPDATE) locked`);
  }
}
