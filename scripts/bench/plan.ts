import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { parseScenario } from '../../src/domain/planning/parse-scenario';
import { planScenario } from '../../src/domain/planning/plan';
import { commandLineFigures } from './plan/command-line';
import type { Figure } from './plan/figure';
import { scenarioDocument } from './plan/scenario-document';
import type { ScenarioSize } from './plan/scenario-document';

/** Limits in milliseconds from parsed scenario to plan object; memory, in MiB, holds scenario and plan. */
const MEASURED: { size: ScenarioSize; rounds: number; limit: number; memoryLimit: number }[] = [
  { size: { agents: 16_000, centers: 52, teams: 825, days: 60 }, rounds: 20, limit: 100, memoryLimit: 1024 },
  {
    size: { agents: 160_000, centers: 320, teams: 8_000, days: 60 },
    rounds: 9,
    limit: 1_000,
    memoryLimit: 1024,
  },
  {
    size: { agents: 1_000_000, centers: 2_000, teams: 50_000, days: 120 },
    rounds: 5,
    limit: 5_000,
    memoryLimit: 1024,
  },
];
const WARM_UP = 2;

function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)]!;
}

function figuresOf(index: number): Figure[] {
  const { size, rounds, limit, memoryLimit } = MEASURED[index]!;
  const parsed = parseScenario(scenarioDocument(size));
  if (!parsed.ok)
    throw new Error(`the scenario of the benchmark is refused: ${JSON.stringify(parsed.problems[0])}`);
  const samples: number[] = [];
  let said = '';
  for (let round = 0; round < rounds + WARM_UP; round++) {
    const begun = performance.now();
    const { metrics } = planScenario(parsed.scenario);
    const took = performance.now() - begun;
    if (round >= WARM_UP) samples.push(Math.round(took * 10) / 10);
    said = `${metrics.placed} placed, ${metrics.unplaced} unplaced`;
  }
  const context = `${size.agents} agents, ${size.centers} centers, ${size.teams} teams, ${size.days} days, warm; ${said}`;
  const peak = Math.round(process.resourceUsage().maxRSS / 1024);
  const name = `plan-${size.agents}`;
  return [
    { name, unit: 'ms', samples, median: median(samples), limit, context },
    { name: `${name}-memory`, unit: 'MiB', samples: [peak], median: peak, limit: memoryLimit, context },
  ];
}

/** Each size in a process of its own, so that its peak of memory is its own. */
function measure(index: number): Promise<Figure[]> {
  return new Promise((resolve, reject) => {
    const child = fork(fileURLToPath(import.meta.url), ['--index', String(index)]);
    child.once('message', (figures) => resolve(figures as Figure[]));
    child.once('exit', (code) => reject(new Error(`the measurement ended with ${code}`)));
  });
}

async function main(): Promise<void> {
  const figures: Figure[] = [];
  for (let index = 0; index < MEASURED.length; index++) figures.push(...(await measure(index)));
  const largest = MEASURED[MEASURED.length - 1]!;
  figures.push(...commandLineFigures(largest.size));
  if (process.argv.includes('--json')) {
    process.stdout.write(`${JSON.stringify(figures)}\n`);
  } else {
    for (const { name, unit, median: middle, limit, context } of figures) {
      process.stdout.write(`${name}: ${middle} ${unit} (limit ${limit}); ${context}\n`);
    }
  }
  process.exitCode = figures.every(({ median: middle, limit }) => middle <= limit) ? 0 : 1;
}

const asked = process.argv.indexOf('--index');
if (asked > 0) process.send?.(figuresOf(Number(process.argv[asked + 1])));
else await main();
