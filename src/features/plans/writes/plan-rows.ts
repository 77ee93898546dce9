import type { Plan } from '@/domain/planning/plan-document';
import type { Route } from '@/domain/planning/scenario';
import type { IsoDate } from '@/lib/dates';
import type { LiveScenario } from '../queries/scenario';
import type { LeftOut, Moved } from '../queries/live-agents';
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

/**
 * All rows of a plan in one order: those who have moved keep their actual date and stand first, then come
 * the planner's ranks, then those whom no plan may place now.
 */
export function planRows(live: LiveScenario, plan: Plan): PlanRow[] {
  const rows: PlanRow[] = [...live.moved].sort(byMove).map(movedRow);
  const before = rows.length;
  const fixed = new Set(live.scenario.agents.flatMap((agent) => (agent.fixed ? [agent.id] : [])));
  for (const { agent, date, route, pool, rank } of plan.placements) {
    rows.push({
      agentId: agent,
      rank: before + rank,
      date,
      route,
      pool,
      fixed: fixed.has(agent),
      reasons: null,
    });
  }
  for (const { agent, rank, reasons } of plan.unplaced) {
    rows.push({
      agentId: agent,
      rank: before + rank,
      date: null,
      route: null,
      pool: null,
      fixed: false,
      reasons,
    });
  }
  const last = rows.length;
  [...live.leftOut].sort(byDue).forEach((one, place) => {
    rows.push({
      agentId: one.id,
      rank: last + place + 1,
      date: null,
      route: null,
      pool: null,
      fixed: false,
      reasons: [{ resource: one.reason === 'STOP' ? 'stop' : 'noDesktop', key: null, days: 0 }],
    });
  });
  return rows;
}

function movedRow(one: Moved, place: number): PlanRow {
  return {
    agentId: one.id,
    rank: place + 1,
    date: one.date,
    route: one.route,
    pool: null,
    fixed: true,
    reasons: null,
  };
}

const last = Number.MAX_SAFE_INTEGER;

function byMove(a: Moved, b: Moved): number {
  if (a.date !== b.date) return a.date < b.date ? -1 : 1;
  return (a.agent.promisedRank ?? last) - (b.agent.promisedRank ?? last) || (a.id < b.id ? -1 : 1);
}

function byDue(a: LeftOut, b: LeftOut): number {
  return (
    a.agent.band - b.agent.band ||
    Number(b.agent.front) - Number(a.agent.front) ||
    (a.agent.promisedRank ?? last) - (b.agent.promisedRank ?? last) ||
    (a.id < b.id ? -1 : 1)
  );
}
