import type { Need, Route, Stage } from './stages';

/** An agent who is to get a device, in the order of the plan. The plan's route is asked where the need leaves it open. */
export type Claimant = {
  readonly id: string;
  readonly stage: Stage;
  readonly hasOpenBlock: boolean;
  readonly need: Need;
  /** The route of the promise; null without one. */
  readonly promisedRoute: Route | null;
  readonly centerId: string;
  readonly desktop: { readonly id: string; readonly free: boolean } | null;
  readonly rank: number;
};

/** A free laptop and the pool where it is booked; null is the depot. */
export type FreeLaptop = { readonly id: string; readonly poolId: string | null };

export type MatchRefusal =
  | 'NOT_CLEARED'
  | 'ALREADY_ASSIGNED'
  | 'BLOCKED'
  | 'WITHDRAWN'
  | 'NO_LAPTOP_LEFT'
  | 'NO_DESKTOP'
  | 'DESKTOP_NOT_FREE';

export type MatchVerdict =
  | { readonly agentId: string; readonly ok: true; readonly deviceId: string; readonly route: Route }
  | { readonly agentId: string; readonly ok: false; readonly code: MatchRefusal };

function refusalOf(agent: Claimant): MatchRefusal | null {
  if (agent.stage === 'WITHDRAWN') return 'WITHDRAWN';
  if (agent.stage === 'WAITING') return 'NOT_CLEARED';
  if (agent.stage !== 'CLEARED') return 'ALREADY_ASSIGNED';
  return agent.hasOpenBlock ? 'BLOCKED' : null;
}

/**
 * Gives each agent a device, in rank order: the own desktop where that is the route, else a laptop of
 * the own center's pool, else one of the depot. A verdict for every agent, in the order of `agents`.
 */
export function matchDevices(agents: readonly Claimant[], laptops: readonly FreeLaptop[]): MatchVerdict[] {
  const pools = new Map<string | null, string[]>();
  for (const laptop of laptops) {
    const pool = pools.get(laptop.poolId);
    if (pool) pool.push(laptop.id);
    else pools.set(laptop.poolId, [laptop.id]);
  }
  for (const pool of pools.values()) pool.reverse();

  const verdicts = new Map<string, MatchVerdict>();
  const inOrder = [...agents].sort((a, b) => a.rank - b.rank || (a.id < b.id ? -1 : 1));
  for (const agent of inOrder) verdicts.set(agent.id, matchOne(agent, pools));
  return agents.flatMap((agent) => verdicts.get(agent.id) ?? []);
}

function matchOne(agent: Claimant, pools: Map<string | null, string[]>): MatchVerdict {
  const refusal = refusalOf(agent);
  if (refusal) return { agentId: agent.id, ok: false, code: refusal };
  const route = agent.need === 'EITHER' ? (agent.promisedRoute ?? agent.need) : agent.need;
  const desktopTaken = agent.desktop ? !agent.desktop.free : false;
  if (route !== 'LAPTOP' && agent.desktop && !desktopTaken) {
    return { agentId: agent.id, ok: true, deviceId: agent.desktop.id, route: 'OWN_DESKTOP' };
  }
  if (route === 'OWN_DESKTOP') {
    return { agentId: agent.id, ok: false, code: desktopTaken ? 'DESKTOP_NOT_FREE' : 'NO_DESKTOP' };
  }
  const laptop = pools.get(agent.centerId)?.pop() ?? pools.get(null)?.pop();
  return laptop === undefined
    ? { agentId: agent.id, ok: false, code: 'NO_LAPTOP_LEFT' }
    : { agentId: agent.id, ok: true, deviceId: laptop, route: 'LAPTOP' };
}
