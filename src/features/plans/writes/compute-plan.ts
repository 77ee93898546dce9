import { parseScenario } from '@/domain/planning/parse-scenario';
import type { ClassOrder } from '@/domain/planning/run';
import { findOvertakings, type Overtaking } from '@/domain/rollout/overtaking';
import { refuse } from '@/server/errors';
import { planLive, type LivePlan } from '../queries/live-plan';
import type { LiveScenario } from '../queries/scenario';
import { stampOf, type WorldStamp } from '../queries/world';
import type { BrokenBy } from '../schema';
import { brokenBy } from './broken';
import { planRows, type PlanRow } from './plan-rows';
import { standingsOf, transitionFacts } from './standings';

/** A plan of the live state with all that is kept of it. */
export type ComputedPlan = {
  live: LiveScenario;
  planned: LivePlan;
  world: WorldStamp;
  rows: PlanRow[];
  broken: ReadonlyMap<string, BrokenBy[]>;
  overtakings: Overtaking[];
};

type Options = { openPromises: boolean; orderOfClass?: ClassOrder };

/** Plans the live state; refuses a state of nobody, or one that is no scenario, naming the place. */
export function computePlan(live: LiveScenario, { openPromises, orderOfClass }: Options): ComputedPlan {
  if (live.agents.size === 0) refuse('NOTHING_TO_DO');
  const parsed = parseScenario(live.scenario);
  if (!parsed.ok) refuse('PLAN_INPUT_INVALID', { path: parsed.problems[0]?.path ?? '' });
  const planned = planLive(live, orderOfClass);
  const rows = planRows(live, planned);
  const standings = standingsOf(live, rows);
  return {
    live,
    planned,
    world: stampOf(live, openPromises),
    rows,
    broken: brokenBy(live, planned, rows),
    overtakings: findOvertakings(standings, transitionFacts(live, standings)),
  };
}
