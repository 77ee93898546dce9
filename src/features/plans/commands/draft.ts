import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { addDays } from '@/lib/dates';
import { liveScenario } from '../queries/scenario';
import { draftInput, planInput } from '../schema';
import { computePlan } from '../writes/compute-plan';
import { lockedDraft } from '../writes/held-plan';
import { lockPlans, savePlan } from '../writes/save-plan';

export type DraftMade = {
  planId: string;
  number: number;
  placed: number;
  unplaced: number;
  doneBy: string | null;
};

/** So many days may be planned at once, as the settings of the organisation allow. */
const longestHorizon = 366;

/** Plans from today's state and keeps the result as a draft with the stamp of its world. */
export const makeDraft = defineCommand({
  name: 'plans.draft',
  permission: 'plan.write',
  input: draftInput,
  seconds: 600,
  run: async (context, input): Promise<DraftMade> => {
    const { tx, today } = context;
    if (input.horizonEnd !== undefined) {
      if (input.horizonEnd < today) refuse('INVALID', {}, { horizonEnd: 'past' });
      if (input.horizonEnd > addDays(today, longestHorizon - 1))
        refuse('INVALID', {}, { horizonEnd: 'tooFar' });
    }
    await lockPlans(tx);
    const live = await liveScenario(tx, today, input);
    const computed = computePlan(live, input);
    const saved = await savePlan(tx, { name: input.name, today, madeBy: context.viewer.userId }, computed);
    const { rows, planned } = computed;
    const placed = rows.filter((row) => row.date !== null).length;
    await context.trail([
      {
        action: 'plan.drafted',
        subjectType: 'plan',
        subjectId: saved.id,
        after: { number: saved.number, placed, unplaced: rows.length - placed },
      },
    ]);
    return {
      planId: saved.id,
      number: saved.number,
      placed,
      unplaced: rows.length - placed,
      doneBy: planned.plan.metrics.doneBy,
    };
  },
});

/** Throws a draft away; of a suggestion its causes are remembered, so that it comes again only when there are more. */
export const discardDraft = defineCommand({
  name: 'plans.discard',
  permission: 'plan.write',
  input: planInput,
  run: async ({ tx, trail }, { planId }) => {
    const plan = await lockedDraft(tx, planId);
    if (plan.suggested)
      await tx.$executeRaw(sql`
        UPDATE plan SET dismissed = s.causes FROM plan s WHERE s.id = ${planId}::uuid AND plan.status = 'PUBLISHED'`);
    await tx.$executeRaw(sql`DELETE FROM plan WHERE id = ${planId}::uuid`);
    await trail([
      { action: 'plan.discarded', subjectType: 'plan', subjectId: planId, before: { number: plan.number } },
    ]);
    return { planId };
  },
});
