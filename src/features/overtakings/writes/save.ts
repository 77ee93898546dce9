import type { Overtaking } from '@/domain/rollout/overtaking';
import { sql, type Tx } from '@/server/db';

/** Writes the overtakings of a plan that has none yet. */
export async function insertOvertakings(tx: Tx, planId: string, found: readonly Overtaking[]): Promise<void> {
  if (found.length === 0) return;
  await tx.$executeRaw(sql`
    INSERT INTO overtaking (id, plan_id, overtaker_id, overtaken_id, happened, explained)
    SELECT gen_random_uuid(), ${planId}::uuid, o.overtaker, o.overtaken, o.happened, o.explained
      FROM unnest(${found.map((one) => one.overtakerId)}::uuid[], ${found.map((one) => one.overtakenId)}::uuid[],
                  ${found.map((one) => one.happened)}::boolean[], ${found.map((one) => one.explained)}::text[]) AS o(overtaker, overtaken, happened, explained)`);
}

/**
 * A decision on an overtaking holds on in a new plan while both dates are the same; when either has
 * changed it is open again.
 */
export async function carryDecisions(tx: Tx, fromPlan: string, toPlan: string): Promise<number> {
  return tx.$executeRaw(sql`
    WITH decided AS MATERIALIZED (SELECT * FROM overtaking WHERE plan_id = ${fromPlan}::uuid AND accepted_by IS NOT NULL)
    UPDATE overtaking n SET accepted_by = o.accepted_by, accepted_at = o.accepted_at, accepted_why = o.accepted_why
      FROM decided o
     WHERE n.plan_id = ${toPlan}::uuid AND n.accepted_by IS NULL
       AND n.overtaken_id = o.overtaken_id AND n.overtaker_id = o.overtaker_id
       AND NOT EXISTS (SELECT 1 FROM placement a JOIN placement b ON b.agent_id = a.agent_id AND b.plan_id = ${toPlan}::uuid
                        WHERE a.plan_id = ${fromPlan}::uuid AND a.agent_id IN (n.overtaken_id, n.overtaker_id) AND a.date IS DISTINCT FROM b.date)`);
}
