import type { HeldPlan } from '@/features/plans/writes/held-plan';
import { worldDifference } from '@/features/plans/queries/world';
import { worldOf } from '@/features/plans/writes/held-plan';
import type { LiveScenario } from '@/features/plans/queries/scenario';
import type { CommandContext } from '@/server/command';
import { sql, type Tx } from '@/server/db';
import { refuse } from '@/server/errors';
import type { Offered, RefinementDocument } from '../schema';
import { worldOfDraft } from './draft-world';

type Offer = Extract<RefinementDocument, { state: Offered }>;

/** The better order that was found for a draft; refused where there is none in one of the states. */
export async function heldOffer(tx: Tx, planId: string, states: readonly Offered[]): Promise<Offer> {
  const rows = await tx.$queryRaw<{ refinement: RefinementDocument | null }[]>(
    sql`SELECT refinement FROM plan WHERE id = ${planId}::uuid`,
  );
  const found = rows[0]?.refinement;
  if (!found || !('order' in found) || !states.includes(found.state)) return refuse('NOTHING_TO_DO');
  return found;
}

/** Keeps what was decided about an order. */
export async function keepOffer(tx: Tx, planId: string, offer: Offer, state: Offered): Promise<void> {
  await tx.$executeRaw(
    sql`UPDATE plan SET refinement = ${JSON.stringify({ ...offer, state })}::jsonb WHERE id = ${planId}::uuid`,
  );
}

/** The world of a draft, refused with what has moved where it is another one now. */
export async function unmovedWorld({ tx, today }: CommandContext, plan: HeldPlan): Promise<LiveScenario> {
  const live = await worldOfDraft(tx, plan, today);
  if (live) return live;
  const ids = await tx.$queryRaw<{ id: string }[]>(
    sql`SELECT agent_id::text AS id FROM placement WHERE plan_id = ${plan.id}::uuid ORDER BY agent_id`,
  );
  const moved = worldDifference(
    plan.world,
    ids.map(({ id }) => id),
    await worldOf(tx, plan, today),
  );
  return refuse('WORLD_MOVED', { sections: moved.sections.join(' '), count: moved.agents });
}
