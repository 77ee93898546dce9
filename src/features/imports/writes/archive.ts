import type { SubjectType, TrailAction } from '@/domain/trail/actions';
import type { CommandContext } from '@/server/command';
import { sql, type Sql } from '@/server/db';

/** What an import can make, apart from accounts and grounds. */
export type Archived = Extract<SubjectType, 'center' | 'line' | 'team' | 'agent' | 'device' | 'delivery'>;

type Shelf = { table: Sql; center: Sql; action: TrailAction; free: Sql; also?: Sql };

/** For each where it stands, which center it belongs to, and when nothing else holds on to it (on alias x). */
const shelves: Readonly<Record<Archived, Shelf>> = {
  center: {
    table: sql`service_center`,
    center: sql`x.id`,
    action: 'center.archived',
    free: sql`NOT EXISTS (SELECT 1 FROM team t WHERE t.center_id = x.id AND t.archived_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM device d WHERE (d.pool_id = x.id OR d.location_id = x.id) AND d.archived_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM delivery v WHERE v.pool_id = x.id AND v.archived_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM stop s WHERE s.center_id = x.id AND s.resumed_at IS NULL)`,
  },
  line: {
    table: sql`service_line`,
    center: sql`NULL::uuid`,
    action: 'line.archived',
    free: sql`NOT EXISTS (SELECT 1 FROM team t WHERE t.service_line_id = x.id AND t.archived_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM stop s WHERE s.service_line_id = x.id AND s.resumed_at IS NULL)`,
  },
  team: {
    table: sql`team`,
    center: sql`x.center_id`,
    action: 'team.archived',
    free: sql`NOT EXISTS (SELECT 1 FROM agent a WHERE a.team_id = x.id AND a.archived_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM pin p WHERE p.team_id = x.id AND p.revoked_at IS NULL)`,
  },
  agent: {
    table: sql`agent`,
    center: sql`(SELECT t.center_id FROM team t WHERE t.id = x.team_id)`,
    action: 'agent.archived',
    also: sql`, desktop_id = NULL`,
    free: sql`x.stage = CASE WHEN x.baseline_remote THEN 'LIVE'::stage ELSE 'WAITING'::stage END AND x.promised_date IS NULL
          AND NOT EXISTS (SELECT 1 FROM assignment s WHERE s.agent_id = x.id AND s.ended_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM priority_ground g WHERE g.agent_id = x.id AND g.withdrawn_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM operational_reason o WHERE o.agent_id = x.id AND o.revoked_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM block b WHERE b.agent_id = x.id AND b.resolved_on IS NULL)
          AND NOT EXISTS (SELECT 1 FROM pin p WHERE p.agent_id = x.id AND p.revoked_at IS NULL)`,
  },
  device: {
    table: sql`device`,
    center: sql`x.pool_id`,
    action: 'device.archived',
    free: sql`x.status NOT IN ('RESERVED', 'IN_PREPARATION', 'READY', 'HANDED_OVER', 'IN_USE')
          AND NOT EXISTS (SELECT 1 FROM assignment s WHERE s.device_id = x.id AND s.ended_at IS NULL)
          AND NOT EXISTS (SELECT 1 FROM agent a WHERE a.desktop_id = x.id)`,
  },
  delivery: {
    table: sql`delivery`,
    center: sql`x.pool_id`,
    action: 'delivery.archived',
    free: sql`x.received = 0`,
  },
};

/**
 * Takes rows out of every list and count, set-wise, where nothing holds on to them; they stay in the trail, and a file
 * that names them brings them back. A team that goes is led by nobody. Answers which ones went; the others are in use.
 */
export async function archiveRows(
  context: CommandContext,
  type: Archived,
  ids: readonly string[],
  reason: string,
): Promise<Set<string>> {
  if (ids.length === 0) return new Set();
  const { table, center, action, free, also = sql`` } = shelves[type];
  const list = sql`ANY(${[...ids]}::uuid[])`;
  await context.tx.$queryRaw(
    sql`SELECT count(*)::int FROM (SELECT 1 FROM ${table} x WHERE x.id = ${list} ORDER BY x.id FOR UPDATE) locked`,
  );
  const gone = await context.tx.$queryRaw<{ id: string; centerId: string | null }[]>(sql`
    UPDATE ${table} x SET archived_at = now(), version = x.version + 1 ${also}
     WHERE x.id = ${list} AND x.archived_at IS NULL AND ${free}
    RETURNING x.id::text, ${center}::text AS "centerId"`);
  if (type === 'team') {
    await context.tx.$executeRaw(
      sql`DELETE FROM team_lead WHERE team_id = ANY(${gone.map((row) => row.id)}::uuid[])`,
    );
  }
  await context.trail(
    gone.map(({ id, centerId }) => ({ action, subjectType: type, subjectId: id, centerId, reason })),
  );
  return new Set(gone.map((row) => row.id));
}
