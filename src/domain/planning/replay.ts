import { dayNumber } from './day-number';
import { openRun } from './open-run';
import { placeOnDay } from './place';
import type { Plan } from './plan-document';
import { rankPlaced } from './run';
import type { Run } from './run';
import type { Scenario } from './scenario';

/** An agent of a plan at its rank: index in the scenario, day from start or null. */
export interface Turn {
  agent: number;
  rank: number;
  day: number | null;
}

/**
 * Goes through a plan by rank and shows each agent who is not fixed the limits as those of lower rank left them, until
 * `visit` answers false. Agents whom the scenario does not have, or has no room for, are passed over.
 */
export function replayPlan(scenario: Scenario, plan: Plan, visit: (run: Run, turn: Turn) => boolean): void {
  const { run } = openRun(scenario);
  const { instance } = run.world;
  const indexOf = new Map(scenario.agents.map((agent, index) => [agent.id, index]));
  const turns: Turn[] = [];
  const add = (id: string, rank: number, date: string | null) => {
    const agent = indexOf.get(id);
    if (agent === undefined || instance.isFixed[agent] === 1) return;
    turns.push({ agent, rank, day: date === null ? null : dayNumber(date) - instance.start });
  };
  for (const { agent, rank, date } of plan.placements) add(agent, rank, date);
  for (const { agent, rank } of plan.unplaced) add(agent, rank, null);
  turns.sort((a, b) => a.rank - b.rank);
  for (const turn of turns) {
    if (!visit(run, turn)) return;
    if (turn.day === null || turn.day < 0 || turn.day >= instance.days) continue;
    const kind = instance.kinds.ofAgent[turn.agent]!;
    const isOpen =
      instance.workingDays.position[turn.day * instance.centers.length + instance.kinds.center[kind]!]! >= 0;
    if (isOpen && placeOnDay(run.world, kind, turn.day, 1) === 1) rankPlaced(run, turn.agent, turn.day);
  }
}
