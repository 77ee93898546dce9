import { stepBack, type StepBack } from '@/domain/rollout/step-back';
import type { DeviceStatus, Stage } from '@/domain/rollout/stages';
import type { TrailAction } from '@/domain/trail/actions';
import type { CommandContext } from '@/server/command';
import { sql, type Sql } from '@/server/db';
import type { Verdict } from '../schema';
import { lockAgents, type AgentFacts } from './facts';
import { moveDevices } from './move-devices';

const actionOf: Record<StepBack, TrailAction> = {
  UNDO_CLEARANCE: 'agent.clearanceUndone',
  UNASSIGN: 'agent.unassigned',
  UNDO_READY: 'agent.readyUndone',
  UNDO_HAND_OVER: 'agent.handOverUndone',
  UNDO_CONNECTED: 'agent.connectedUndone',
  UNDO_LIVE: 'agent.liveUndone',
  FAULT: 'agent.faulted',
};

export type BackRequest = {
  readonly way: StepBack;
  readonly ids: readonly string[];
  readonly scope: Sql;
  readonly reason: string;
};

type Move = { agent: AgentFacts; stage: Stage; device: DeviceStatus | null; ends: boolean; front: boolean };

/** Takes each agent a step back with its reason, and its device with it, set-wise. */
export async function takeBack(context: CommandContext, request: BackRequest): Promise<Verdict[]> {
  const facts = await lockAgents(context.tx, request.ids, request.scope);
  const moves: Move[] = [];
  const verdicts = [...new Set(request.ids)].map((id): Verdict => {
    const agent = facts.get(id);
    if (!agent) return { id, ok: false, code: 'NOT_FOUND' };
    const back = stepBack(request.way, agent.stage, agent.deviceStatus);
    if (!back.ok) return { id, ok: false, code: back.code };
    if (request.way === 'UNDO_LIVE' && agent.baselineRemote) return { id, ok: false, code: 'WRONG_STAGE' };
    moves.push({ agent, ...back });
    return { id, ok: true };
  });
  await endAssignments(context, moves, request.reason);
  await setStages(context, moves, request);
  for (const status of new Set(moves.map((move) => move.device))) {
    if (status === null) continue;
    const agents = moves.filter((move) => move.device === status).map((move) => move.agent);
    await moveDevices(context, agents, status, request.reason);
  }
  return verdicts;
}

async function endAssignments(
  context: CommandContext,
  moves: readonly Move[],
  reason: string,
): Promise<void> {
  const ended = moves.flatMap((move) =>
    move.ends && move.agent.assignmentId ? [move.agent.assignmentId] : [],
  );
  if (ended.length === 0) return;
  await context.tx.$executeRaw(sql`
    UPDATE assignment SET ended_at = now(), end_reason = ${reason}, version = version + 1 WHERE id = ANY(${ended}::uuid[])`);
}

async function setStages(
  context: CommandContext,
  moves: readonly Move[],
  request: BackRequest,
): Promise<void> {
  const moved = moves.filter((move) => move.stage !== move.agent.stage);
  if (moved.length === 0) return;
  const ids = moved.map((move) => move.agent.id);
  const stages = moved.map((move) => move.stage);
  await context.tx.$executeRaw(sql`
    UPDATE agent a SET stage = m.stage::stage, stage_since = ${context.today}::date, version = a.version + 1,
           front = a.front OR ${request.way === 'FAULT'},
           handed_over_on = CASE WHEN m.stage IN ('CLEARED', 'DEVICE_READY') THEN NULL ELSE a.handed_over_on END,
           connected_at = CASE WHEN m.stage IN ('CLEARED', 'HANDED_OVER') THEN NULL ELSE a.connected_at END,
           live_on = CASE WHEN m.stage = 'CONNECTED' THEN NULL ELSE a.live_on END
      FROM unnest(${ids}::uuid[], ${stages}::text[]) AS m(id, stage) WHERE a.id = m.id`);
  await context.trail(
    moved.map((move) => ({
      action: actionOf[request.way],
      subjectType: 'agent' as const,
      subjectId: move.agent.id,
      centerId: move.agent.centerId,
      before: { stage: move.agent.stage },
      after: { stage: move.stage },
      reason: request.reason,
    })),
  );
  if (request.way === 'UNDO_READY') {
    await context.tx.$executeRaw(sql`
      UPDATE assignment SET ready_on = NULL, version = version + 1
       WHERE agent_id = ANY(${ids}::uuid[]) AND ended_at IS NULL AND role = 'CURRENT'`);
  }
  if (request.way === 'UNDO_HAND_OVER') {
    await context.tx.$executeRaw(sql`
      UPDATE assignment SET acceptance_id = NULL, version = version + 1
       WHERE agent_id = ANY(${ids}::uuid[]) AND ended_at IS NULL AND role = 'CURRENT'`);
  }
  if (request.way === 'UNDO_CLEARANCE') {
    await context.tx.$executeRaw(
      sql`UPDATE declaration SET revoked_at = now() WHERE agent_id = ANY(${ids}::uuid[]) AND revoked_at IS NULL`,
    );
  }
}
