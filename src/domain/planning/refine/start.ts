import { trySweep } from '../sweep';
import { stylesFor } from '../sweep-styles';
import { addBatch, copyBatches } from './batches';
import type { Refining } from './refining';
import { resetTrial } from './trial';

/** Starts from the best of all sweeps. */
export function startFromSweeps(refining: Refining): void {
  const { run, groups, trial, best, result } = refining;
  const { instance } = run.world;
  for (const style of stylesFor(instance, groups)) {
    result.count = 0;
    const left = groups.size.slice();
    const cost = trySweep(run, groups, style, (group, day, count) => {
      addBatch(result, group, count, day);
      left[group]! -= count;
    });
    resetTrial(trial);
    refining.effort -= groups.kind.length * instance.days;
    if (cost >= refining.cost) continue;
    left.forEach((size, group) => {
      if (size > 0) addBatch(result, group, size, instance.days);
    });
    refining.cost = cost;
    copyBatches(result, best);
  }
}
