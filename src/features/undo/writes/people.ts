import { lockPeople } from '@/features/grounds/writes/lock-people';
import { recomputeBands } from '@/features/policy/writes/bands';
import { keepOneAdmin } from '@/features/users/writes/guards';
import { sql } from '@/server/db';
import { idsOf, refusedBut, refusedWhere, type Undoer } from './undoer';

/** Grounds that were recorded: withdrawn, and the bands follow. Of people out of the officer's scope nothing. */
export const undoGround: Undoer = async ({ context }, rows) => {
  const { tx, viewer } = context;
  const people = await lockPeople(
    tx,
    viewer,
    sql`a.id IN (SELECT g.agent_id FROM priority_ground g WHERE g.id = ANY(${idsOf(rows)}::uuid[]))`,
  );
  const gone = await tx.$queryRaw<{ id: string; agentId: string }[]>(sql`
    UPDATE priority_ground SET withdrawn_at = now(), version = version + 1
     WHERE id = ANY(${idsOf(rows)}::uuid[]) AND withdrawn_at IS NULL AND agent_id = ANY(${people.map((one) => one.id)}::uuid[])
    RETURNING id::text, agent_id::text AS "agentId"`);
  await context.trail(
    gone.map((one) => ({
      action: 'ground.withdrawn' as const,
      subjectType: 'ground' as const,
      subjectId: one.id,
    })),
  );
  const agents = gone.map((one) => one.agentId);
  if (agents.length > 0) await recomputeBands(context, sql`a.id = ANY(${agents}::uuid[])`);
  return refusedBut(rows, new Set(gone.map((one) => one.id)));
};

/** Accounts that were opened: closed, with their sessions and links. */
export const undoAccount: Undoer = async ({ context, reason }, rows) => {
  const { tx, viewer } = context;
  let closed: { id: string }[] = [];
  await keepOneAdmin(tx, async () => {
    closed = await tx.$queryRaw<{ id: string }[]>(sql`
      UPDATE app_user SET active = false, version = version + 1
       WHERE id = ANY(${idsOf(rows)}::uuid[]) AND active AND NOT system AND id <> ${viewer.userId}::uuid RETURNING id::text`);
    const ids = closed.map((user) => user.id);
    await tx.$executeRaw(
      sql`UPDATE session SET revoked_at = now() WHERE user_id = ANY(${ids}::uuid[]) AND revoked_at IS NULL`,
    );
    await tx.$executeRaw(
      sql`UPDATE activation_link SET used_at = now() WHERE user_id = ANY(${ids}::uuid[]) AND used_at IS NULL`,
    );
  });
  await context.trail(
    closed.map((user) => ({
      action: 'user.deactivated' as const,
      subjectType: 'user' as const,
      subjectId: user.id,
      before: { active: true },
      after: { active: false },
      reason,
    })),
  );
  const done = new Set(closed.map((user) => user.id));
  return refusedWhere(rows, (row) =>
    done.has(row.id) ? null : row.id === viewer.userId ? 'OWN_ROLE' : 'BUILT_ON',
  );
};

/** Accounts that were closed: open again, with the password that they had. */
export const undoClosedAccount: Undoer = async ({ context, reason }, rows) => {
  const opened = await context.tx.$queryRaw<{ id: string }[]>(sql`
    UPDATE app_user SET active = true, version = version + 1
     WHERE id = ANY(${idsOf(rows)}::uuid[]) AND NOT active AND NOT system RETURNING id::text`);
  await context.trail(
    opened.map((user) => ({
      action: 'user.changed' as const,
      subjectType: 'user' as const,
      subjectId: user.id,
      before: { active: false },
      after: { active: true },
      reason,
    })),
  );
  return refusedBut(rows, new Set(opened.map((user) => user.id)));
};
