import type { Permission } from '@/domain/access/permissions';
import type { CommandContext } from '@/server/command';
import { sql, type Db, type Sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { agentScope } from '@/server/scope-sql';
import { can } from '@/server/viewer';
import { agentFilterSql } from '../queries/filter-sql';
import type { Selection } from '../schema';

/**
 * The ids that a selection means, within the scope, by name; at most 20,000. Examples and refusals are shown in
 * this order: the plan's would tell a band to people who may not read it.
 */
export async function selectAgents(
  tx: Db,
  selection: Selection,
  scope: Sql,
  today: string,
): Promise<string[]> {
  if ('ids' in selection) return selection.ids;
  const rows = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT a.id::text FROM agent a JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
      JOIN service_line l ON l.id = t.service_line_id
     WHERE a.archived_at IS NULL AND ${scope} ${agentFilterSql(selection.filter, today)}
     ORDER BY a.last_name, a.first_name, a.id LIMIT 20000`);
  const except = new Set(selection.except);
  return rows.flatMap((row) => (except.has(row.id) ? [] : [row.id]));
}

export type Chosen = { readonly ids: string[]; readonly scope: Sql };

/**
 * What a bulk command is asked for under its permission, with the scope for the writes. A filter by
 * band is refused to those who may not read a band: its effect would tell.
 */
export async function chooseAgents(
  context: Pick<CommandContext, 'tx' | 'viewer' | 'today'>,
  selection: Selection,
  permission: Permission,
): Promise<Chosen> {
  const { tx, viewer, today } = context;
  if ('filter' in selection && selection.filter.bands?.length && !can(viewer, 'agent.band')) {
    refuse('NOT_ALLOWED');
  }
  const scope = agentScope(viewer, permission);
  return { ids: await selectAgents(tx, selection, scope, today), scope };
}
