import { carryDecisions } from '@/features/overtakings/writes/save';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { writePromises } from './promises';

export type InForce = { planId: string; number: number; changed: number };

/**
 * Puts a draft in force whose agents are locked: the plan before is superseded, every agent has its new promise, and a
 * suggestion made against the plan before goes.
 */
export async function putInForce(
  context: CommandContext,
  plan: { id: string; number: number },
): Promise<InForce> {
  const { tx, viewer } = context;
  const before = await tx.$queryRaw<{ id: string; number: number }[]>(sql`
    UPDATE plan SET status = 'SUPERSEDED', superseded_by = NULL WHERE status = 'PUBLISHED' RETURNING id::text, number`);
  const predecessor = before[0] ?? null;
  await tx.$executeRaw(sql`
    UPDATE plan SET status = 'PUBLISHED', published_at = now(), published_by = ${viewer.userId}::uuid, suggested = false, refinement = NULL WHERE id = ${plan.id}::uuid`);
  if (predecessor) {
    await tx.$executeRaw(
      sql`UPDATE plan SET superseded_by = ${plan.id}::uuid WHERE id = ${predecessor.id}::uuid`,
    );
    await carryDecisions(tx, predecessor.id, plan.id);
  }
  await tx.$executeRaw(sql`DELETE FROM plan WHERE suggested AND status = 'DRAFT'`);
  const changed = await writePromises(context, plan, predecessor);
  await context.trail([
    {
      action: 'plan.published',
      subjectType: 'plan',
      subjectId: plan.id,
      before: { number: predecessor?.number ?? null },
      after: { number: plan.number, changed },
    },
  ]);
  return { planId: plan.id, number: plan.number, changed };
}
