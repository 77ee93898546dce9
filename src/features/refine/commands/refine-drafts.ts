import type { HeldPlan } from '@/features/plans/writes/held-plan';
import type { IsoDate } from '@/lib/dates';
import { db, inTransaction, sql } from '@/server/db';
import { log } from '@/server/log';
import type { RefinementDocument } from '../schema';
import { findBetterOrder } from '../writes/better-order';
import { worldOfDraft } from '../writes/draft-world';

const unlooked = () =>
  db().$queryRaw<HeldPlan[]>(sql`
    SELECT id::text, number, status::text, version, suggested, horizon_end::text AS "horizonEnd", world, policy_number AS "policyNumber", assumptions
      FROM plan WHERE status = 'DRAFT' AND refinement IS NULL ORDER BY number DESC`);

async function lookInto(plan: HeldPlan, today: IsoDate): Promise<RefinementDocument> {
  try {
    const live = await inTransaction((tx) => worldOfDraft(tx, plan, today), { read: true });
    return live ? findBetterOrder(live, plan.world.openPromises) : { state: 'MOVED' };
  } catch (error) {
    log.error({ err: error instanceof Error ? error.message : String(error) }, 'refining a draft failed');
    return { state: 'FAILED' };
  }
}

/**
 * Looks for a better order of each draft for which nobody has looked yet, some seconds each, and keeps what it finds
 * beside the draft; tells how many it looked into. A draft that has been planned again meanwhile is looked into the next
 * time. Nobody’s date changes by it, so no change set and no trail.
 */
export async function refineDrafts(today: IsoDate): Promise<number> {
  const drafts = await unlooked();
  for (const plan of drafts) {
    const found = await lookInto(plan, today);
    await db().$executeRaw(sql`
      UPDATE plan SET refinement = ${JSON.stringify(found)}::jsonb
       WHERE id = ${plan.id}::uuid AND version = ${plan.version} AND status = 'DRAFT' AND refinement IS NULL`);
  }
  return drafts.length;
}
