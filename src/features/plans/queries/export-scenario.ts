import type { Scenario, ScenarioAgent } from '@/domain/planning/scenario';
import { addDays } from '@/lib/dates';
import { today as clockToday } from '@/server/clock';
import { inTransaction } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import { denseRanks } from './live-agents';
import { planLive } from './live-plan';
import { liveScenario, type LiveScenario } from './scenario';

/** A scenario document, and how many people in it have a first day after its end because no plan may place them. */
export type ExportedScenario = { scenario: Scenario; heldBack: number };

/** The live state as a document for the planner; null for whoever may not read plans. */
export async function exportScenario(viewer: Viewer, today = clockToday()): Promise<ExportedScenario | null> {
  if (!can(viewer, 'plan.read')) return null;
  return withHeldBack(await inTransaction((tx) => liveScenario(tx, today), { read: true }));
}

/**
 * The scenario with everybody of the live state: whom a stop holds, or who has no desktop for the only route, has a
 * first day after the horizon and so comes out unplaced, as on the page.
 */
function withHeldBack(live: LiveScenario): ExportedScenario {
  const { scenario, horizonEnd } = live;
  const { held } = planLive(live);
  const earliest = addDays(horizonEnd, 1);
  const ranks = denseRanks([...live.agents.values()]);
  const leftOut = live.leftOut.map(({ id, agent }): ScenarioAgent => {
    const rank = ranks.get(id);
    return {
      id,
      team: agent.team,
      band: agent.band,
      route: agent.assignedRoute ?? agent.need,
      earliest,
      front: agent.front,
      promised: rank === undefined ? null : { date: agent.promisedDate, rank },
      fixed: null,
    };
  });
  const agents = scenario.agents.map((agent) =>
    held.has(agent.id) ? { ...agent, earliest, fixed: null } : agent,
  );
  return {
    scenario: { ...scenario, agents: [...agents, ...leftOut] },
    heldBack: held.size + leftOut.length,
  };
}
