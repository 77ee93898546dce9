import type { ImportKind } from '@/domain/importing/kinds';
import { sql, type Sql, type Tx } from '@/server/db';

/** The table of each kind, with the column by which a line of its files finds a row. */
const rowsOf: Record<ImportKind, Sql> = {
  centers: sql`service_center r WHERE r.code`,
  'service-lines': sql`service_line r WHERE r.code`,
  teams: sql`team r WHERE r.code`,
  agents: sql`agent r WHERE r.personnel_number`,
  devices: sql`device r WHERE r.asset_tag`,
  deliveries: sql`delivery r WHERE r.number`,
  grounds: sql`agent r WHERE r.personnel_number`,
  users: sql`app_user r WHERE r.email`,
};

/**
 * Locks, in the order of their ids, the rows that the preview of an import would change, so that what it then
 * reads of them stays as it is until it has written. A device that gets another asset tag is found by its old one.
 */
export async function lockNamedRows(tx: Tx, kind: ImportKind, importId: string): Promise<void> {
  await tx.$queryRaw(sql`
    SELECT 1 FROM (
      SELECT r.id FROM ${rowsOf[kind]} IN (
        SELECT coalesce((SELECT x->>'before' FROM jsonb_array_elements(i.changes) x WHERE x->>'field' = 'asset_tag'), i.key)
          FROM import_row i WHERE i.import_id = ${importId}::uuid AND i.verdict = 'changed')
       ORDER BY r.id FOR UPDATE OF r) locked LIMIT 1`);
}
