import { dayNumber } from './day-number';
import { openRooms } from './fixed';
import { openInstance } from './instance';
import { dueOrder } from './order';
import type { DueOrder } from './order';
import type { LimitOfDay } from './plan-document';
import { supplyByDay } from './pools';
import { openRefusalBook } from './refusal-book';
import { rankFixed, UNPLACED } from './run';
import type { Run } from './run';
import type { Scenario } from './scenario';

/** A run in which the fixed agents have their ranks and nobody else has one. */
export interface OpenedRun {
  run: Run;
  order: DueOrder;
  excess: LimitOfDay[];
}

export function openRun(scenario: Scenario): OpenedRun {
  const instance = openInstance(scenario);
  const order = dueOrder(scenario.agents);
  const { rooms, excess } = openRooms(instance, order.fixed);
  const world = { instance, rooms };
  const count = scenario.agents.length;
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
    rankFixed(run, agent, dayNumber(scenario.agents[agent]!.fixed!.date) - instance.start);
  }
  return { run, order, excess };
}
