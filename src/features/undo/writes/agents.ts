import type { StepBack } from '@/domain/rollout/step-back';
import { takeBack } from '@/features/agents/writes/go-back';
import { lockAgents } from '@/features/agents/writes/facts';
import { returnAgents } from '@/features/agents/writes/withdraw';
import { closeBlocks } from '@/features/blocks/writes/close-blocks';
import { recomputeBands } from '@/features/policy/writes/bands';
import { sql, type Sql } from '@/server/db';
import { idsOf, refusedBut, refusedBy, type Undoer } from './undoer';

/** A step of agents, by the ordinary step back. */
export const undoStep =
  (way: StepBack): Undoer =>
  async ({ context, agents, reason }, rows) =>
    refusedBy(rows, await takeBack(context, { way, ids: idsOf(rows), scope: agents, reason }));

/** Withdrawals, as they are taken back by hand. */
export const undoWithdrawal: Undoer = async ({ context, agents, reason }, rows) =>
  refusedBy(rows, await returnAgents(context, { ids: idsOf(rows), scope: agents, reason }));

/** Ends the absences that the change recorded: they carry its instant. The date that was open again stays open. */
async function endAbsences(
  { context, change, agents }: Parameters<Undoer>[0],
  ids: readonly string[],
  say: boolean,
): Promise<Set<string>> {
  const ended = await context.tx.$queryRaw<
    { id: string; centerId: string; from: string; until: string }[]
  >(sql`
    UPDATE absence b SET revoked_at = now() FROM agent a JOIN team t ON t.id = a.team_id
     WHERE a.id = b.agent_id AND b.revoked_at IS NULL AND b.created_at = ${change.at}::timestamptz
       AND b.created_by = ${change.actorId}::uuid AND a.id = ANY(${[...ids]}::uuid[]) AND a.archived_at IS NULL AND ${agents}
    RETURNING a.id::text, t.center_id::text AS "centerId", b.from_date::text AS "from", b.until_date::text AS until`);
  if (say) {
    await context.trail(
      ended.map(({ id, centerId, from, until }) => ({
        action: 'agent.absenceRevoked' as const,
        subjectType: 'agent' as const,
        subjectId: id,
        centerId,
        before: { from, until },
      })),
    );
  }
  return new Set(ended.map((one) => one.id));
}

export const undoAbsence: Undoer = async (undoing, rows) =>
  refusedBut(rows, await endAbsences(undoing, idsOf(rows), true));

/** No-shows are no longer counted, and the day is no absence any more. */
export const undoNoShow: Undoer = async (undoing, rows) => {
  const { context, reason } = undoing;
  const ended = await endAbsences(undoing, idsOf(rows), false);
  const ids = [...ended];
  await context.tx.$executeRaw(sql`
    UPDATE agent SET no_shows = no_shows - 1, version = version + 1 WHERE id = ANY(${ids}::uuid[]) AND no_shows > 0`);
  await context.trail(
    rows
      .filter((row) => ended.has(row.id))
      .map((row) => ({
        action: 'agent.noShowUndone' as const,
        subjectType: 'agent' as const,
        subjectId: row.id,
        centerId: row.centerId,
        before: row.after,
        reason,
      })),
  );
  return refusedBut(rows, ended);
};

/** Operational reasons that the change gave; the bands follow. */
export const undoOperationalReason: Undoer = async ({ context, change, agents, reason }, rows) => {
  await lockAgents(context.tx, idsOf(rows), agents);
  const revoked = await context.tx.$queryRaw<{ id: string }[]>(sql`
    UPDATE operational_reason o SET revoked_at = now() FROM agent a JOIN team t ON t.id = a.team_id
     WHERE a.id = o.agent_id AND o.revoked_at IS NULL AND ${madeBy(change)} AND a.id = ANY(${idsOf(rows)}::uuid[]) AND ${agents}
    RETURNING a.id::text`);
  const done = new Set(revoked.map((one) => one.id));
  await context.trail(
    rows
      .filter((row) => done.has(row.id))
      .map((row) => ({
        action: 'agent.operationalReasonRevoked' as const,
        subjectType: 'agent' as const,
        subjectId: row.id,
        centerId: row.centerId,
        reason,
      })),
  );
  if (done.size > 0) await recomputeBands(context, sql`a.id = ANY(${[...done]}::uuid[])`);
  return refusedBut(rows, done);
};

const madeBy = (change: { at: Date; actorId: string }): Sql =>
  sql`o.given_at = ${change.at}::timestamptz AND o.given_by = ${change.actorId}::uuid`;

/** Blocks that the change opened and that are still as it opened them. */
export const undoBlock: Undoer = async ({ context, change, agents, reason }, rows) => {
  await lockAgents(context.tx, idsOf(rows), agents);
  const where = sql`b.agent_id = ANY(${idsOf(rows)}::uuid[]) AND b.opened_at = ${change.at}::timestamptz
    AND b.opened_by = ${change.actorId}::uuid AND b.version = 1 AND a.archived_at IS NULL AND ${agents}`;
  const closed = await closeBlocks(context, where, reason);
  return refusedBut(rows, new Set(closed.map((block) => block.agentId)));
};
