import { spawnSync } from 'node:child_process';
import { closeSync, mkdtempSync, openSync, rmSync, statSync, writeSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Figure } from './figure';
import { scenarioDocument } from './scenario-document';
import type { ScenarioSize } from './scenario-document';

const MOST_SECONDS = 20;
const MOST_MIB = 2048;
const AT_ONCE = 10_000;
const MIB = 1024 * 1024;
/** Says at its end how much memory the process held at most, in KiB. */
const PEAK = `data:text/javascript,process.on('exit',()=>process.stderr.write('peak '+process.resourceUsage().maxRSS))`;

function writeScenario(path: string, size: ScenarioSize): void {
  const { agents, ...rest } = scenarioDocument(size);
  const file = openSync(path, 'w');
  writeSync(file, `${JSON.stringify(rest).slice(0, -1)},"agents":[`);
  for (let first = 0; first < agents.length; first += AT_ONCE) {
    const some = agents.slice(first, first + AT_ONCE).map((agent) => JSON.stringify(agent));
    writeSync(file, (first === 0 ? '' : ',') + some.join(','));
  }
  writeSync(file, ']}');
  closeSync(file);
}

/** A scenario file in, a plan file out, by the command line in a process of its own: seconds and memory. */
export function commandLineFigures(size: ScenarioSize): Figure[] {
  const folder = mkdtempSync(join(tmpdir(), 'heimvorteil-plan-'));
  try {
    const scenario = join(folder, 'scenario.json');
    const plan = join(folder, 'plan.json');
    writeScenario(scenario, size);
    const out = openSync(plan, 'w');
    const begun = performance.now();
    const { status, stderr } = spawnSync(
      process.execPath,
      ['--import', 'tsx', '--import', PEAK, 'src/cli/main.ts', 'plan', scenario],
      { stdio: ['ignore', out, 'pipe'], encoding: 'utf8' },
    );
    const seconds = Math.round((performance.now() - begun) / 100) / 10;
    closeSync(out);
    const peak = Number(/peak (\d+)/.exec(stderr)?.[1]);
    if (status !== 0 || !(peak > 0)) throw new Error(`the command line ended with ${status}: ${stderr}`);
    const mib = (path: string) => Math.round(statSync(path).size / MIB);
    const context = `${size.agents} agents: ${mib(scenario)} MiB of JSON in, ${mib(plan)} MiB out, one cold process`;
    const name = `plan-${size.agents}-command-line`;
    const memory = Math.round(peak / 1024);
    return [
      { name, unit: 's', samples: [seconds], median: seconds, limit: MOST_SECONDS, context },
      { name: `${name}-memory`, unit: 'MiB', samples: [memory], median: memory, limit: MOST_MIB, context },
    ];
  } finally {
    rmSync(folder, { recursive: true });
  }
}
