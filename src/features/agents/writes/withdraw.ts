import { stageAfterReturn, withdrawal } from '@/domain/rollout/step-back';
import { closeBlocks } from '@/features/blocks/writes/close-blocks';
import type { CommandContext } from '@/server/command';
import { sql, type Sql } from '@/server/db';
import type { Verdict } from '../schema';
import { lockAgents, type AgentFacts } from './facts';
import { moveDevices } from './move-devices';

export type WithdrawRequest = {
  readonly ids: readonly string[];
  readonly scope: Sql;
  readonly reason: string;
};

/**
 * Ends the way of each agent with a reason: before the hand-over its device goes back to stock, after
 * it the assignment stays open until the kit has come back. The promise is gone, open blocks are closed. The
 * reason is personal and stays with the agent: whoever may see the device learns only that it came free.
 */
export async function withdrawAgents(context: CommandContext, request: WithdrawRequest): Promise<Verdict[]> {
  const facts = await lockAgents(context.tx, request.ids, request.scope);
  const leaving: AgentFacts[] = [];
  const verdicts = [...new Set(request.ids)].map((id): Verdict => {
    const agent = facts.get(id);
    if (!agent) return { id, ok: false, code: 'NOT_FOUND' };
    if (!withdrawal(agent.stage).ok) return { id, ok: false, code: 'ALREADY_THERE' };
    leaving.push(agent);
    return { id, ok: true };
  });
  if (leaving.length === 0) return verdicts;
  const released = leaving.filter((agent) => withdrawal(agent.stage).releases && agent.assignmentId);
  await context.tx.$executeRaw(sql`
    UPDATE assignment SET ended_at = now(), end_reason = 'withdrawn', version = version + 1
     WHERE id = ANY(${released.map((agent) => agent.assignmentId)}::uuid[])`);
  await moveDevices(context, released, 'IN_STOCK', null);
  await releaseReplacements(context, leaving);
  await context.tx.$executeRaw(sql`
    UPDATE agent SET stage = 'WITHDRAWN', stage_since = ${context.today}::date, withdrawn_reason = ${request.reason},
           promised_date = NULL, promised_route = NULL, promised_rank = NULL, version = version + 1
     WHERE id = ANY(${leaving.map((agent) => agent.id)}::uuid[])`);
  await context.trail(
    leaving.map((agent) => ({
      action: 'agent.withdrawn' as const,
      subjectType: 'agent' as const,
      subjectId: agent.id,
      centerId: agent.centerId,
      before: { stage: agent.stage },
      after: { stage: 'WITHDRAWN' },
      reason: request.reason,
    })),
  );
  const gone = leaving.map((agent) => agent.id);
  await closeBlocks(context, sql`a.id = ANY(${gone}::uuid[])`, 'WITHDRAWN');
  return verdicts;
}

/** A replacement that was being prepared for somebody who leaves goes back to stock. */
async function releaseReplacements(context: CommandContext, leaving: readonly AgentFacts[]): Promise<void> {
  const freed = await context.tx.$queryRaw<{ deviceId: string; agentId: string; status: string }[]>(sql`
    WITH ended AS (
      UPDATE assignment SET ended_at = now(), end_reason = 'withdrawn', version = version + 1
       WHERE agent_id = ANY(${leaving.map((agent) => agent.id)}::uuid[]) AND role = 'REPLACEMENT' AND ended_at IS NULL
      RETURNING device_id, agent_id)
    SELECT d.id::text AS "deviceId", e.agent_id::text AS "agentId", d.status::text FROM ended e JOIN device d ON d.id = e.device_id ORDER BY d.id FOR UPDATE OF d`);
  if (freed.length === 0) return;
  await context.tx.$executeRaw(sql`
    UPDATE device SET status = 'IN_STOCK', status_since = ${context.today}::date, version = version + 1
     WHERE id = ANY(${freed.map((one) => one.deviceId)}::uuid[])`);
  await context.trail(
    freed.map((one) => ({
      action: 'device.released' as const,
      subjectType: 'device' as const,
      subjectId: one.deviceId,
      centerId: leaving.find((agent) => agent.id === one.agentId)?.centerId ?? null,
      before: { status: one.status },
      after: { status: 'IN_STOCK', agent: one.agentId },
    })),
  );
}

/**
 * Takes withdrawals back: CLEARED with a declaration, else WAITING; LIVE for those who were remote
 * from the start. Refused while kit of the agent is still out (RETURN_OPEN).
 */
export async function returnAgents(context: CommandContext, request: WithdrawRequest): Promise<Verdict[]> {
  const facts = await lockAgents(context.tx, request.ids, request.scope);
  const coming: { agent: AgentFacts; stage: string }[] = [];
  const verdicts = [...new Set(request.ids)].map((id): Verdict => {
    const agent = facts.get(id);
    if (!agent) return { id, ok: false, code: 'NOT_FOUND' };
    if (agent.stage !== 'WITHDRAWN') return { id, ok: false, code: 'WRONG_STAGE' };
    if (agent.assignmentId) return { id, ok: false, code: 'RETURN_OPEN' };
    const stage = stageAfterReturn({
      baselineRemote: agent.baselineRemote,
      hasDeclaration: agent.signedOn !== null,
    });
    coming.push({ agent, stage });
    return { id, ok: true };
  });
  if (coming.length === 0) return verdicts;
  await context.tx.$executeRaw(sql`
    UPDATE agent a SET stage = m.stage::stage, stage_since = ${context.today}::date, withdrawn_reason = NULL,
           handed_over_on = NULL, connected_at = NULL,
           live_on = CASE WHEN m.stage = 'LIVE' THEN a.live_on ELSE NULL END, version = a.version + 1
      FROM unnest(${coming.map((one) => one.agent.id)}::uuid[], ${coming.map((one) => one.stage)}::text[]) AS m(id, stage)
     WHERE a.id = m.id`);
  await context.trail(
    coming.map(({ agent, stage }) => ({
      action: 'agent.returned' as const,
      subjectType: 'agent' as const,
      subjectId: agent.id,
      centerId: agent.centerId,
      before: { stage: 'WITHDRAWN' },
      after: { stage },
      reason: request.reason,
    })),
  );
  return verdicts;
}
