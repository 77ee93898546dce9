import { sql, type Db } from '@/server/db';
import type { CenterLine, Overtakings, PlanInForce, StuckLine, WaveLine } from '../schema';
import type { CenterCount } from './counters';

/** The published plan with its binding limits; null before the first one. */
export async function planInForce(from: Db): Promise<(PlanInForce & { metrics: unknown }) | null> {
  const rows = await from.$queryRaw<(PlanInForce & { metrics: unknown })[]>(sql`
    SELECT id::text, number, done_by::text AS "doneBy", unplaced, metrics FROM plan WHERE status = 'PUBLISHED'`);
  return rows[0] ?? null;
}

/** The waves of a plan in order. */
export function wavesOfPlan(
  from: Db,
  planId: string,
): Promise<Omit<WaveLine, 'planned' | 'handedOver' | 'live'>[]> {
  return from.$queryRaw(sql`
    SELECT id::text, number, name, from_date::text AS "from", until_date::text AS until, ceiling
      FROM wave WHERE plan_id = ${planId}::uuid ORDER BY number`);
}

/** Each center with its people by where they stand, and how many are due and without kit. */
export async function centerLines(
  from: Db,
  counts: readonly CenterCount[],
  today: string,
): Promise<CenterLine[]> {
  type Row = Pick<CenterLine, 'id' | 'code' | 'name' | 'city' | 'latitude' | 'longitude'>;
  const centers = await from.$queryRaw<Row[]>(sql`
    SELECT id::text, code, name, city, latitude::float8, longitude::float8 FROM service_center WHERE archived_at IS NULL ORDER BY city, code`);
  const due = await from.$queryRaw<{ centerId: string; n: number }[]>(sql`
    SELECT t.center_id::text AS "centerId", count(*)::int AS n FROM agent a JOIN team t ON t.id = a.team_id
     WHERE a.promised_date < ${today}::date AND a.stage IN ('WAITING', 'CLEARED', 'DEVICE_ASSIGNED', 'DEVICE_READY') AND a.archived_at IS NULL
     GROUP BY 1`);
  const overdue = new Map(due.map((row) => [row.centerId, row.n]));
  const lines = new Map<string, CenterLine>(
    centers.map((row) => [
      row.id,
      { ...row, all: 0, live: 0, onTheWay: 0, waiting: 0, overdue: overdue.get(row.id) ?? 0 },
    ]),
  );
  for (const row of counts) {
    const line = lines.get(row.centerId);
    if (!line || row.stage === 'WITHDRAWN') continue;
    line.all += row.n;
    if (row.stage === 'LIVE') line.live += row.n;
    else if (row.stage === 'WAITING') line.waiting += row.n;
    else line.onTheWay += row.n;
  }
  return [...lines.values()];
}

/** Open blocks by who has to act, with the oldest and the kinds. */
export async function stuckLines(from: Db): Promise<StuckLine[]> {
  type Row = { owner: string; kind: string; open: number; bandOne: number; oldest: string };
  const rows = await from.$queryRaw<Row[]>(sql`
    SELECT b.owner::text, b.kind::text, count(*)::int AS open, count(*) FILTER (WHERE a.band = 1)::int AS "bandOne", min(b.opened_on)::text AS oldest
      FROM block b JOIN agent a ON a.id = b.agent_id WHERE b.resolved_on IS NULL AND a.archived_at IS NULL GROUP BY 1, 2 ORDER BY 3 DESC`);
  const lines = new Map<string, StuckLine>();
  for (const { owner, kind, open, bandOne, oldest } of rows) {
    const line = lines.get(owner) ?? { owner, open: 0, bandOne: 0, oldest, kinds: [] };
    line.open += open;
    line.bandOne += bandOne;
    if (oldest < line.oldest) line.oldest = oldest;
    line.kinds.push({ kind, open });
    lines.set(owner, line);
  }
  return [...lines.values()].sort((a, b) => b.open - a.open);
}

/** Overtakings of the plan in force; open are those that nothing explains and nobody has accepted. */
export async function overtakingCounts(from: Db): Promise<Overtakings> {
  const rows = await from.$queryRaw<Overtakings[]>(sql`
    SELECT count(*)::int AS "all", count(*) FILTER (WHERE o.explained IS NULL AND o.accepted_at IS NULL)::int AS open
      FROM overtaking o JOIN plan p ON p.id = o.plan_id WHERE p.status = 'PUBLISHED'`);
  return rows[0] ?? { all: 0, open: 0 };
}

/** Laptops still to come, by day, up to a date; and how many deliveries are late. */
export async function comingDeliveries(from: Db, today: string, until: string) {
  return from
    .$queryRaw<{ date: string; deliveries: number; laptops: number }[]>(
      sql`
    SELECT expected::text AS date, count(*)::int AS deliveries, sum(laptops - received)::int AS laptops FROM delivery
     WHERE closed_on IS NULL AND archived_at IS NULL AND received < laptops AND expected <= ${until}::date
     GROUP BY 1 ORDER BY 1`,
    )
    .then((rows) => ({
      late: rows.filter((row) => row.date < today).reduce((total, row) => total + row.deliveries, 0),
      coming: rows.filter((row) => row.date >= today),
    }));
}
