import { randomFrom } from '../../demo/random';
import type { Groups } from '../groups';
import type { Run } from '../run';
import type { Batches } from './batches';
import { KIT_SECTIONS, openColumns } from './columns';
import { divisionOf } from './division';
import { FIRST_CYCLE, followPrices } from './follow-prices';
import { openGradient } from './open-gradient';
import { openRefining } from './refining';
import type { Refining } from './refining';
import { openRows } from './rows';
import { searchNear } from './search';
import { startFromSweeps } from './start';
import { resetTrial } from './trial';

/** Days after the last of the best sweep that may still be useful. */
const MARGIN_DAYS = 4;

/** How many days from start a plan may use. */
function windowOf({ run, best }: Refining): number {
  const { days } = run.world.instance;
  let last = -1;
  for (let index = 0; index < best.count; index++) last = Math.max(last, best.day[index]!);
  return Math.min(days, last + 1 + MARGIN_DAYS);
}

/** The linear program costs room and time: whether the effort suffices for a cycle of one as large as it can become. */
function affords({ run, groups, effort }: Refining, window: number): boolean {
  const { teams, centers, lines } = run.world.instance;
  const tables = teams.length + centers.length * KIT_SECTIONS + lines.length;
  return (groups.kind.length * 2 + tables) * window * FIRST_CYCLE < effort;
}

/** An order of a class in which it can be placed one by one, found with so many steps of work; the rooms stay as they are. */
export function refineClass(run: Run, groups: Groups, effort: number, seed: number): Batches {
  const { world } = run;
  const refining = openRefining(run, groups, effort);
  startFromSweeps(refining);
  const window = windowOf(refining);
  if (!affords(refining, window)) return refining.best;
  const columns = openColumns(world, groups, window);
  const people = divisionOf(world, groups, columns, refining.best);
  const program = {
    columns,
    rows: openRows(world, groups, columns),
    sizes: groups.size,
    noDay: world.instance.days,
  };
  const gradient = openGradient(program, people, world.instance.scenario.transitionDays);
  const division = { world, groups, columns, people };
  const random = randomFrom(seed);
  followPrices(refining, gradient, division, random);
  searchNear(refining, division, random);
  resetTrial(refining.trial);
  return refining.best;
}
