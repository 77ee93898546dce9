import { openAssumptions, worldOf, type HeldPlan } from '@/features/plans/writes/held-plan';
import { assuming, type LiveScenario } from '@/features/plans/queries/scenario';
import { sameWorld, stampOf } from '@/features/plans/queries/world';
import type { IsoDate } from '@/lib/dates';
import type { Tx } from '@/server/db';

/** The world that a draft was planned from, with what it assumes; null where it has become another one. */
export async function worldOfDraft(tx: Tx, plan: HeldPlan, today: IsoDate): Promise<LiveScenario | null> {
  const world = await worldOf(tx, plan, today);
  const changes = openAssumptions(plan, world).map(({ change }) => change);
  const live = changes.length > 0 ? assuming(world, changes) : world;
  return sameWorld(stampOf(live), plan.world) ? live : null;
}
