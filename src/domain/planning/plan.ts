import { assignKit } from './assign-kit';
import { bandFigures } from './band-figures';
import { bindingLimits } from './binding';
import { openRun } from './open-run';
import type { LimitOfDay, Plan, Placement, Unplaced } from './plan-document';
import { openReasons } from './reasons';
import { placeInTurn, rankUnplaced, UNPLACED } from './run';
import type { ClassOrder, Run } from './run';
import type { Scenario } from './scenario';
import { sweep } from './sweep';

const BINDING_LISTED = 1000;
/** Beyond so many due classes hardly anybody has an equal: people are taken by id, without a search for an order. */
const MOST_CLASSES = 1000;

function writePlan(run: Run, excess: LimitOfDay[], listed: number): Plan {
  const { instance } = run.world;
  const { agents } = instance.scenario;
  const kit = assignKit(run);
  const reasonsOf = openReasons(run);
  const placements: Placement[] = [];
  const unplaced: Unplaced[] = [];
  let last = -Infinity;
  run.ranked.forEach((index, place) => {
    const agent = agents[index]!;
    const day = run.dayOf[index]!;
    const rank = place + 1;
    if (day === UNPLACED) {
      unplaced.push({ agent: agent.id, rank, reasons: reasonsOf(instance.kinds.ofAgent[index]!) });
      return;
    }
    last = Math.max(last, day);
    const date = day < 0 ? agent.fixed!.date : instance.dates[day]!;
    placements.push({ agent: agent.id, date, route: kit.routeOf(index), pool: kit.poolOf(index), rank });
  });
  const binding = bindingLimits(run, excess, listed);
  const isDone = unplaced.length === 0 && placements.length > 0;
  const doneBy = !isDone ? null : last < 0 ? latestDate(placements) : instance.dates[last]!;
  return {
    placements,
    unplaced,
    excess,
    metrics: {
      placed: placements.length,
      unplaced: unplaced.length,
      doneBy,
      byBand: bandFigures(run),
      binding: binding.listed,
      bindingTotal: binding.total,
    },
  };
}

const latestDate = (placements: readonly Placement[]): string =>
  placements.reduce((latest, placement) => (placement.date > latest ? placement.date : latest), '');

/**
 * Plans a parsed scenario: a total order (rank) that refines the due order, and for each agent the earliest day on
 * which it can stand while all of lower rank keep theirs. The same scenario gives the same plan to the byte, also when
 * its lists come in another order. `orderOfClass` orders the agents that are equal in due order; `listed` is how many
 * binding limits the plan names at most.
 */
export function planScenario(
  scenario: Scenario,
  orderOfClass: ClassOrder = sweep,
  listed = BINDING_LISTED,
): Plan {
  const { run, order, excess } = openRun(scenario);
  const isCrumbled = order.classes.length > MOST_CLASSES;
  for (const dueClass of order.classes) {
    if (dueClass.isPromised || isCrumbled) {
      placeInTurn(run, dueClass);
      continue;
    }
    orderOfClass(run, dueClass);
    for (const agent of dueClass.agents) if (run.dayOf[agent] === UNPLACED) rankUnplaced(run, agent);
  }
  return writePlan(run, excess, listed);
}
