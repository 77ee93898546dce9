import { matchDevices, type Claimant, type MatchVerdict } from '@/domain/rollout/match-devices';
import type { CommandContext } from '@/server/command';
import { sql, type Sql } from '@/server/db';
import { takeLock } from '@/server/locks';
import { readClaimants, readLaptops } from './claimants';

/**
 * Gives each of the agents a device, in rank order, from the right pool: a verdict for each. Ids outside
 * the scope answer NOT_FOUND. One assignment at a time, so that the second of two sees what is really left.
 */
export async function assignDevices(
  context: CommandContext,
  ids: readonly string[],
  scope: Sql,
): Promise<(MatchVerdict | { agentId: string; ok: false; code: 'NOT_FOUND' })[]> {
  const { tx } = context;
  await takeLock(tx, 'assignments');
  await tx.$queryRaw(sql`SELECT 1 FROM agent WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`);
  await tx.$queryRaw(sql`
    SELECT 1 FROM device d JOIN agent a ON a.desktop_id = d.id WHERE a.id = ANY(${[...ids]}::uuid[]) ORDER BY d.id FOR UPDATE OF d`);
  const claimants = await readClaimants(tx, ids, scope);
  // A laptop that somebody is just writing off or sending away is left to them.
  const laptops = await readLaptops(tx, claimants, sql`FOR UPDATE SKIP LOCKED`);
  const verdicts = matchDevices(claimants, laptops);
  const known = new Map(claimants.map((claimant) => [claimant.id, claimant]));
  await writeMatches(context, verdicts, known);
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
