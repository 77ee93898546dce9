import { dayNumber } from './day-number';
import type { LimitResource, Plan } from './plan-document';
import { findRefusals, NONE } from './refusals';
import { replayPlan } from './replay';
import type { Run } from './run';
import type { Scenario } from './scenario';
import { keyOfSlot, SLOT_COUNT, SLOTS, thingOfSlot } from './slots';

export interface ChangedDay {
  agent: string;
  before: string;
  after: string;
}

export interface OneDay {
  agent: string;
  date: string;
}

/** What another plan changes for people; agents are listed in the order of the plan that has their date. */
export interface PlanDifference {
  earlier: ChangedDay[];
  later: ChangedDay[];
  /** Placed only in the other plan. */
  added: OneDay[];
  /** Placed only in the first plan. */
  dropped: OneDay[];
  unchanged: number;
}

/** Compares the days of two plans, person by person; a route, pool or rank that changes is no difference. */
export function comparePlans(before: Plan, after: Plan): PlanDifference {
  const dates = new Map(before.placements.map(({ agent, date }) => [agent, date]));
  const difference: PlanDifference = { earlier: [], later: [], added: [], dropped: [], unchanged: 0 };
  const placed = new Set<string>();
  for (const { agent, date } of after.placements) {
    placed.add(agent);
    const old = dates.get(agent);
    if (old === undefined) difference.added.push({ agent, date });
    else if (old === date) difference.unchanged++;
    else (date < old ? difference.earlier : difference.later).push({ agent, before: old, after: date });
  }
  for (const { agent, date } of before.placements)
    if (!placed.has(agent)) difference.dropped.push({ agent, date });
  return difference;
}

/**
 * A limit that refused the promised day; `calendar`: it is no working day of the center, or before the earliest date;
 * `fixed`: the agent is held to a later one.
 */
export interface BrokenReason {
  resource: LimitResource | 'calendar' | 'fixed';
  key: string | null;
  fullOn: string | null;
}

/** A promise that a plan does not keep: a later date, or none. */
export interface BrokenPromise {
  agent: string;
  promised: string;
  date: string | null;
  reasons: BrokenReason[];
}

function reasonsOn(run: Run, agent: number, day: number): BrokenReason[] {
  const { instance } = run.world;
  const { kinds, workingDays, centers, dates } = instance;
  const kind = kinds.ofAgent[agent]!;
  const center = kinds.center[kind]!;
  const isOpen =
    day >= kinds.from[kind]! &&
    day < instance.days &&
    workingDays.position[day * centers.length + center]! >= 0;
  if (!isOpen) return [{ resource: 'calendar', key: centers[center]!.code, fullOn: null }];
  const full = new Int32Array(SLOT_COUNT);
  findRefusals(run.world, run.supply, kind, day, full);
  return SLOTS.flatMap((resource, slot) => {
    if (full[slot] === NONE) return [];
    const key = keyOfSlot(run.world, slot, thingOfSlot(run.world, kind, slot));
    return [{ resource, key, fullOn: dates[full[slot]!]! }];
  });
}

function brokenByFixing(scenario: Scenario, plan: Plan): BrokenPromise[] {
  const agents = new Map(scenario.agents.map((agent) => [agent.id, agent]));
  return plan.placements.flatMap(({ agent, date }) => {
    const { fixed = null, promised = null } = agents.get(agent) ?? {};
    if (fixed === null || promised === null || promised.date === null || date <= promised.date) return [];
    return [
      { agent, promised: promised.date, date, reasons: [{ resource: 'fixed', key: null, fullOn: null }] },
    ];
  });
}

/** The promises of a scenario that a plan of it breaks, by rank, each with what refused the promised day. */
export function brokenPromises(scenario: Scenario, plan: Plan): BrokenPromise[] {
  const broken = brokenByFixing(scenario, plan);
  replayPlan(scenario, plan, (run, turn) => {
    const { id, promised } = scenario.agents[turn.agent]!;
    const { start, dates } = run.world.instance;
    if (promised === null || promised.date === null) return true;
    const day = dayNumber(promised.date) - start;
    if (turn.day !== null && turn.day <= day) return true;
    const date = turn.day === null ? null : dates[turn.day]!;
    broken.push({ agent: id, promised: promised.date, date, reasons: reasonsOn(run, turn.agent, day) });
    return true;
  });
  return broken;
}
