import { sql, type Sql, type Tx } from '@/server/db';
import { agentScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';

type Person = { id: string; number: string };

/** Locks the people that `where` (on agent a) finds in the people officer's scope, in id order. */
export function lockPeople(tx: Tx, viewer: Viewer, where: Sql): Promise<Person[]> {
  return tx.$queryRaw<Person[]>(sql`
    SELECT a.id::text, a.personnel_number AS number FROM agent a JOIN team t ON t.id = a.team_id
     WHERE a.archived_at IS NULL AND ${agentScope(viewer, 'ground.write')} AND ${where}
     ORDER BY a.id FOR UPDATE OF a`);
}
