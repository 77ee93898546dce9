import { defaultOwner, type BlockKind, type BlockOwner } from '@/domain/rollout/block-owners';
import { canBlock } from '@/domain/rollout/outcomes';
import { lockAgents, type AgentFacts } from '@/features/agents/writes/facts';
import type { Verdict } from '@/features/agents/schema';
import type { CommandContext } from '@/server/command';
import { sql, type Sql } from '@/server/db';

export type OpenBlocks = {
  readonly ids: readonly string[];
  readonly scope: Sql;
  readonly kind: BlockKind;
  /** Left out: the owner that the kind has by default. */
  readonly owner?: BlockOwner | undefined;
  /** The name of the party, for OUTSIDE. */
  readonly outside?: string | undefined;
  readonly note?: string | undefined;
};

/** Opens a block for each agent, set-wise; one open of a kind and agent. */
export async function openBlocks(context: CommandContext, request: OpenBlocks): Promise<Verdict[]> {
  const { tx, today, viewer } = context;
  const facts = await lockAgents(tx, request.ids, request.scope);
  const open = await tx.$queryRaw<{ id: string }[]>(sql`
    SELECT agent_id::text AS id FROM block
     WHERE agent_id = ANY(${[...facts.keys()]}::uuid[]) AND kind = ${request.kind}::block_kind AND resolved_on IS NULL`);
  const already = new Set(open.map((row) => row.id));
  const held: AgentFacts[] = [];
  const verdicts = [...new Set(request.ids)].map((id): Verdict => {
    const agent = facts.get(id);
    if (!agent) return { id, ok: false, code: 'NOT_FOUND' };
    const verdict = canBlock({ stage: agent.stage, openOfThisKind: already.has(id) });
    if (!verdict.ok) return { id, ...verdict };
    held.push(agent);
    return { id, ok: true };
  });
  if (held.length === 0) return verdicts;
  const owner = request.owner ?? defaultOwner(request.kind);
  await tx.$executeRaw(sql`
    INSERT INTO block (agent_id, kind, owner, center_id, outside, note, opened_on, opened_by)
    SELECT m.id, ${request.kind}::block_kind, ${owner}::block_owner, m.center_id,
           ${owner === 'OUTSIDE' ? (request.outside ?? '') : null}, ${request.note || null}, ${today}::date, ${viewer.userId}::uuid
      FROM unnest(${held.map((agent) => agent.id)}::uuid[], ${held.map((agent) => agent.centerId)}::uuid[]) AS m(id, center_id)`);
  await context.trail(
    held.map((agent) => ({
      action: 'block.opened' as const,
      subjectType: 'agent' as const,
      subjectId: agent.id,
      centerId: agent.centerId,
      after: { kind: request.kind, owner },
      reason: request.note || null,
    })),
  );
  return verdicts;
}
