import { z } from 'zod';
import { db, sql, type Sql } from '@/server/db';
import { agentScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';
import type { MissingAgent, MissingAgents } from '../schema/roster';
import { importScope } from './own-imports';

export const missingInput = z.strictObject({
  importId: z.uuid(),
  offset: z.number().int().min(0).default(0),
});

const windowSize = 100;
/** As many as one withdrawal takes. */
const most = 20_000;

/** Who is in the rollout and not in the file of a whole roster; those who have left it do not count. */
const missing = (viewer: Viewer, importId: string): Sql => sql`
  FROM import i JOIN agent a ON a.archived_at IS NULL AND a.stage <> 'WITHDRAWN' JOIN team t ON t.id = a.team_id
 WHERE i.id = ${importId}::uuid AND i.full_roster AND i.status <> 'DISCARDED' AND ${importScope(viewer)}
   AND ${agentScope(viewer, 'agent.withdraw')}
   AND NOT EXISTS (SELECT 1 FROM import_row r WHERE r.import_id = i.id AND r.key = a.personnel_number)
   AND a.personnel_number <> ALL(i.rejected_keys)`;

/** A window of those who are missing, with how many there are. */
export async function missingAgents(
  viewer: Viewer,
  { importId, offset }: z.infer<typeof missingInput>,
): Promise<MissingAgents> {
  const [counted] = await db().$queryRaw<{ n: number }[]>(
    sql`SELECT count(*)::int AS n ${missing(viewer, importId)}`,
  );
  const total = counted?.n ?? 0;
  const rows =
    total === 0
      ? []
      : await db().$queryRaw<MissingAgent[]>(sql`
    SELECT a.id::text, a.personnel_number AS "personnelNumber", a.first_name || ' ' || a.last_name AS name, t.code AS team, a.stage::text
      ${missing(viewer, importId)} ORDER BY a.last_name, a.first_name, a.id LIMIT ${windowSize} OFFSET ${offset}`);
  return { total, rows };
}

/** The ids of all who are missing. */
export async function missingIds(viewer: Viewer, { importId }: { importId: string }): Promise<string[]> {
  const rows = await db().$queryRaw<{ id: string }[]>(
    sql`SELECT a.id::text ${missing(viewer, importId)} ORDER BY a.id LIMIT ${most}`,
  );
  return rows.map((row) => row.id);
}
