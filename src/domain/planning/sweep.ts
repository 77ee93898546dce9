import { openGroups } from './groups';
import type { Groups } from './groups';
import { copyRooms, restoreRooms } from './rooms-copy';
import { noteRefused, rankPlaced } from './run';
import type { ClassOrder, Run } from './run';
import { sweepDays } from './sweep-days';
import type { SweepStyle } from './sweep-days';
import { stylesFor } from './sweep-styles';

/** Groups × days that the sweeps of one class may look at; 16,000 agents can afford two sweeps. */
const MOST_WORK = 400_000;
/** So many numbers of what is left are put back in the time of one group and day. */
const PUT_BACK = 16;
const CELLS_OF_CENTER = 4;

/**
 * Sweeps a class without giving ranks, which uses up the rooms, and gives the sum of the move days, an unplaced agent at
 * the whole horizon.
 */
export function trySweep(
  run: Run,
  groups: Groups,
  style: SweepStyle,
  onPlaced: (group: number, day: number, count: number) => void = () => undefined,
): number {
  const { world, firstOpen } = run;
  let cost = 0;
  let placed = 0;
  const events = {
    placed: (group: number, day: number, count: number) => {
      cost += day * count;
      placed += count;
      onPlaced(group, day, count);
    },
    refused: () => undefined,
  };
  sweepDays({ world, groups, firstOpen, style, events });
  return cost + (groups.members.length - placed) * world.instance.days;
}

function bestStyle(run: Run, groups: Groups, most: number): SweepStyle {
  const { days, teams, centers, lines } = run.world.instance;
  const cells = (teams.length + lines.length + centers.length * CELLS_OF_CENTER) * days;
  const affordable = Math.floor(MOST_WORK / (groups.kind.length * days + cells / PUT_BACK));
  const styles = stylesFor(run.world.instance, groups).slice(0, Math.max(1, Math.min(most, affordable)));
  if (styles.length === 1) return styles[0]!;
  const before = copyRooms(run.world.rooms);
  const costs = styles.map((style) => {
    const cost = trySweep(run, groups, style);
    restoreRooms(run.world.rooms, before);
    return cost;
  });
  return styles[costs.indexOf(Math.min(...costs))]!;
}

/** Orders equal agents by the best of a number of sweeps, as far as the size of the class affords them. */
export const sweepBestOf =
  (most: number): ClassOrder =>
  (run, dueClass) => {
    const { world } = run;
    const groups = openGroups(world.instance, dueClass.agents);
    const style = bestStyle(run, groups, most);
    const next = groups.start.slice();
    const events = {
      placed: (group: number, day: number, count: number) => {
        for (let each = 0; each < count; each++) rankPlaced(run, groups.members[next[group]!++]!, day);
      },
      refused: (group: number, day: number) => noteRefused(run, groups.kind[group]!, day),
    };
    sweepDays({ world, groups, firstOpen: run.firstOpen, style, events });
  };

/** The order of the quick plan: the best of all sweeps that the size of a class affords. */
export const sweep = sweepBestOf(Infinity);
