import type { Groups } from '../groups';
import type { Run } from '../run';
import { copyBatches, openBatches, openDraft } from './batches';
import type { Batches, Draft } from './batches';
import { openTrial, planInOrder } from './trial';
import type { Trial } from './trial';

/** A class on the way to a good order: the best plan so far, and what is known about the best there is. */
export interface Refining {
  run: Run;
  groups: Groups;
  trial: Trial;
  best: Batches;
  /** The sum of the days of the best plan. */
  cost: number;
  /** No plan is known to be possible below this sum. */
  bound: number;
  /** Room for the next order to try, and for the plan that it gives. */
  wanted: Batches;
  result: Batches;
  draft: Draft;
  /** Steps of work that are left. */
  effort: number;
}

/** Steps of work of a day looked at in a trial, beside those of a column of the linear program. */
const TRIAL_STEP = 4;
/** Keeps a bound that is whole but for its rounding from being rounded up. */
const NEARLY = 1e-6;

export function openRefining(run: Run, groups: Groups, effort: number): Refining {
  const most = groups.members.length + groups.kind.length;
  return {
    run,
    groups,
    trial: openTrial(run, groups, most),
    best: openBatches(most),
    cost: Infinity,
    bound: -Infinity,
    wanted: openBatches(most),
    result: openBatches(most),
    draft: openDraft(most, run.world.instance.days),
    effort,
  };
}

export const isOptimal = ({ cost, bound }: Refining): boolean => cost <= Math.ceil(bound - NEARLY);

/** Plans the wanted order and keeps the plan if it is no worse than the best. */
export function consider(refining: Refining): void {
  const { trial, wanted, result, best } = refining;
  const before = trial.work;
  const cost = planInOrder(trial, wanted, result, refining.cost);
  refining.effort -= (trial.work - before + wanted.count) * TRIAL_STEP;
  if (cost > refining.cost) return;
  refining.cost = cost;
  copyBatches(result, best);
}
