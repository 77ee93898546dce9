import { byText } from './instance';
import type { ScenarioAgent } from './scenario';

/** Agents that are equal in due order, as indices in the order of their ids. */
export interface DueClass {
  agents: Int32Array;
  /** Promised agents stand alone in their class, since no two promises share a rank. */
  isPromised: boolean;
}

export interface DueOrder {
  /** Fixed agents in due order. */
  fixed: Int32Array;
  /** All others: one run of promised agents (each a class of its own) or one class of equal agents after the other. */
  classes: DueClass[];
}

/** The indices of all agents by id; usually the document has them so already. */
function byId(agents: readonly ScenarioAgent[]): Int32Array {
  const order = Int32Array.from(agents, (_, index) => index);
  for (let index = 1; index < agents.length; index++) {
    if (agents[index - 1]!.id < agents[index]!.id) continue;
    return order.sort((a, b) => byText(agents[a]!.id, agents[b]!.id));
  }
  return order;
}

function byPromise(agents: readonly ScenarioAgent[], promised: number[]): Int32Array {
  const rank = (agent: number) => agents[agent]!.promised!.rank;
  const highest = promised.reduce((most, agent) => Math.max(most, rank(agent)), 0);
  if (highest > 4 * agents.length + 1000) return Int32Array.from(promised).sort((a, b) => rank(a) - rank(b));
  const slots = new Int32Array(highest + 1).fill(-1);
  for (const agent of promised) slots[rank(agent)] = agent;
  return slots.filter((agent) => agent >= 0);
}

/**
 * Due order: band, then sent back to the front before not, then the rank of the promise (none last), at the very last
 * the id. Fixed agents come apart, in the same order.
 */
export function dueOrder(agents: readonly ScenarioAgent[]): DueOrder {
  const bands = [...new Set(agents.map((agent) => agent.band))].sort((a, b) => a - b);
  const bandIndex = new Map(bands.map((band, index) => [band, index]));
  const cells = Array.from({ length: bands.length * 2 }, () => ({
    fixedPromised: [] as number[],
    fixed: [] as number[],
    promised: [] as number[],
    free: [] as number[],
  }));
  for (const index of byId(agents)) {
    const agent = agents[index]!;
    const cell = cells[bandIndex.get(agent.band)! * 2 + (agent.front ? 0 : 1)]!;
    if (agent.fixed !== null) (agent.promised === null ? cell.fixed : cell.fixedPromised).push(index);
    else (agent.promised === null ? cell.free : cell.promised).push(index);
  }
  const fixed = cells.flatMap((cell) => [...byPromise(agents, cell.fixedPromised), ...cell.fixed]);
  const classes = cells.flatMap((cell) => [
    { agents: byPromise(agents, cell.promised), isPromised: true },
    { agents: Int32Array.from(cell.free), isPromised: false },
  ]);
  return { fixed: Int32Array.from(fixed), classes: classes.filter((dueClass) => dueClass.agents.length > 0) };
}
