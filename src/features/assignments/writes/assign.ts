import {
  matchDevices,
  type Claimant,
  type FreeLaptop,
  type MatchVerdict,
} from '@/domain/rollout/match-devices';
import type { Need, Route, Stage } from '@/domain/rollout/stages';
import type { CommandContext } from '@/server/command';
import { sql, type Sql, type Tx } from '@/server/db';

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

/** The agents under lock, in rank order; those outside the scope are not in the answer. */
async function lockClaimants(tx: Tx, ids: readonly string[], scope: Sql): Promise<ClaimantRow[]> {
  await tx.$queryRaw(sql`SELECT 1 FROM agent WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`);
  await tx.$queryRaw(sql`
    SELECT 1 FROM device d JOIN agent a ON a.desktop_id = d.id WHERE a.id = ANY(${[...ids]}::uuid[]) ORDER BY d.id FOR UPDATE OF d`);
  return tx.$queryRaw<ClaimantRow[]>(sql`
    SELECT a.id::text, a.stage::text, a.need::text, a.promised_route::text AS "promisedRoute", t.center_id::text AS "centerId",
           EXISTS (SELECT 1 FROM block b WHERE b.agent_id = a.id AND b.resolved_on IS NULL) AS "hasOpenBlock",
           a.desktop_id::text AS "desktopId",
           coalesce(d.status = 'IN_STOCK' AND d.archived_at IS NULL AND NOT d.in_transit, false) AS "desktopFree",
           (row_number() OVER (ORDER BY a.front DESC, a.promised_rank NULLS LAST, a.band, a.id))::int AS rank
      FROM agent a JOIN team t ON t.id = a.team_id LEFT JOIN device d ON d.id = a.desktop_id
     WHERE a.id = ANY(${[...ids]}::uuid[]) AND a.archived_at IS NULL AND ${scope}`);
}

/**
 * Free laptops of the centers and of the depot, locked in id order. A laptop that another transaction
 * holds is left to it, so two people assigning at once never wait for the same device.
 */
function lockLaptops(tx: Tx, centerIds: readonly string[], most: number): Promise<FreeLaptop[]> {
  return tx.$queryRaw<FreeLaptop[]>(sql`
    SELECT id::text, pool_id::text AS "poolId" FROM device
     WHERE kind = 'LAPTOP' AND status = 'IN_STOCK' AND archived_at IS NULL AND NOT in_transit
       AND (pool_id IS NULL OR pool_id = ANY(${[...centerIds]}::uuid[]))
     ORDER BY (pool_id IS NULL), id LIMIT ${most} FOR UPDATE SKIP LOCKED`);
}

/**
 * Gives each of the agents a device, in rank order, from the right pool: a verdict for each. Ids outside
 * the scope answer NOT_FOUND. One statement each for assignments, devices and agents.
 */
export async function assignDevices(
  context: CommandContext,
  ids: readonly string[],
  scope: Sql,
): Promise<(MatchVerdict | { agentId: string; ok: false; code: 'NOT_FOUND' })[]> {
  const rows = await lockClaimants(context.tx, ids, scope);
  const claimants: Claimant[] = rows.map((row) => ({
    ...row,
    desktop: row.desktopId === null ? null : { id: row.desktopId, free: row.desktopFree },
  }));
  const centers = [...new Set(claimants.map((claimant) => claimant.centerId))];
  const stock = await context.tx.$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n FROM device WHERE kind = 'LAPTOP' AND status = 'IN_STOCK' AND pool_id = ANY(${centers}::uuid[])`);
  const laptops = await lockLaptops(context.tx, centers, claimants.length + (stock[0]?.n ?? 0));
  const verdicts = matchDevices(claimants, laptops);
  await writeMatches(context, verdicts, new Map(claimants.map((claimant) => [claimant.id, claimant])));
  const known = new Set(claimants.map((claimant) => claimant.id));
  const unknown = [...new Set(ids)].filter((id) => !known.has(id));
  return [
    ...verdicts,
    ...unknown.map((agentId) => ({ agentId, ok: false as const, code: 'NOT_FOUND' as const })),
  ];
}

async function writeMatches(
  context: CommandContext,
  verdicts: readonly MatchVerdict[],
  claimants: ReadonlyMap<string, Claimant>,
): Promise<void> {
  const matched = verdicts.filter((verdict) => verdict.ok);
  if (matched.length === 0) return;
  const { tx, today, viewer } = context;
  const agents = matched.map((match) => match.agentId);
  const devices = matched.map((match) => match.deviceId);
  const routes = matched.map((match) => match.route);
  await tx.$executeRaw(sql`
    INSERT INTO assignment (agent_id, device_id, route, checklist_id, assigned_on, assigned_by)
    SELECT m.agent_id, m.device_id, m.route::route, k.id, ${today}::date, ${viewer.userId}::uuid
      FROM unnest(${agents}::uuid[], ${devices}::uuid[], ${routes}::text[]) AS m(agent_id, device_id, route)
      JOIN LATERAL (SELECT id FROM checklist k WHERE k.route = m.route::route ORDER BY k.number DESC LIMIT 1) k ON true`);
  await tx.$executeRaw(sql`
    UPDATE device SET status = 'RESERVED', status_since = ${today}::date, version = version + 1 WHERE id = ANY(${devices}::uuid[])`);
  await tx.$executeRaw(sql`
    UPDATE agent SET stage = 'DEVICE_ASSIGNED', stage_since = ${today}::date, version = version + 1 WHERE id = ANY(${agents}::uuid[])`);
  await context.trail(
    matched.flatMap((match) => {
      const centerId = claimants.get(match.agentId)?.centerId ?? null;
      return [
        {
          action: 'agent.assigned' as const,
          subjectType: 'agent' as const,
          subjectId: match.agentId,
          centerId,
          before: { stage: 'CLEARED' },
          after: { stage: 'DEVICE_ASSIGNED', device: match.deviceId, route: match.route },
        },
        {
          action: 'device.assigned' as const,
          subjectType: 'device' as const,
          subjectId: match.deviceId,
          centerId,
          before: { status: 'IN_STOCK' },
          after: { status: 'RESERVED', agent: match.agentId },
        },
      ];
    }),
  );
}
