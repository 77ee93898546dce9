import { z } from 'zod';
import { canBeAbsent } from '@/domain/rollout/outcomes';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { isoDate, outcomeOf, selectionSchema, uuid, type BulkOutcome, type Verdict } from '../schema';
import { dropPromises } from '../writes/drop-promises';
import { lockAgents, type AgentFacts } from '../writes/facts';
import { chooseAgents } from '../writes/select';

/**
 * Records an absence: the earliest date is the day after it. A promised date inside it cannot hold
 * and is open again; the rank stays.
 */
export const recordAbsence = defineCommand({
  name: 'agents.recordAbsence',
  permission: 'agent.absence',
  input: z.strictObject({ selection: selectionSchema, from: isoDate, until: isoDate }),
  run: async (context, input): Promise<BulkOutcome> => {
    if (input.until < input.from) refuse('INVALID', undefined, { until: 'BEFORE_FROM' });
    if (input.until < context.today) refuse('INVALID', undefined, { until: 'IN_PAST' });
    const chosen = await chooseAgents(context, input.selection, 'agent.absence');
    const facts = await lockAgents(context.tx, chosen.ids, chosen.scope);
    const away: AgentFacts[] = [];
    const verdicts = [...new Set(chosen.ids)].map((id): Verdict => {
      const agent = facts.get(id);
      if (!agent) return { id, ok: false, code: 'NOT_FOUND' };
      const verdict = canBeAbsent(agent.stage);
      if (!verdict.ok) return { id, ...verdict };
      away.push(agent);
      return { id, ok: true };
    });
    if (away.length === 0) return outcomeOf(verdicts);
    await context.tx.$executeRaw(sql`
      INSERT INTO absence (agent_id, from_date, until_date, created_by)
      SELECT id, ${input.from}::date, ${input.until}::date, ${context.viewer.userId}::uuid
        FROM unnest(${away.map((agent) => agent.id)}::uuid[]) AS m(id)`);
    await dropPromises(
      context,
      away.filter(
        ({ promisedDate }) =>
          promisedDate !== null && promisedDate >= input.from && promisedDate <= input.until,
      ),
    );
    await context.trail(
      away.map((agent) => ({
        action: 'agent.absent' as const,
        subjectType: 'agent' as const,
        subjectId: agent.id,
        centerId: agent.centerId,
        after: { from: input.from, until: input.until },
      })),
    );
    return outcomeOf(verdicts);
  },
});

type AbsenceRow = { id: string; agentId: string; centerId: string; from: string; until: string };

/** Takes absences back; those unknown, out of scope or already taken back answer NOT_FOUND. */
export const revokeAbsence = defineCommand({
  name: 'agents.revokeAbsence',
  permission: 'agent.absence',
  input: z.strictObject({ absenceIds: z.array(uuid).min(1).max(1000) }),
  run: async (context, input): Promise<BulkOutcome> => {
    const { scope } = await chooseAgents(context, { ids: [] }, 'agent.absence');
    const rows = await context.tx.$queryRaw<AbsenceRow[]>(sql`
      UPDATE absence b SET revoked_at = now() FROM agent a JOIN team t ON t.id = a.team_id
       WHERE b.id = ANY(${input.absenceIds}::uuid[]) AND b.revoked_at IS NULL AND a.id = b.agent_id
         AND a.archived_at IS NULL AND ${scope}
      RETURNING b.id::text, a.id::text AS "agentId", t.center_id::text AS "centerId", b.from_date::text AS "from", b.until_date::text AS until`);
    await context.trail(
      rows.map((row) => ({
        action: 'agent.absenceRevoked' as const,
        subjectType: 'agent' as const,
        subjectId: row.agentId,
        centerId: row.centerId,
        before: { from: row.from, until: row.until },
      })),
    );
    const found = new Set(rows.map((row) => row.id));
    return outcomeOf(
      [...new Set(input.absenceIds)].map((id) =>
        found.has(id) ? { id, ok: true } : { id, ok: false, code: 'NOT_FOUND' },
      ),
    );
  },
});
