import { shiftWorkingDays } from '../../src/domain/demo/working-days';
import { makeDraft } from '../../src/features/plans/commands/draft';
import { replanDraft } from '../../src/features/plans/commands/replan';
import { closeDb } from '../../src/server/db';
import { systemViewer } from '../../src/server/viewer';
import { must } from '../../src/cli/demo/must';
import { withClient } from '../lib/database.mjs';
import { makeRollout } from './dashboard/rollout';

// The demo's plan from the database: state read, planned and saved as a draft, as the command does it; the median of ten.
const AGENTS = 16_000;
const LIMIT = 1_500;
const ROUNDS = 10;
const WARM_UP = 2;
const today = shiftWorkingDays('2026-11-16', 5);
const json = process.argv.includes('--json');
const viewer = systemViewer();
const say = (line: string) => void process.stderr.write(`${line}\n`);

function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function measure(work: () => Promise<unknown>): Promise<number[]> {
  const samples: number[] = [];
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    const begun = performance.now();
    await work();
    if (round >= WARM_UP) samples.push(Math.round(performance.now() - begun));
  }
  return samples;
}

process.env['HEIMVORTEIL_TODAY'] = today;
await makeRollout(AGENTS, today, say);
await withClient(process.env['DATABASE_URL'] ?? '', (client) => client.query('VACUUM ANALYZE'));
let made = await must(viewer, makeDraft, {}, today);
const context = `${AGENTS} agents on the sixth working day, ${made.placed} placed, warm`;
const figures = [
  { name: 'draft', samples: await measure(async () => (made = await must(viewer, makeDraft, {}, today))) },
  {
    name: 'draft-again',
    samples: await measure(() => must(viewer, replanDraft, { planId: made.planId }, today)),
  },
].map(({ name, samples }) => ({ name, unit: 'ms', samples, median: median(samples), limit: LIMIT, context }));
await closeDb();

if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else {
  for (const { name, unit, median: middle, limit, context: said } of figures)
    process.stdout.write(`${name}: ${middle} ${unit} (limit ${limit}); ${said}\n`);
}
process.exitCode = figures.every((one) => one.median <= one.limit) ? 0 : 1;
