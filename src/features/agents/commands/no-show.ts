import { z } from 'zod';
import { canMissHandOver } from '@/domain/rollout/outcomes';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { outcomeOf, selectionSchema, type BulkOutcome, type Verdict } from '../schema';
import { dropPromises } from '../writes/drop-promises';
import { lockAgents, type AgentFacts } from '../writes/facts';
import { chooseAgents } from '../writes/select';

/**
 * Says that agents did not come to the hand-over: counted, the date is open again, the stage and a
 * prepared device stay. The day counts as an absence, so that no plan of the same day names it again.
 */
export const recordNoShow = defineCommand({
  name: 'agents.recordNoShow',
  permission: 'agent.noShow',
  input: z.strictObject({ selection: selectionSchema }),
  run: async (context, input): Promise<BulkOutcome> => {
    const chosen = await chooseAgents(context, input.selection, 'agent.noShow');
    const facts = await lockAgents(context.tx, chosen.ids, chosen.scope);
    const missing: AgentFacts[] = [];
    const verdicts = [...new Set(chosen.ids)].map((id): Verdict => {
      const agent = facts.get(id);
      if (!agent) return { id, ok: false, code: 'NOT_FOUND' };
      const verdict = canMissHandOver({ ...agent, today: context.today });
      if (!verdict.ok) return { id, ...verdict };
      missing.push(agent);
      return { id, ok: true };
    });
    if (missing.length === 0) return outcomeOf(verdicts);
    await context.tx.$executeRaw(sql`
      UPDATE agent SET no_shows = no_shows + 1, version = version + 1
       WHERE id = ANY(${missing.map((agent) => agent.id)}::uuid[])`);
    await context.trail(
      missing.map((agent) => ({
        action: 'agent.noShow' as const,
        subjectType: 'agent' as const,
        subjectId: agent.id,
        centerId: agent.centerId,
        after: { date: agent.promisedDate },
      })),
    );
    await context.tx.$executeRaw(sql`
      INSERT INTO absence (agent_id, from_date, until_date, created_by)
      SELECT id, ${context.today}::date, ${context.today}::date, ${context.viewer.userId}::uuid
        FROM unnest(${missing.map((agent) => agent.id)}::uuid[]) AS m(id)`);
    await dropPromises(context, missing);
    return outcomeOf(verdicts);
  },
});
