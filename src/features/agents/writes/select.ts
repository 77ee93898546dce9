import type { Sql, Tx } from '@/server/db';
import { sql } from '@/server/db';
import { agentFilterSql } from '../queries/filter-sql';
import type { Selection } from '../schema';

/** The ids that a selection means, within the scope, in rank order; at most 20,000. */
export async function selectAgents(
  tx: Tx,
  selection: Selection,
  scope: Sql,
  today: string,
): Promise<string[]> {
  if ('ids' in selection) return selection.ids;
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT a.id::text FROM agent a JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
      JOIN service_line l ON l.id = t.service_line_id
     WHERE a.archived_at IS NULL AND ${scope} ${agentFilterSql(selection.filter, today)}
     ORDER BY a.promised_rank NULLS LAST, a.id LIMIT 20000`);
  return rows.map((row) => row.id);
}
