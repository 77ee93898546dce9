import { safeCount, safeList, safeTable, smallest } from '@/domain/access/small-cells';
import { stages, type Stage } from '@/domain/rollout/stages';
import { today } from '@/server/clock';
import { inTransaction, sql, type Tx } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { Aggregates } from '../schema';

type Count = { code: string; stage: Stage; band: number; n: number };

/** Agents by center, stage and band from the counters: what is folded and what is not yet. */
function counts(tx: Tx): Promise<Count[]> {
  return tx.$queryRaw<Count[]>(sql`
    SELECT c.code, x.stage::text, x.band, sum(x.n)::int AS n FROM (
      SELECT center_id, stage, band, n FROM counter_center
      UNION ALL SELECT center_id, stage, band, n FROM counter_delta) x
      JOIN service_center c ON c.id = x.center_id GROUP BY 1, 2, 3 HAVING sum(x.n) <> 0`);
}

async function policies(tx: Tx): Promise<Aggregates['policies']> {
  const rows = await tx.$queryRaw<
    { number: number; bands: number; by: string; at: Date; changed: number }[]
  >(sql`
    SELECT p.number, p.bands, u.name AS by, p.created_at AS at,
           (SELECT count(*)::int FROM audit_event e JOIN audit_event v ON v.change_set = e.change_set
             WHERE v.action = 'policy.changed' AND v.subject_id = p.id::text AND e.action = 'agent.bandChanged') AS changed
      FROM priority_policy p JOIN app_user u ON u.id = p.created_by ORDER BY p.number DESC`);
  return rows.map((row) => ({ ...row, at: row.at.toISOString(), changed: safeCount(row.changed) }));
}

async function overtakings(tx: Tx): Promise<Aggregates['overtakings']> {
  const rows = await tx.$queryRaw<Record<keyof Aggregates['overtakings'], number>[]>(sql`
    SELECT count(*) FILTER (WHERE o.explained IS NOT NULL)::int AS explained,
           count(*) FILTER (WHERE o.explained IS NULL AND o.accepted_by IS NOT NULL)::int AS accepted,
           count(*) FILTER (WHERE o.explained IS NULL AND o.accepted_by IS NULL)::int AS open,
           count(*) FILTER (WHERE o.happened)::int AS happened
      FROM overtaking o JOIN plan p ON p.id = o.plan_id AND p.status = 'PUBLISHED'`);
  const row = rows[0] ?? { explained: 0, accepted: 0, open: 0, happened: 0 };
  return {
    explained: safeCount(row.explained),
    accepted: safeCount(row.accepted),
    open: safeCount(row.open),
    happened: safeCount(row.happened),
  };
}

async function grounds(tx: Tx, day: string): Promise<number> {
  const rows = await tx.$queryRaw<{ n: number }[]>(sql`
    SELECT count(DISTINCT g.agent_id)::int AS n FROM priority_ground g JOIN agent a ON a.id = g.agent_id AND a.archived_at IS NULL
     WHERE g.withdrawn_at IS NULL AND g.valid_from <= ${day}::date AND (g.valid_until IS NULL OR g.valid_until >= ${day}::date)`);
  return rows[0]?.n ?? 0;
}

async function waits(tx: Tx): Promise<Aggregates['waits']> {
  const rows = await tx.$queryRaw<{ first: boolean; n: number; median: number }[]>(sql`
    SELECT a.band = 1 AS first, count(*)::int AS n,
           percentile_cont(0.5) WITHIN GROUP (ORDER BY a.handed_over_on - o.rollout_start)::float8 AS median
      FROM agent a CROSS JOIN organisation o
     WHERE a.handed_over_on IS NOT NULL AND NOT a.baseline_remote AND a.archived_at IS NULL AND o.rollout_start IS NOT NULL GROUP BY 1`);
  const of = (first: boolean) => rows.find((row) => row.first === first && row.n >= smallest)?.median ?? null;
  return { first: of(true), rest: of(false) };
}

/** The figures of the auditor; null for everybody else. */
export async function aggregates(viewer: Viewer): Promise<Aggregates | null> {
  if (!can(viewer, 'aggregates.read')) return null;
  const day = today();
  return inTransaction(
    async (tx) => {
      const all = await counts(tx);
      const centers = await tx.$queryRaw<Aggregates['centers']>(
        sql`SELECT code, city || CASE WHEN count(*) OVER (PARTITION BY city) > 1 THEN ' · ' || code ELSE '' END AS name
              FROM service_center WHERE archived_at IS NULL ORDER BY name, code`,
      );
      const sum = (of: (count: Count) => boolean) =>
        all.reduce((total, count) => (of(count) ? total + count.n : total), 0);
      const highest = all.reduce((most, count) => Math.max(most, count.band), 1);
      const people = Array.from({ length: highest }, (_, index) => sum((count) => count.band === index + 1));
      const safeBands = safeList(people);
      return {
        stages,
        centers,
        table: safeTable(
          centers.map(({ code }) =>
            stages.map((stage) => sum((count) => count.code === code && count.stage === stage)),
          ),
        ),
        bands: safeBands.map((cell, index) => ({ band: index + 1, people: cell })),
        policies: await policies(tx),
        overtakings: await overtakings(tx),
        grounds: { people: safeCount(await grounds(tx, day)) },
        reads: await tx.$queryRaw<Aggregates['reads']>(sql`
          SELECT u.name AS officer, count(*)::int AS reads FROM ground_read r JOIN app_user u ON u.id = r.reader_id
           GROUP BY u.id, u.name ORDER BY u.name`),
        waits: await waits(tx),
      };
    },
    { read: true },
  );
}
