import { findOvertakings } from '@/domain/rollout/overtaking';
import { parseScenario } from '@/domain/planning/parse-scenario';
import { planScenario } from '@/domain/planning/plan';
import { insertOvertakings } from '@/features/overtakings/writes/save';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { refreshStatistics } from '@/server/statistics';
import { liveScenario } from '../queries/scenario';
import { stampOf } from '../queries/world';
import { draftInput, planInput } from '../schema';
import { planRows } from '../writes/plan-rows';
import { lockPlans, savePlan } from '../writes/save-plan';
import { standingsOf, transitionFacts } from '../writes/standings';

export type DraftMade = {
  planId: string;
  number: number;
  placed: number;
  unplaced: number;
  doneBy: string | null;
};

/** Plans from today's state and keeps the result as a draft with the stamp of its world. */
export const makeDraft = defineCommand({
  name: 'plans.draft',
  permission: 'plan.write',
  input: draftInput,
  seconds: 600,
  run: async (context, input): Promise<DraftMade> => {
    const { tx, today } = context;
    await lockPlans(tx);
    const live = await liveScenario(tx, today, input);
    if (live.agents.size === 0) refuse('NOTHING_TO_DO');
    const parsed = parseScenario(live.scenario);
    if (!parsed.ok) refuse('PLAN_INPUT_INVALID', { path: parsed.problems[0]?.path ?? '' });
    const plan = planScenario(parsed.scenario);
    const rows = planRows(live, plan);
    const saved = await savePlan(tx, {
      name: input.name,
      today,
      madeBy: context.viewer.userId,
      live,
      world: stampOf(live, input.openPromises),
      plan,
      rows,
    });
    const standings = standingsOf(live, rows);
    await insertOvertakings(tx, saved.id, findOvertakings(standings, transitionFacts(live, standings)));
    if (rows.length >= 500) await refreshStatistics(tx, ['placement', 'overtaking']);
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
      doneBy: plan.metrics.doneBy,
    };
  },
});

/** Throws a draft away. */
export const discardDraft = defineCommand({
  name: 'plans.discard',
  permission: 'plan.write',
  input: planInput,
  run: async ({ tx, trail }, { planId }) => {
    await lockPlans(tx);
    const rows = await tx.$queryRaw<{ status: string; number: number }[]>(
      sql`SELECT status::text, number FROM plan WHERE id = ${planId}::uuid FOR UPDATE`,
    );
    const plan = rows[0];
    if (!plan) return refuse('NOT_FOUND');
    if (plan.status !== 'DRAFT') refuse('NOT_DRAFT');
    await tx.$executeRaw(sql`DELETE FROM plan WHERE id = ${planId}::uuid`);
    await trail([
      { action: 'plan.discarded', subjectType: 'plan', subjectId: planId, before: { number: plan.number } },
    ]);
    return { planId };
  },
});
