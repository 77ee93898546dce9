import type { Plan } from '../../../src/domain/planning/plan-document';
import { planScenario } from '../../../src/domain/planning/plan';
import { refineScenario } from '../../../src/domain/planning/refine/refine-scenario';
import { placeInOrder } from '../../../src/domain/planning/run';
import type { ClassOrder } from '../../../src/domain/planning/run';
import type { Scenario } from '../../../src/domain/planning/scenario';
import { sweepBestOf } from '../../../src/domain/planning/sweep';

/** What a plan should keep to, in per cent above the bound; absent where it is only compared. */
export interface Goals {
  median: number;
  worst: number;
  demo: number;
  worstClass?: number;
}

/** A way to order equal agents. */
export interface Order {
  name: string;
  about: string;
  plan: (scenario: Scenario) => Plan;
  goals?: Goals;
}

const byId: ClassOrder = (run, { agents }) => placeInOrder(run, agents);

/** Each time one of the team that has most left: people by how many of their team come after them. */
const largestTeamFirst: ClassOrder = (run, { agents }) => {
  const { agentTeam, teams } = run.world.instance;
  const left = new Int32Array(teams.length);
  for (const agent of agents) left[agentTeam[agent]!]!++;
  const after = Array.from(agents, (agent) => ({ agent, left: left[agentTeam[agent]!]!-- }));
  after.sort((a, b) => b.left - a.left);
  placeInOrder(
    run,
    Int32Array.from(after, ({ agent }) => agent),
  );
};

/** The orders that are compared, from the simplest to the best. */
export const ORDERS: readonly Order[] = [
  { name: 'by-id', about: 'by personnel number', plan: (scenario) => planScenario(scenario, byId) },
  {
    name: 'largest-team',
    about: 'largest remaining team first',
    plan: (scenario) => planScenario(scenario, largestTeamFirst),
  },
  {
    name: 'one-sweep',
    about: 'the best sweep of all, alone',
    plan: (scenario) => planScenario(scenario, sweepBestOf(1)),
  },
  {
    name: 'two-sweeps',
    about: 'the better of two sweeps',
    plan: (scenario) => planScenario(scenario, sweepBestOf(2)),
  },
  {
    name: 'quick',
    about: 'the quick plan: the best of as many sweeps as its size affords',
    plan: (scenario) => planScenario(scenario),
    goals: { median: 2, worst: 5, demo: 2.5 },
  },
  {
    name: 'refined',
    about: 'the refined plan',
    plan: (scenario) => refineScenario(scenario),
    goals: { median: 0.5, worst: 1.5, demo: 1.5, worstClass: 4 },
  },
];
