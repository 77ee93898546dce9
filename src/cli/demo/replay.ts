import type { Demo } from '@/domain/demo/generate-demo';
import { shiftWorkingDays } from '@/domain/demo/working-days';
import { applyDay } from '@/features/grounds/commands/apply-day';
import { makeDraft } from '@/features/plans/commands/draft';
import { publishPlan } from '@/features/plans/commands/publish';
import { setCeiling } from '@/features/plans/commands/ceilings';
import { foldCounters } from '@/server/counters';
import type { Viewer } from '@/server/viewer';
import { assign, clear, connect, goLiveAll, handOver, mishaps, prepare, resolveOld } from './day';
import { must } from './must';
import { receive } from './receive';
import { leftToLeads } from './scene';

export type Cast = { readonly system: Viewer; readonly manager: Viewer };

/** Working days of the rollout, today being the last. */
const workingDays = 6;
/** On these working days the manager plans anew and publishes. */
const replans: readonly number[] = [3, 5];

async function publish(cast: Cast, day: string): Promise<void> {
  const draft = await must(cast.manager, makeDraft, {}, day);
  await must(cast.manager, publishPlan, { planId: draft.planId }, day);
}

/**
 * Plays the first days of the rollout by the ordinary commands, each on its own day: plan, clear,
 * assign, prepare, hand over, connect, live, with what goes wrong on the way. Today is half done.
 */
export async function replayDays(
  demo: Demo,
  cast: Cast,
  eve: string,
  say: (line: string) => void,
): Promise<void> {
  const { rolloutStart, ceilings } = demo.meta.settings;
  for (const ceiling of ceilings) {
    await must(cast.manager, setCeiling, { ...ceiling, reason: 'VPN-Ausbau' }, eve);
  }
  const dayOf = (number: number) => shiftWorkingDays(rolloutStart, number - 1);
  const leaves = leftToLeads(demo);
  const nothingLeft = () => false;
  const before = { viewer: cast.system, day: dayOf(0), leaves };
  await must(cast.system, applyDay, {}, before.day);
  await publish(cast, before.day);
  await clear(before, dayOf(8));
  await assign(before, dayOf(2));
  await prepare(before, dayOf(1));
  for (let number = 1; number <= workingDays; number += 1) {
    const day = dayOf(number);
    const isToday = number === workingDays;
    // What was early is done by now, also in the teams that the demo shows.
    const scene = { viewer: cast.system, day, leaves: number < 3 ? nothingLeft : leaves };
    await must(cast.system, applyDay, {}, day);
    await receive(cast.system, demo, day);
    await resolveOld(scene, dayOf(number - 2));
    await goLiveAll(scene);
    await connect(scene, isToday);
    if (replans.includes(number)) await publish(cast, day);
    await clear({ ...scene, leaves }, dayOf(number + 8));
    await mishaps(scene, dayOf(number + 3));
    await assign(scene, dayOf(number + 2));
    // On the last evening the bench is behind: the rest is the work of today. This morning it has begun.
    const left = isToday ? 0.75 : number === workingDays - 1 ? 0.4 : undefined;
    await prepare(scene, dayOf(number + 1), left);
    await handOver(scene, isToday ? 0.2 : 0.96);
    await foldCounters();
    say(`  ${day}`);
  }
  await must(cast.manager, makeDraft, {}, dayOf(workingDays));
}
