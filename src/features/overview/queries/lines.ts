import { blockOwners } from '@/domain/rollout/block-owners';
import { dateOfAge } from '@/domain/rollout/working-age';
import { oldBlockDays } from '@/features/blocks/schema';
import { sql, type Db } from '@/server/db';
import type { CenterLine, OpenDeliveries, StuckLine } from '../schema';
import type { CenterCount } from './counters';

/** Each center with its people by where they stand, and how many are due and without kit. */
export async function centerLines(
  from: Db,
  counts: readonly CenterCount[],
  today: string,
): Promise<CenterLine[]> {
  type Row = Omit<CenterLine, 'all' | 'live' | 'onTheWay' | 'waiting'>;
  const rows = await from.$queryRaw<Row[]>(sql`
    SELECT c.id::text, c.code, c.name, c.city, c.latitude::float8, c.longitude::float8, coalesce(due.n, 0) AS overdue
      FROM service_center c LEFT JOIN (
        SELECT t.center_id, sum(a.n)::int AS n FROM (
          SELECT team_id, count(*) AS n FROM agent
           WHERE promised_date < ${today}::date AND stage IN ('WAITING', 'CLEARED', 'DEVICE_ASSIGNED', 'DEVICE_READY') AND archived_at IS NULL
           GROUP BY team_id) a JOIN team t ON t.id = a.team_id GROUP BY 1) due ON due.center_id = c.id
     WHERE c.archived_at IS NULL ORDER BY c.city, c.code`);
  const byId = new Map(counts.map((count) => [count.centerId, count]));
  return rows.map((row) => {
    const { n, live, waiting, withdrawn } = byId.get(row.id) ?? { n: 0, live: 0, waiting: 0, withdrawn: 0 };
    const all = n - withdrawn;
    return { ...row, all, live, waiting, onTheWay: all - live - waiting };
  });
}

/**
 * Open blocks by who has to act, with the oldest and the kinds; and how many people of band 1 they hold. The people
 * are looked up one by one: a join would read all agents to find the few that are held.
 */
export async function stuckLines(from: Db, today: string): Promise<{ lines: StuckLine[]; bandOne: number }> {
  type Row = Omit<StuckLine, 'kinds'> & { kind: StuckLine['kinds'][number]['kind']; bandOne: number };
  const rows = await from.$queryRaw<Row[]>(sql`
    WITH held AS (
      SELECT b.owner, b.kind, b.opened_on, b.agent_id, a.band FROM block b
        CROSS JOIN LATERAL (SELECT band FROM agent WHERE id = b.agent_id AND archived_at IS NULL LIMIT 1) a
       WHERE b.resolved_on IS NULL)
    SELECT owner::text, kind::text, count(*)::int AS open, min(opened_on)::text AS oldest,
           (count(*) FILTER (WHERE opened_on <= ${dateOfAge(oldBlockDays, today)}::date))::int AS old,
           (SELECT count(DISTINCT agent_id)::int FROM held WHERE band = 1) AS "bandOne"
      FROM held GROUP BY owner, kind ORDER BY 3 DESC, 2`);
  const lines = new Map<string, StuckLine>();
  for (const { owner, kind, open, old, oldest } of rows) {
    const line = lines.get(owner) ?? { owner, open: 0, old: 0, oldest, kinds: [] };
    line.open += open;
    line.old += old;
    if (oldest < line.oldest) line.oldest = oldest;
    line.kinds.push({ kind, open });
    lines.set(owner, line);
  }
  return { lines: [...lines.values()].sort(byOpen), bandOne: rows[0]?.bandOne ?? 0 };
}

function byOpen(a: StuckLine, b: StuckLine): number {
  return b.open - a.open || blockOwners.indexOf(a.owner) - blockOwners.indexOf(b.owner);
}

export type DueDelivery = { date: string; deliveries: number; laptops: number };

/** Laptops still to come, by the day on which they are expected. */
export function dueDeliveries(from: Db): Promise<DueDelivery[]> {
  return from.$queryRaw<DueDelivery[]>(sql`
    SELECT expected::text AS date, count(*)::int AS deliveries, sum(laptops - received)::int AS laptops FROM delivery
     WHERE closed_on IS NULL AND archived_at IS NULL AND received < laptops GROUP BY 1 ORDER BY 1`);
}

/** How many deliveries are open, and how many of them late. */
export function openDeliveries(due: readonly DueDelivery[], today: string): OpenDeliveries {
  const late = due.filter((row) => row.date < today);
  return {
    open: due.reduce((total, row) => total + row.deliveries, 0),
    late: late.reduce((total, row) => total + row.deliveries, 0),
    lateLaptops: late.reduce((total, row) => total + row.laptops, 0),
  };
}
