import { canAdvance, type StepTo } from '@/domain/rollout/can-advance';
import type { TrailAction } from '@/domain/trail/actions';
import { dateIn, type IsoDate } from '@/lib/dates';
import { timeZone } from '@/server/clock';
import type { CommandContext } from '@/server/command';
import { sql, type Sql } from '@/server/db';
import type { Verdict } from '../schema';
import { kitOf, lockAgents, type AgentFacts } from './facts';
import { moveDevices } from './move-devices';

const actionOf: Record<StepTo, TrailAction> = {
  CLEARED: 'agent.cleared',
  DEVICE_READY: 'agent.ready',
  HANDED_OVER: 'agent.handedOver',
  CONNECTED: 'agent.connected',
  LIVE: 'agent.live',
};

export type AdvanceRequest = {
  readonly to: StepTo;
  readonly ids: readonly string[];
  readonly scope: Sql;
  /** The day of the step; for CONNECTED the day of the first sign-in. */
  readonly on: IsoDate;
  /** First sign-ins by agent id, as instants; only for CONNECTED. */
  readonly signIns?: ReadonlyMap<string, Date>;
  readonly acceptanceId?: string;
  readonly reason?: string | null;
  /** Agents for whom a manager acts in the place of their lead: marked in the trail. */
  readonly standIns?: ReadonlySet<string>;
  /** The form version of the declarations, for CLEARED. */
  readonly formVersion?: string;
};

/**
 * Takes each agent one step further where the domain allows it, with its device, set-wise. Unknown
 * ids and those outside the scope answer NOT_FOUND.
 */
export async function advanceAgents(context: CommandContext, request: AdvanceRequest): Promise<Verdict[]> {
  const facts = await lockAgents(context.tx, request.ids, request.scope);
  const verdicts: Verdict[] = [];
  const moving: AgentFacts[] = [];
  for (const id of new Set(request.ids)) {
    const agent = facts.get(id);
    const verdict = agent
      ? judge(agent, request, context.today)
      : ({ ok: false, code: 'NOT_FOUND' } as const);
    verdicts.push(verdict.ok ? { id, ok: true } : { id, ok: false, code: verdict.code });
    if (agent && verdict.ok) moving.push(agent);
  }
  if (moving.length > 0) await move(context, request, moving);
  return verdicts;
}

function judge(agent: AgentFacts, request: AdvanceRequest, today: IsoDate) {
  const signedIn = request.signIns?.get(agent.id);
  return canAdvance(request.to, {
    stage: agent.stage,
    hasOpenBlock: agent.hasOpenBlock,
    declarationSignedOn: agent.signedOn,
    device: kitOf(agent),
    today,
    on: signedIn ? dateIn(timeZone, signedIn) : request.on,
    handedOverOn: agent.handedOverOn,
  });
}

async function move(
  context: CommandContext,
  request: AdvanceRequest,
  moving: readonly AgentFacts[],
): Promise<void> {
  const { tx, today } = context;
  const ids = moving.map((agent) => agent.id);
  const signIns = ids.map((id) =>
    (request.signIns?.get(id) ?? new Date(`${request.on}T12:00:00Z`)).toISOString(),
  );
  await tx.$executeRaw(sql`
    UPDATE agent a SET stage = ${request.to}::stage, stage_since = ${today}::date, version = a.version + 1,
           front = CASE WHEN ${request.to} = 'HANDED_OVER' THEN false ELSE a.front END,
           handed_over_on = CASE WHEN ${request.to} = 'HANDED_OVER' THEN ${request.on}::date ELSE a.handed_over_on END,
           connected_at = CASE WHEN ${request.to} = 'CONNECTED' THEN m.signed_in ELSE a.connected_at END,
           live_on = CASE WHEN ${request.to} = 'LIVE' THEN ${request.on}::date ELSE a.live_on END
      FROM unnest(${ids}::uuid[], ${signIns}::timestamptz[]) AS m(id, signed_in) WHERE a.id = m.id`);
  if (request.to === 'DEVICE_READY') {
    await tx.$executeRaw(
      sql`UPDATE assignment SET ready_on = ${today}::date, version = version + 1 WHERE agent_id = ANY(${ids}::uuid[]) AND ended_at IS NULL AND role = 'CURRENT'`,
    );
  }
  if (request.acceptanceId) {
    await tx.$executeRaw(
      sql`UPDATE assignment SET acceptance_id = ${request.acceptanceId}::uuid WHERE agent_id = ANY(${ids}::uuid[]) AND ended_at IS NULL AND role = 'CURRENT'`,
    );
  }
  await context.trail(
    moving.map((agent) => ({
      action: actionOf[request.to],
      subjectType: 'agent' as const,
      subjectId: agent.id,
      centerId: agent.centerId,
      before: { stage: agent.stage },
      after: {
        stage: request.to,
        ...(request.to === 'CLEARED' ? { signedOn: agent.signedOn } : { on: request.on }),
        ...(request.formVersion ? { formVersion: request.formVersion } : {}),
        ...(request.standIns?.has(agent.id) ? { standIn: true } : {}),
      },
      reason: request.reason ?? null,
    })),
  );
  const status =
    request.to === 'DEVICE_READY'
      ? 'READY'
      : request.to === 'HANDED_OVER'
        ? 'HANDED_OVER'
        : request.to === 'LIVE'
          ? 'IN_USE'
          : null;
  if (status) await moveDevices(context, moving, status, request.reason ?? null);
}
