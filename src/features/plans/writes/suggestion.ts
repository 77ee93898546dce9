import type { Cause } from '@/domain/rollout/causes';
import { isRemote } from '@/domain/rollout/stages';
import { sql, type Tx } from '@/server/db';
import type { WorldStamp } from '../queries/world';
import type { MoveCounts } from '../schema';
import { compareDates } from './compare-dates';
import type { ComputedPlan } from './compute-plan';

/** The plan in force, and what was suggested against it; `dismissed`: the causes of a suggestion thrown away. */
export type SuggestionState = {
  inForce: { id: string; publishedAt: Date; dismissed: Cause[] | null };
  suggestion: { id: string; world: WorldStamp } | null;
};

/** Null while no plan is in force: there is nothing to plan again. */
export async function suggestionState(tx: Tx): Promise<SuggestionState | null> {
  const inForce = await tx.$queryRaw<SuggestionState['inForce'][]>(
    sql`SELECT id::text, published_at AS "publishedAt", dismissed FROM plan WHERE status = 'PUBLISHED'`,
  );
  const suggestions = await tx.$queryRaw<{ id: string; world: WorldStamp }[]>(
    sql`SELECT id::text, world FROM plan WHERE suggested AND status = 'DRAFT'`,
  );
  return inForce[0] ? { inForce: inForce[0], suggestion: suggestions[0] ?? null } : null;
}

/** Whether somebody has a draft of just this world: then there is nothing left to suggest. */
export async function isDrafted(tx: Tx, world: WorldStamp): Promise<boolean> {
  const rows = await tx.$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n FROM plan
     WHERE status = 'DRAFT' AND NOT suggested AND assumptions IS NULL AND world->'sections' = ${JSON.stringify(world.sections)}::jsonb`);
  return (rows[0]?.n ?? 0) > 0;
}

/** What a plan moves of the promises that hold now; those who have moved aside. */
export function movesOf({ live, rows }: ComputedPlan): MoveCounts {
  const promises: Record<string, string | null> = {};
  for (const { id, stage, promisedDate } of live.agents.values())
    if (!isRemote(stage)) promises[id] = promisedDate;
  return compareDates(
    promises,
    rows.filter(({ agentId }) => agentId in promises),
  );
}

export const isNothing = ({ earlier, later, added, dropped }: MoveCounts): boolean =>
  earlier + later + added + dropped === 0;

export async function dropSuggestion(tx: Tx): Promise<void> {
  await tx.$executeRaw(sql`DELETE FROM plan WHERE suggested AND status = 'DRAFT'`);
}

export async function keepCauses(tx: Tx, planId: string, causes: readonly Cause[]): Promise<void> {
  await tx.$executeRaw(
    sql`UPDATE plan SET causes = ${JSON.stringify(causes)}::jsonb WHERE id = ${planId}::uuid`,
  );
}
