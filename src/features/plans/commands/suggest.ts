import { z } from 'zod';
import { hasGrown } from '@/domain/rollout/causes';
import { defineCommand } from '@/server/command';
import { causesSince } from '../queries/causes';
import { liveScenario } from '../queries/scenario';
import { sameWorld } from '../queries/world';
import { computePlan } from '../writes/compute-plan';
import { replacePlan } from '../writes/replace-plan';
import { lockPlans, savePlan } from '../writes/save-plan';
import {
  dropSuggestion,
  isDrafted,
  isNothing,
  keepCauses,
  movesOf,
  suggestionState,
} from '../writes/suggestion';

/** What came of it: `planId` of the suggestion that stands now, null where nothing is to suggest. */
export type Suggested = { planId: string | null; isNew: boolean };

const nothing: Suggested = { planId: null, isNew: false };

/**
 * Prepares another plan when the world has moved since the one in force was published, with its causes; in the place of
 * the suggestion before. Suggests nothing where it would move nobody, where a person has a draft of the same world, and
 * where the causes are those of a suggestion that was thrown away.
 */
export const suggestReplan = defineCommand({
  name: 'plans.suggest',
  permission: 'plan.write',
  input: z.strictObject({}),
  seconds: 600,
  run: async (context): Promise<Suggested> => {
    const { tx, today, viewer } = context;
    await lockPlans(tx);
    const state = await suggestionState(tx);
    if (!state) return nothing;
    const { inForce, suggestion } = state;
    const causes = await causesSince(tx, inForce.publishedAt, today);
    if (!hasGrown(causes, inForce.dismissed)) return none(context.tx);
    const live = await liveScenario(tx, today);
    if (live.agents.size === 0) return none(tx);
    const computed = computePlan(live, { openPromises: false });
    if (suggestion && sameWorld(suggestion.world, computed.world)) {
      await keepCauses(tx, suggestion.id, causes);
      return { planId: suggestion.id, isNew: false };
    }
    if (isNothing(movesOf(computed)) || (await isDrafted(tx, computed.world))) return none(tx);
    if (suggestion) {
      await replacePlan(tx, suggestion.id, today, computed);
      await keepCauses(tx, suggestion.id, causes);
      return { planId: suggestion.id, isNew: false };
    }
    const saved = await savePlan(tx, { name: '', today, madeBy: viewer.userId, suggested: true }, computed);
    await keepCauses(tx, saved.id, causes);
    await context.trail([
      { action: 'plan.drafted', subjectType: 'plan', subjectId: saved.id, after: { number: saved.number } },
    ]);
    return { planId: saved.id, isNew: true };
  },
});

async function none(tx: Parameters<typeof dropSuggestion>[0]): Promise<Suggested> {
  await dropSuggestion(tx);
  return nothing;
}
