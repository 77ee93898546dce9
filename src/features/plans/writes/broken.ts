import { brokenPromises } from '@/domain/planning/compare';
import type { LivePlan } from '../queries/live-plan';
import type { LiveScenario } from '../queries/scenario';
import type { BrokenBy } from '../schema';
import type { PlanRow } from './plan-rows';

/**
 * The promises that a plan gives a later date, or none, each with what refused the promised day: a limit, a closed day,
 * an earliest date, a day held for them, a stop; or that the day has passed without a hand-over.
 */
export function brokenBy(
  live: LiveScenario,
  { plan, scenario }: LivePlan,
  rows: readonly PlanRow[],
): Map<string, BrokenBy[]> {
  const moved = new Set(live.moved.map(({ id }) => id));
  const late = rows.flatMap((row) => {
    const promised = live.agents.get(row.agentId)?.promisedDate ?? null;
    const isKept = promised === null || moved.has(row.agentId) || (row.date !== null && row.date <= promised);
    return isKept ? [] : [{ row, promised }];
  });
  if (late.length === 0) return new Map();
  const earliest = new Map(scenario.agents.map((agent) => [agent.id, agent.earliest]));
  const refused = new Map(
    brokenPromises(withPromises(live, scenario), plan).map(({ agent, reasons }) => [agent, reasons]),
  );
  return new Map(
    late.map(({ row, promised }): [string, BrokenBy[]] => {
      const { agentId } = row;
      const alone = (resource: BrokenBy['resource']): [string, BrokenBy[]] => [
        agentId,
        [{ resource, key: null, fullOn: null }],
      ];
      if (promised < scenario.start) return alone('missed');
      const from = earliest.get(agentId);
      if (from === undefined) return alone(row.reasons?.[0]?.resource === 'noDesktop' ? 'noDesktop' : 'stop');
      if (from > promised) return alone('earliest');
      return [agentId, [...(refused.get(agentId) ?? [])]];
    }),
  );
}

/** A scenario that opens all promises does not name them; to tell which it breaks they are put back. */
function withPromises(live: LiveScenario, scenario: LivePlan['scenario']): LivePlan['scenario'] {
  return {
    ...scenario,
    agents: scenario.agents.map((agent) => {
      if (agent.promised !== null) return agent;
      const known = live.agents.get(agent.id);
      return known?.promisedDate && known.promisedRank !== null
        ? { ...agent, promised: { date: known.promisedDate, rank: known.promisedRank } }
        : agent;
    }),
  };
}
