import { parseScenario } from '../../src/domain/planning/parse-scenario';
import { planScenario } from '../../src/domain/planning/plan';
import type { Scenario } from '../../src/domain/planning/scenario';
import { applyChanges } from '../../src/domain/what-if/apply-changes';
import type { Change } from '../../src/domain/what-if/change';
import { figuresOf, planned } from '../../src/domain/what-if/variant-figures';
import { scenarioDocument } from './plan/scenario-document';

const SIZE = { agents: 16_000, centers: 52, teams: 825, days: 60 };
/** Milliseconds from parsed scenario to the figures of all columns. */
const LIMIT = 500;
const ROUNDS = 20;
const WARM_UP = 3;

/** The scenario on the morning after a plan was published: everybody has a promise. */
function withPromises(scenario: Scenario): Scenario {
  const plan = planScenario(scenario);
  const promises = new Map<string, { date: string | null; rank: number }>();
  for (const { agent, date, rank } of plan.placements) promises.set(agent, { date, rank });
  for (const { agent, rank } of plan.unplaced) promises.set(agent, { date: null, rank });
  return {
    ...scenario,
    agents: scenario.agents.map((agent) => ({ ...agent, promised: promises.get(agent.id) ?? null })),
  };
}

function variantsOf({ start, centers, teams }: Scenario): Change[][] {
  const center = centers[0]!.code;
  const always = { from: null, until: null };
  return [
    [{ kind: 'add', pool: 'depot', on: start, laptops: 2_000 }],
    [
      { kind: 'capacities', of: 'handovers', percent: 20, ...always },
      { kind: 'ceiling', from: start, max: 5_000 },
      { kind: 'close', center: null, on: start },
    ],
    [
      { kind: 'order', bands: [3, 2, 1] },
      { kind: 'capacity', of: 'conversions', center, perDay: 0, ...always },
      { kind: 'team', team: teams[0]!.code, max: 1 },
    ],
  ];
}

function measure(scenario: Scenario, variants: readonly Change[][]): { took: number; moved: number } {
  const begun = performance.now();
  const asIs = planned(scenario);
  let moved = figuresOf(asIs, asIs).broken.promises;
  for (const changes of variants) {
    const applied = applyChanges(scenario, changes);
    if (!applied.ok)
      throw new Error(`a variant of the benchmark is refused: ${JSON.stringify(applied.problems)}`);
    const { against } = figuresOf(asIs, planned(applied.scenario));
    moved += (against?.earlier ?? 0) + (against?.later ?? 0);
  }
  return { took: performance.now() - begun, moved };
}

const parsed = parseScenario(scenarioDocument(SIZE));
if (!parsed.ok)
  throw new Error(`the scenario of the benchmark is refused: ${JSON.stringify(parsed.problems[0])}`);
const scenario = withPromises(parsed.scenario);
const variants = variantsOf(scenario);
const samples: number[] = [];
let moved = 0;
for (let round = 0; round < ROUNDS + WARM_UP; round++) {
  const measured = measure(scenario, variants);
  if (round >= WARM_UP) samples.push(Math.round(measured.took * 10) / 10);
  moved = measured.moved;
}
const median = [...samples].sort((a, b) => a - b)[Math.floor(samples.length / 2)]!;
const figure = {
  name: 'what-if',
  unit: 'ms',
  samples,
  median,
  limit: LIMIT,
  context: `${SIZE.agents} agents, the scenario as it is and ${variants.length} variants, planned and compared, warm; ${moved} appointments moved`,
};
process.stdout.write(
  process.argv.includes('--json')
    ? `${JSON.stringify(figure)}\n`
    : `${figure.name}: ${median} ms (limit ${LIMIT}); ${figure.context}\n`,
);
process.exitCode = median <= LIMIT ? 0 : 1;
