import { isStandIn } from '@/domain/access/stand-in';
import { canAdvance, type StepTo } from '@/domain/rollout/can-advance';
import { canBeAbsent, canBlock, canMissHandOver } from '@/domain/rollout/outcomes';
import { stepBack, withdrawal, type StepBack } from '@/domain/rollout/step-back';
import { today } from '@/server/clock';
import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { Act, ActPreview, previewSchema } from '../schema/acts';
import type { z } from 'zod';
import { agentScope } from '@/server/scope-sql';
import { kitOf, readAgents, type AgentFacts } from '../writes/facts';
import { selectAgents } from '../writes/select';
import { allowedFilter } from './allowed-filter';
import { latestFormVersion } from './form-version';
import { permissionOf } from './may';

type Verdict = { ok: true } | { ok: false; code: string };

const examplesShown = 50;
const steps: Partial<Record<Act, StepTo>> = { clear: 'CLEARED', handOver: 'HANDED_OVER', live: 'LIVE' };
const backs: Partial<Record<Act, StepBack>> = {
  undoClearance: 'UNDO_CLEARANCE',
  undoHandOver: 'UNDO_HAND_OVER',
  undoLive: 'UNDO_LIVE',
};

/** What the rules say to an act, with every date being today. */
function judge(act: Act, agent: AgentFacts, day: string, holding: ReadonlySet<string>): Verdict {
  const step = steps[act];
  if (step) {
    return canAdvance(step, {
      stage: agent.stage,
      hasOpenBlock: agent.hasOpenBlock,
      declarationSignedOn: day,
      device: kitOf(agent),
      today: day,
      on: day,
      handedOverOn: agent.handedOverOn,
    });
  }
  const back = backs[act];
  if (back) {
    const verdict = stepBack(back, agent.stage, agent.deviceStatus);
    return act === 'undoLive' && agent.baselineRemote ? { ok: false, code: 'WRONG_STAGE' } : verdict;
  }
  if (act === 'block') return canBlock({ stage: agent.stage, openOfThisKind: false });
  if (act === 'absence') return canBeAbsent(agent.stage);
  if (act === 'noShow') return canMissHandOver({ ...agent, today: day });
  if (act === 'withdraw') return withdrawal(agent.stage).ok ? { ok: true } : refused('ALREADY_THERE');
  if (act === 'takeWithdrawalBack') {
    if (agent.stage !== 'WITHDRAWN') return refused('WRONG_STAGE');
    return agent.assignmentId ? refused('RETURN_OPEN') : { ok: true };
  }
  if (act === 'giveReason' && agent.stage === 'WITHDRAWN') return refused('WITHDRAWN');
  return holding.has(agent.id) === (act === 'giveReason') ? refused('ALREADY_THERE') : { ok: true };
}

const refused = (code: string): Verdict => ({ ok: false, code });

/** Runs the rules for an act over a selection without writing: how many, and who not and why. */
export async function previewAct(
  viewer: Viewer,
  { act, selection }: z.infer<typeof previewSchema>,
): Promise<ActPreview> {
  const scope = agentScope(viewer, permissionOf[act]);
  const chosen =
    'filter' in selection ? { ...selection, filter: allowedFilter(viewer, selection.filter) } : selection;
  const day = today();
  const ids = await selectAgents(db(), chosen, scope, day);
  const facts = await readAgents(db(), ids, scope);
  const holding = can(viewer, 'agent.band') ? await reasonHolders(act, ids) : new Set<string>();
  const verdicts = [...new Set(ids)].map((id) => {
    const agent = facts.get(id);
    return { id, verdict: agent ? judge(act, agent, day, holding) : refused('NOT_FOUND') };
  });
  const no = verdicts.flatMap(({ id, verdict }) => (verdict.ok ? [] : [{ id, code: verdict.code }]));
  const counts = new Map<string, number>();
  for (const { code } of no) counts.set(code, (counts.get(code) ?? 0) + 1);
  return {
    possible: verdicts.length - no.length,
    refused: [...counts].map(([code, count]) => ({ code, count })).sort((a, b) => b.count - a.count),
    examples: await named(no.filter((one) => facts.has(one.id)).slice(0, examplesShown)),
    standIn:
      (act === 'clear' || act === 'live') &&
      [...facts.values()].some((agent) => isStandIn(viewer.held, agent.teamId)),
    formVersion: act === 'clear' ? await latestFormVersion() : '',
  };
}

async function reasonHolders(act: Act, ids: string[]): Promise<Set<string>> {
  if (act !== 'giveReason' && act !== 'revokeReason') return new Set();
  const rows = await db().$queryRaw<{ id: string }[]>(
    sql`SELECT agent_id::text AS id FROM operational_reason WHERE agent_id = ANY(${ids}::uuid[]) AND revoked_at IS NULL`,
  );
  return new Set(rows.map((row) => row.id));
}

async function named(list: { id: string; code: string }[]): Promise<ActPreview['examples']> {
  if (list.length === 0) return [];
  const rows = await db().$queryRaw<{ id: string; name: string }[]>(sql`
    SELECT id::text, first_name || ' ' || last_name AS name FROM agent WHERE id = ANY(${list.map((one) => one.id)}::uuid[])`);
  const names = new Map(rows.map((row) => [row.id, row.name]));
  return list.map((one) => ({ ...one, name: names.get(one.id) ?? '' }));
}
