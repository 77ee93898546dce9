import type { DueClass } from './order';
import { placeOnDay } from './place';
import type { World } from './place';
import type { SupplyByDay } from './pools';
import { bookRefusals } from './refusal-book';
import type { RefusalBook } from './refusal-book';

/** Stands for "no day" among the days of agents. */
export const UNPLACED = -1_000_000_000;

/** One planning run: who has which rank and day so far, and who was refused where. */
export interface Run {
  world: World;
  supply: SupplyByDay;
  book: RefusalBook;
  /** Agents by rank, the first has rank 1. */
  ranked: Int32Array;
  rankedCount: number;
  /** Of each agent: the day, counted from start, or UNPLACED. */
  dayOf: Int32Array;
  /** Of each kind: the first day that may still take one. */
  firstOpen: Int32Array;
  /** Of each kind: agents not fixed that have no rank yet. */
  waiting: Int32Array;
}

/** Gives the agents of one due class ranks and days; whoever it leaves without a day must have none. */
export type ClassOrder = (run: Run, dueClass: DueClass) => void;

/** Gives a fixed agent the next rank. */
export function rankFixed(run: Run, agent: number, day: number): void {
  run.ranked[run.rankedCount++] = agent;
  run.dayOf[agent] = day;
}

/** Gives an agent whom `placeOnDay` has placed the next rank. */
export function rankPlaced(run: Run, agent: number, day: number): void {
  rankFixed(run, agent, day);
  run.waiting[run.world.instance.kinds.ofAgent[agent]!]!--;
}

/** Gives an agent who can stand on no day the next rank. */
export function rankUnplaced(run: Run, agent: number): void {
  rankPlaced(run, agent, UNPLACED);
}

/** Whether a kind may try a day: it is a working day and nobody of the kind was refused on it. */
function mayStandOn(run: Run, kind: number, day: number): boolean {
  const { kinds, workingDays, centers } = run.world.instance;
  return (
    day >= run.firstOpen[kind]! && workingDays.position[day * centers.length + kinds.center[kind]!]! >= 0
  );
}

/** Notes that a working day refuses all of a kind who have no rank yet. */
export function noteRefused(run: Run, kind: number, day: number): void {
  bookRefusals(run.world, run.supply, run.book, kind, day, run.waiting[kind]!);
  run.firstOpen[kind] = day + 1;
}

/** Places an agent on the earliest day on which it can stand and gives it the next rank; false where there is none. */
function placeEarliest(run: Run, agent: number): boolean {
  const { kinds, days } = run.world.instance;
  const kind = kinds.ofAgent[agent]!;
  for (let day = run.firstOpen[kind]!; day < days; day++) {
    if (!mayStandOn(run, kind, day)) continue;
    if (placeOnDay(run.world, kind, day, 1) === 1) {
      rankPlaced(run, agent, day);
      return true;
    }
    noteRefused(run, kind, day);
  }
  return false;
}

/** Gives the agents ranks in the order they come, each the earliest day on which it can stand. */
export function placeInTurn(run: Run, dueClass: DueClass): void {
  for (const agent of dueClass.agents) if (!placeEarliest(run, agent)) rankUnplaced(run, agent);
}

/** Places equal agents in an order; whoever has no day is left without a rank. */
export function placeInOrder(run: Run, agents: Int32Array): void {
  for (const agent of agents) placeEarliest(run, agent);
}
