import type { SubjectType, TrailAction } from '@/domain/trail/actions';
import { sql, type Db, type Sql } from '@/server/db';

/** What an import can make, apart from accounts and grounds. */
export type Archived = Extract<SubjectType, 'center' | 'line' | 'team' | 'agent' | 'device' | 'delivery'>;

type Shelf = { table: Sql; center: Sql; action: TrailAction; free: Sql; also?: Sql };

/** For each where it stands, which center it belongs to, and when nothing else holds on to it (on alias x). */
export const shelves: Readonly<Record<Archived, Shelf>> = {
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

const isArchived = (type: SubjectType): type is Archived => type in shelves;

/** Of rows that an import has made those on which something else holds on: they cannot go to the archive. */
export async function heldRows(db: Db, type: SubjectType, ids: readonly string[]): Promise<string[]> {
  if (!isArchived(type) || ids.length === 0) return [];
  const { table, free } = shelves[type];
  const rows = await db.$queryRaw<{ id: string }[]>(
    sql`SELECT x.id::text FROM ${table} x WHERE x.id = ANY(${[...ids]}::uuid[]) AND NOT (x.archived_at IS NULL AND ${free})`,
  );
  return rows.map((row) => row.id);
}
