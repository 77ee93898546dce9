import type { Claimant, FreeLaptop } from '@/domain/rollout/match-devices';
import type { Need, Route, Stage } from '@/domain/rollout/stages';
import { sql, type Db, type Sql } from '@/server/db';

type ClaimantRow = {
  id: string;
  stage: Stage;
  hasOpenBlock: boolean;
  need: Need;
  promisedRoute: Route | null;
  centerId: string;
  desktopId: string | null;
  desktopFree: boolean;
  rank: number;
};

/** The agents whom the scope lets through, in rank order: the plan's, then band, front and id. */
export async function readClaimants(db: Db, ids: readonly string[], scope: Sql): Promise<Claimant[]> {
  const rows = await db.$queryRaw<ClaimantRow[]>(sql`
    SELECT a.id::text, a.stage::text, a.need::text, a.promised_route::text AS "promisedRoute", t.center_id::text AS "centerId",
           EXISTS (SELECT 1 FROM block b WHERE b.agent_id = a.id AND b.resolved_on IS NULL) AS "hasOpenBlock",
           a.desktop_id::text AS "desktopId",
           coalesce(d.status = 'IN_STOCK' AND d.archived_at IS NULL AND NOT d.in_transit, false) AS "desktopFree",
           (row_number() OVER (ORDER BY a.promised_rank NULLS LAST, a.band, a.front DESC, a.id))::int AS rank
      FROM agent a JOIN team t ON t.id = a.team_id LEFT JOIN device d ON d.id = a.desktop_id
     WHERE a.id = ANY(${[...ids]}::uuid[]) AND a.archived_at IS NULL AND ${scope}`);
  return rows.map(({ desktopId, desktopFree, ...row }) => ({
    ...row,
    desktop: desktopId === null ? null : { id: desktopId, free: desktopFree },
  }));
}

const free = sql`kind = 'LAPTOP' AND status = 'IN_STOCK' AND archived_at IS NULL AND NOT in_transit`;

/** Free laptops of the claimants' centers, and as many of the depot as they could take at most. */
export async function readLaptops(db: Db, claimants: readonly Claimant[], lock: Sql): Promise<FreeLaptop[]> {
  const centers = [...new Set(claimants.map((claimant) => claimant.centerId))];
  const own = await db.$queryRaw<FreeLaptop[]>(sql`
    SELECT id::text, pool_id::text AS "poolId" FROM device WHERE ${free} AND pool_id = ANY(${centers}::uuid[]) ORDER BY id ${lock}`);
  const depot = await db.$queryRaw<FreeLaptop[]>(sql`
    SELECT id::text, NULL AS "poolId" FROM device WHERE ${free} AND pool_id IS NULL ORDER BY id LIMIT ${claimants.length} ${lock}`);
  return [...own, ...depot];
}
