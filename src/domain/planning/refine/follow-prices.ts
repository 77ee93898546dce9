import type { Random } from '../../demo/random';
import { orderDraft } from './batches';
import { boundOf, runCycle } from './gradient';
import type { Gradient } from './open-gradient';
import { consider, isOptimal } from './refining';
import type { Refining } from './refining';
import { cellsOf, roundCell, roundGroup } from './round';
import type { Division } from './round';

/** Steps of the first cycle, the growth of the next, and the most. */
export const FIRST_CYCLE = 40;
const CYCLE_GROWTH = 1.3;
const LONGEST_CYCLE = 200;
/** The part of the effort that the linear program gets; the search has the rest. */
const SHARE = 0.6;
/** How often a division is rounded at random, and how far from the middle. */
const RANDOM_ROUNDINGS = 3;
const HALF = 0.5;
const LEAST_OFFSET = 0.25;

/** The work of one step of the linear program. */
export const stepWork = ({ program }: Gradient): number => program.columns.day.length + program.rows.count;

/** Rounds a division in several ways and keeps the best plan that comes of it. */
function tryRoundings(
  refining: Refining,
  division: Division,
  cells: readonly Int32Array[],
  random: Random,
): void {
  const { draft, wanted } = refining;
  const consideredAs = (round: () => void) => {
    draft.batches.count = 0;
    round();
    orderDraft(draft, wanted);
    consider(refining);
  };
  const roundGroups = (offset: () => number) =>
    division.groups.kind.forEach((_, group) => roundGroup(division, group, offset(), draft));
  consideredAs(() => roundGroups(() => HALF));
  consideredAs(() => cells.forEach((cell) => roundCell(division, cell, draft)));
  for (let more = 0; more < RANDOM_ROUNDINGS; more++)
    consideredAs(() => roundGroups(() => LEAST_OFFSET + HALF * random.fraction()));
}

/** Comes nearer to the optimum of the linear program cycle by cycle, and rounds what each cycle ends with. */
export function followPrices(
  refining: Refining,
  gradient: Gradient,
  division: Division,
  random: Random,
): void {
  const cells = cellsOf(refining.run.world, refining.groups);
  const work = stepWork(gradient);
  const until = refining.effort * (1 - SHARE);
  let cycle = FIRST_CYCLE;
  while (refining.effort - cycle * work > until && !isOptimal(refining)) {
    runCycle(gradient, cycle);
    refining.effort -= cycle * work;
    refining.bound = Math.max(refining.bound, boundOf(gradient));
    tryRoundings(refining, division, cells, random);
    cycle = Math.min(LONGEST_CYCLE, Math.round(cycle * CYCLE_GROWTH));
  }
}
