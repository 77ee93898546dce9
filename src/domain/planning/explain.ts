import { assignKit } from './assign-kit';
import type { LimitResource, Plan } from './plan-document';
import { findRefusals, NONE } from './refusals';
import { replayPlan } from './replay';
import type { Run } from './run';
import type { Route, Scenario } from './scenario';
import {
  CEILING,
  DEPOT_POOL,
  keyOfSlot,
  limitOfSlot,
  OWN_POOL,
  SLOT_COUNT,
  SLOTS,
  thingOfSlot,
} from './slots';
import { openUsers } from './users';

/**
 * A limit that refused a day: its use and maximum on the day on which it is full, and how many of each band use it.
 * `fullOn` is that day: always for a cumulative limit, else where it is not the refused day itself.
 */
export interface Refusal {
  resource: LimitResource;
  key: string | null;
  used: number;
  limit: number;
  fullOn: string | null;
  byBand: Record<string, number>;
}

/** Each working day before the placement (or all, unplaced), with each limit that refused it. */
export interface Explanation {
  agent: string;
  rank: number;
  placed: { date: string; route: Route; pool: string | null } | null;
  days: { date: string; refused: Refusal[] }[];
}

export type Explained =
  { ok: true; explanation: Explanation } | { ok: false; code: 'notInScenario' | 'notInPlan' };

function refusalsOf(run: Run, agent: number, before: number): Explanation['days'] {
  const { instance } = run.world;
  const kind = instance.kinds.ofAgent[agent]!;
  const center = instance.kinds.center[kind]!;
  const soFar: Run = { ...run, ranked: run.ranked.subarray(0, run.rankedCount) };
  const usersOf = openUsers(soFar, assignKit(soFar));
  const full = new Int32Array(SLOT_COUNT);
  const days: Explanation['days'] = [];
  for (const day of instance.workingDays.lists[center]!) {
    if (day < instance.kinds.from[kind]! || day >= before) continue;
    findRefusals(run.world, run.supply, kind, day, full);
    const refused: Refusal[] = [];
    for (let slot = 0; slot < SLOT_COUNT; slot++) {
      const fullDay = full[slot]!;
      if (fullDay === NONE) continue;
      const thing = thingOfSlot(run.world, kind, slot);
      const users = usersOf(slot, thing, fullDay);
      const isCumulative = slot === CEILING || slot === DEPOT_POOL || slot === OWN_POOL;
      refused.push({
        resource: SLOTS[slot]!,
        key: keyOfSlot(run.world, slot, thing),
        used: users.used,
        limit: limitOfSlot(run.world, run.supply, slot, thing, fullDay),
        fullOn: isCumulative || fullDay !== day ? instance.dates[fullDay]! : null,
        byBand: users.byBand,
      });
    }
    days.push({ date: instance.dates[day]!, refused });
  }
  return days;
}

/**
 * Why an agent stands where it stands in a plan of this scenario: for each working day before, the limits as those of
 * lower rank had left them. A fixed agent has no such days.
 */
export function explainAgent(scenario: Scenario, plan: Plan, agentId: string): Explained {
  if (!scenario.agents.some(({ id }) => id === agentId)) return { ok: false, code: 'notInScenario' };
  const placement = plan.placements.find(({ agent }) => agent === agentId);
  const rank = placement?.rank ?? plan.unplaced.find(({ agent }) => agent === agentId)?.rank;
  if (rank === undefined) return { ok: false, code: 'notInPlan' };
  const placed =
    placement === undefined ? null : { date: placement.date, route: placement.route, pool: placement.pool };
  const explanation: Explanation = { agent: agentId, rank, placed, days: [] };
  replayPlan(scenario, plan, (run, turn) => {
    if (scenario.agents[turn.agent]!.id !== agentId) return true;
    explanation.days = refusalsOf(run, turn.agent, turn.day ?? run.world.instance.days);
    return false;
  });
  return { ok: true, explanation };
}
