import type { ClassOrder } from '../run';
import { sweep } from '../sweep';

/**
 * Leaves the quick order to those whom somebody with a promise comes after in due order, so that no promise can move;
 * the others are put in another order.
 */
export const sweepBefore =
  (order: ClassOrder): ClassOrder =>
  (run, dueClass) => {
    const { agents } = run.world.instance.scenario;
    const { band, front } = agents[dueClass.agents[0]!]!;
    const isAhead = agents.some(
      (agent) =>
        agent.promised !== null &&
        agent.fixed === null &&
        (agent.band > band || (agent.band === band && front && !agent.front)),
    );
    return (isAhead ? sweep : order)(run, dueClass);
  };
