import { z } from 'zod';
import { recomputeBands } from '@/features/policy/writes/bands';
import { defineCommand, type CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { outcomeOf, selectionSchema, type BulkOutcome, type Verdict } from '../schema';
import { lockAgents } from '../writes/facts';
import { chooseAgents, type Chosen } from '../writes/select';
import { reason, undoSchema } from './inputs';

/** Gives people an operational reason, which a rule of the policy may ask for; bands follow at once. */
export const giveOperationalReason = defineCommand({
  name: 'agents.giveOperationalReason',
  permission: 'agent.operationalReason',
  input: z.strictObject({ selection: selectionSchema, reason }),
  run: async (context, input): Promise<BulkOutcome> => {
    const chosen = await chooseAgents(context, input.selection, 'agent.operationalReason');
    return change(context, chosen, 'give', input.reason);
  },
});

/** Takes operational reasons back; bands follow at once. */
export const revokeOperationalReason = defineCommand({
  name: 'agents.revokeOperationalReason',
  permission: 'agent.operationalReason',
  input: undoSchema,
  run: async (context, input): Promise<BulkOutcome> => {
    const chosen = await chooseAgents(context, input.selection, 'agent.operationalReason');
    return change(context, chosen, 'revoke', input.reason);
  },
});

async function change(
  context: CommandContext,
  chosen: Chosen,
  what: 'give' | 'revoke',
  words: string,
): Promise<BulkOutcome> {
  const { tx, viewer } = context;
  const facts = await lockAgents(tx, chosen.ids, chosen.scope);
  const holding = await holders(context, [...facts.keys()]);
  const verdicts = [...new Set(chosen.ids)].map((id): Verdict => {
    const agent = facts.get(id);
    if (!agent) return { id, ok: false, code: 'NOT_FOUND' };
    if (what === 'give' && agent.stage === 'WITHDRAWN') return { id, ok: false, code: 'WITHDRAWN' };
    if (holding.has(id) === (what === 'give')) return { id, ok: false, code: 'ALREADY_THERE' };
    return { id, ok: true };
  });
  const ids = verdicts.flatMap((verdict) => (verdict.ok ? [verdict.id] : []));
  if (ids.length === 0) return outcomeOf(verdicts);
  await tx.$executeRaw(
    what === 'give'
      ? sql`INSERT INTO operational_reason (agent_id, reason, given_by)
            SELECT id, ${words}, ${viewer.userId}::uuid FROM unnest(${ids}::uuid[]) AS m(id)`
      : sql`UPDATE operational_reason SET revoked_at = now() WHERE agent_id = ANY(${ids}::uuid[]) AND revoked_at IS NULL`,
  );
  await context.trail(
    ids.map((id) => ({
      action:
        what === 'give' ? ('agent.operationalReason' as const) : ('agent.operationalReasonRevoked' as const),
      subjectType: 'agent' as const,
      subjectId: id,
      centerId: facts.get(id)?.centerId ?? null,
      reason: words,
    })),
  );
  await recomputeBands(context, sql`a.id = ANY(${ids}::uuid[])`);
  return outcomeOf(verdicts);
}

async function holders({ tx }: CommandContext, ids: string[]): Promise<Set<string>> {
  const rows = await tx.$queryRaw<{ id: string }[]>(
    sql`SELECT agent_id::text AS id FROM operational_reason WHERE agent_id = ANY(${ids}::uuid[]) AND revoked_at IS NULL`,
  );
  return new Set(rows.map((row) => row.id));
}
