import type { Route } from '@/domain/planning/scenario';
import type { IsoDate } from '@/lib/dates';
import type { LiveAgent } from '../queries/live-state';
import type { LeftOut, Moved } from '../queries/live-agents';
import type { LivePlan } from '../queries/live-plan';
import type { LiveScenario } from '../queries/scenario';
import type { PlacementReason } from '../schema';

/** A row of the placements of a plan. */
export type PlanRow = {
  agentId: string;
  rank: number;
  date: IsoDate | null;
  route: Route | null;
  pool: string | null;
  fixed: boolean;
  reasons: readonly PlacementReason[] | null;
};
type Unranked = Omit<PlanRow, 'rank'>;

const unplaced = { date: null, route: null, pool: null, fixed: false } as const;
const stop: PlacementReason = { resource: 'stop', key: null, days: 0 };

/**
 * All rows of a plan in one order: those who have moved keep their actual date and stand first, then come the planner's
 * ranks. Whom no plan may place now stands where the due order puts them, so that nobody loses the place by a stop.
 */
export function planRows(live: LiveScenario, { plan, scenario, held }: LivePlan): PlanRow[] {
  const agents = new Map(scenario.agents.map((agent) => [agent.id, agent]));
  const waiting = inDueOrder(live, held);
  const rows: Unranked[] = [...live.moved].sort(byMove).map(movedRow);
  let next = 0;
  const waitingBefore = (due: Due | null) => {
    for (let one = waiting[next]; one && (due === null || byDue(one, due) < 0); one = waiting[++next])
      rows.push({ ...unplaced, agentId: one.id, reasons: [one.reason] });
  };
  const ranked = [...plan.placements, ...plan.unplaced].sort((a, b) => a.rank - b.rank);
  for (const one of ranked) {
    const agent = agents.get(one.agent);
    const isFixed = (agent?.fixed ?? null) !== null;
    if (agent && !isFixed) waitingBefore(dueOf(live, one.agent, agent.promised !== null));
    if ('date' in one) {
      const { date, route, pool } = one;
      rows.push({ agentId: one.agent, date, route, pool, fixed: isFixed, reasons: null });
    } else {
      const also = agent && live.stopsAhead.has(agent.team) ? [stop] : [];
      rows.push({ ...unplaced, agentId: one.agent, reasons: [...one.reasons, ...also] });
    }
  }
  waitingBefore(null);
  return rows.map((row, place) => ({ ...row, rank: place + 1 }));
}

function movedRow({ id, date, route }: Moved): Unranked {
  return { agentId: id, date, route, pool: null, fixed: true, reasons: null };
}

type Due = { band: number; front: boolean; rank: number };
type Waiting = Due & { id: string; reason: PlacementReason };

const last = Number.MAX_SAFE_INTEGER;

function dueOf(live: LiveScenario, id: string, hasPromise: boolean): Due | null {
  const agent = live.agents.get(id);
  return agent ? due(agent, hasPromise) : null;
}

const due = ({ band, front, promisedRank }: LiveAgent, hasPromise: boolean): Due => ({
  band,
  front,
  rank: hasPromise ? (promisedRank ?? last) : last,
});

function inDueOrder(live: LiveScenario, held: ReadonlySet<string>): Waiting[] {
  const out: Pick<LeftOut, 'id' | 'reason' | 'agent'>[] = [...live.leftOut];
  for (const id of held) {
    const agent = live.agents.get(id);
    if (agent) out.push({ id, reason: 'STOP', agent });
  }
  return out
    .map(({ id, reason, agent }) => ({
      id,
      ...due(agent, true),
      reason: reason === 'STOP' ? stop : { resource: 'noDesktop' as const, key: null, days: 0 },
    }))
    .sort((a, b) => byDue(a, b) || (a.id < b.id ? -1 : 1));
}

const byDue = (a: Due, b: Due): number =>
  a.band - b.band || Number(b.front) - Number(a.front) || a.rank - b.rank;

function byMove(a: Moved, b: Moved): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return (a.agent.promisedRank ?? last) - (b.agent.promisedRank ?? last) || (a.id < b.id ? -1 : 1);
}
