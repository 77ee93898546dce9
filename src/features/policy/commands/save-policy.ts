import { bandCount, policyProblems, type Policy } from '@/domain/priority/policy';
import { defineCommand } from '@/server/command';
import { sql, type Tx } from '@/server/db';
import { refuse } from '@/server/errors';
import { savePolicySchema } from '../schema';
import { holdPolicy, policyInForce, recomputeBands } from '../writes/bands';

/** The codes of lines and centers that the rules name and nobody knows. */
async function unknownCodes(tx: Tx, policy: Policy): Promise<string[]> {
  const conditions = policy.rules.flatMap((rule) => rule.when);
  const lines = conditions.flatMap((one) => (one.kind === 'SERVICE_LINE' ? one.codes : []));
  const centers = conditions.flatMap((one) => (one.kind === 'CENTER' ? one.codes : []));
  const rows = await tx.$queryRaw<{ code: string }[]>(sql`
    SELECT x AS code FROM unnest(${lines}::text[]) x WHERE NOT EXISTS (SELECT 1 FROM service_line l WHERE l.code = x)
    UNION SELECT x FROM unnest(${centers}::text[]) x WHERE NOT EXISTS (SELECT 1 FROM service_center c WHERE c.code = x)`);
  return rows.map((row) => row.code);
}

/** Saves the rules as a new version and computes everybody's band anew, in one transaction. */
export const savePolicy = defineCommand({
  name: 'policy.save',
  permission: 'policy.write',
  input: savePolicySchema,
  seconds: 600,
  run: async (context, { policy, basedOn, reason }) => {
    const { tx, viewer, trail } = context;
    await holdPolicy(tx, 'change');
    const current = await policyInForce(tx);
    if (current.number !== basedOn) refuse('STALE');
    if (policyProblems(policy).length > 0) refuse('POLICY_INVALID');
    const unknown = await unknownCodes(tx, policy);
    if (unknown.length > 0) refuse('POLICY_INVALID', { codes: unknown.join(', ') });
    if (JSON.stringify(current.policy) === JSON.stringify(policy)) refuse('NOTHING_TO_DO');
    const bands = bandCount(policy);
    const made = await tx.$queryRaw<{ id: string; number: number }[]>(sql`
      INSERT INTO priority_policy (number, rules, bands, reason, created_by)
      VALUES (${current.number + 1}, ${JSON.stringify(policy)}::jsonb, ${bands}, ${reason}, ${viewer.userId}::uuid)
      RETURNING id::text, number`);
    const version = made[0];
    if (!version) refuse('STALE');
    await trail([
      {
        action: 'policy.changed',
        subjectType: 'policy',
        subjectId: version.id,
        before: { version: current.number },
        after: { version: version.number, bands },
        reason,
      },
    ]);
    const changed = await recomputeBands(context, sql`true`);
    return { number: version.number, changed };
  },
});
