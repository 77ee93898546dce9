import { defineCommand } from '@/server/command';
import type { IsoDate } from '@/lib/dates';
import { sql, type Tx } from '@/server/db';
import { refuse } from '@/server/errors';
import { workingDay } from '../queries/working-day';
import { makePinInput, revokePinInput } from '../schema';
import { lockPlans } from '../writes/save-plan';

type Subject = { agentId: string | null; teamId: string | null; centerId: string };

/**
 * Holds persons or teams to a date, or not before one; an earlier pin of the same subject ends. A date on which a center
 * of them does not work is refused, with the next one on which all do.
 */
export const makePin = defineCommand({
  name: 'plans.pin',
  permission: 'plan.write',
  input: makePinInput,
  run: async ({ tx, viewer, today, trail }, input) => {
    if (input.date < today) refuse('INVALID', {}, { date: 'past' });
    await lockPlans(tx);
    const subjects = await tx.$queryRaw<Subject[]>(sql`
      SELECT a.id::text AS "agentId", NULL::text AS "teamId", t.center_id::text AS "centerId" FROM agent a JOIN team t ON t.id = a.team_id
       WHERE a.id = ANY(${input.agentIds}::uuid[]) AND a.archived_at IS NULL AND a.stage <> 'WITHDRAWN'
      UNION ALL SELECT NULL, id::text, center_id::text FROM team WHERE id = ANY(${input.teamIds}::uuid[]) AND archived_at IS NULL`);
    const wanted = new Set([...input.agentIds, ...input.teamIds]).size;
    if (subjects.length === 0 || subjects.length < wanted) refuse('NOT_FOUND');
    if (!input.notBefore) await refuseDayOff(tx, subjects, input.date);
    await tx.$executeRaw(sql`
      UPDATE pin SET revoked_at = now() WHERE revoked_at IS NULL AND (agent_id = ANY(${input.agentIds}::uuid[]) OR team_id = ANY(${input.teamIds}::uuid[]))`);
    const made = await tx.$queryRaw<{ id: string; agentId: string | null; teamId: string | null }[]>(sql`
      INSERT INTO pin (id, agent_id, team_id, date, not_before, reason, created_by)
      SELECT gen_random_uuid(), s.agent_id, s.team_id, ${input.date}::date, ${input.notBefore}, ${input.reason}, ${viewer.userId}::uuid
        FROM unnest(${subjects.map((one) => one.agentId)}::uuid[], ${subjects.map((one) => one.teamId)}::uuid[]) AS s(agent_id, team_id)
      RETURNING id::text, agent_id::text AS "agentId", team_id::text AS "teamId"`);
    await trail(
      made.map((pin) => ({
        action: 'pin.made' as const,
        subjectType: 'pin' as const,
        subjectId: pin.id,
        after: { agent: pin.agentId, team: pin.teamId, date: input.date, notBefore: input.notBefore },
        reason: input.reason,
      })),
    );
    return { pins: made.map((pin) => pin.id) };
  },
});

async function refuseDayOff(tx: Tx, subjects: readonly Subject[], date: IsoDate): Promise<void> {
  const centers = [...new Set(subjects.map(({ centerId }) => centerId))];
  const { closed, next } = await workingDay(tx, centers, date);
  if (closed.length === 0) return;
  const params = { center: closed[0] ?? '', centers: closed.length, next: next ?? '' };
  refuse('INVALID', params, { date: 'dayOff' });
}

export const revokePins = defineCommand({
  name: 'plans.revokePins',
  permission: 'plan.write',
  input: revokePinInput,
  run: async ({ tx, trail }, { ids, reason }) => {
    const gone = await tx.$queryRaw<
      { id: string; agentId: string | null; teamId: string | null; date: string }[]
    >(sql`
      UPDATE pin SET revoked_at = now() WHERE id = ANY(${ids}::uuid[]) AND revoked_at IS NULL
      RETURNING id::text, agent_id::text AS "agentId", team_id::text AS "teamId", date::text`);
    if (gone.length === 0) refuse('NOT_FOUND');
    await trail(
      gone.map((pin) => ({
        action: 'pin.revoked' as const,
        subjectType: 'pin' as const,
        subjectId: pin.id,
        before: { agent: pin.agentId, team: pin.teamId, date: pin.date },
        reason,
      })),
    );
    return { revoked: gone.length };
  },
});
