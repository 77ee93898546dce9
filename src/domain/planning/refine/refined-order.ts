import { openGroups } from '../groups';
import type { Groups } from '../groups';
import { placeInOrder } from '../run';
import type { ClassOrder, Run } from '../run';
import { sweep } from '../sweep';
import type { Batches } from './batches';
import { refineClass } from './refine-class';

export interface RefineOptions {
  /** 1: about two seconds for 16,000 agents. Counted in steps, so that the same effort gives the same plan. */
  effort?: number;
  seed?: number;
}

const STEPS = 60_000_000;
/** Steps for each group and day without which nothing better than the sweep would be found. */
const LEAST_STEPS = 20;

/** The share of the effort that a class gets: that of its agents among all whose order is free. */
function shareOf(run: Run, members: number): number {
  const { agents } = run.world.instance.scenario;
  const free = agents.reduce(
    (sum, { promised, fixed }) => sum + (promised === null && fixed === null ? 1 : 0),
    0,
  );
  return members / free;
}

function inOrder(groups: Groups, batches: Batches): Int32Array {
  const agents = new Int32Array(groups.members.length);
  const next = groups.start.slice();
  let count = 0;
  for (let index = 0; index < batches.count; index++) {
    const group = batches.group[index]!;
    for (let each = 0; each < batches.size[index]!; each++) agents[count++] = groups.members[next[group]!++]!;
  }
  return agents;
}

/** Orders equal agents so that the sum of their days comes near to the least there is; never worse than the sweep. */
export function refinedOrder({ effort = 1, seed = 1 }: RefineOptions = {}): ClassOrder {
  return (run, dueClass) => {
    const groups = openGroups(run.world.instance, dueClass.agents);
    if (groups.kind.length === 0) return;
    const steps = effort * STEPS * shareOf(run, dueClass.agents.length);
    if (steps < groups.kind.length * run.world.instance.days * LEAST_STEPS) return sweep(run, dueClass);
    const batches = refineClass(run, groups, steps, seed);
    placeInOrder(run, inOrder(groups, batches));
  };
}
