import { assignKit } from './assign-kit';
import { bandFigures } from './band-figures';
import { bindingLimits } from './binding';
import { dayNumber } from './day-number';
import { openRooms } from './fixed';
import { openInstance } from './instance';
import type { Instance } from './instance';
import { dueOrder } from './order';
import type { DueOrder } from './order';
import type { LimitOfDay, Plan, Placement, Unplaced } from './plan-document';
import { supplyByDay } from './pools';
import { openReasons } from './reasons';
import { openRefusalBook } from './refusal-book';
import { placeInTurn, rankFixed, rankUnplaced, UNPLACED } from './run';
import type { ClassOrder, Run } from './run';
import type { Scenario } from './scenario';
import { sweep } from './sweep';

const BINDING_LISTED = 1000;

function openRun(instance: Instance, order: DueOrder): { run: Run; excess: LimitOfDay[] } {
  const { rooms, excess } = openRooms(instance, order.fixed);
  const world = { instance, rooms };
  const count = instance.scenario.agents.length;
  const run: Run = {
    world,
    supply: supplyByDay(instance),
    book: openRefusalBook(world),
    ranked: new Int32Array(count),
    rankedCount: 0,
    dayOf: new Int32Array(count).fill(UNPLACED),
    firstOpen: instance.kinds.from.slice(),
    waiting: instance.kinds.size.slice(),
  };
  for (const agent of order.fixed) {
    rankFixed(run, agent, dayNumber(instance.scenario.agents[agent]!.fixed!.date) - instance.start);
  }
  return { run, excess };
}

function writePlan(run: Run, excess: LimitOfDay[]): Plan {
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
  const binding = bindingLimits(run, excess, BINDING_LISTED);
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
 * its lists come in another order. `orderOfClass` orders the agents that are equal in due order.
 */
export function planScenario(scenario: Scenario, orderOfClass: ClassOrder = sweep): Plan {
  const instance = openInstance(scenario);
  const order = dueOrder(scenario.agents);
  const { run, excess } = openRun(instance, order);
  for (const dueClass of order.classes) {
    if (dueClass.isPromised) {
      placeInTurn(run, dueClass);
      continue;
    }
    orderOfClass(run, dueClass);
    for (const agent of dueClass.agents) if (run.dayOf[agent] === UNPLACED) rankUnplaced(run, agent);
  }
  return writePlan(run, excess);
}
