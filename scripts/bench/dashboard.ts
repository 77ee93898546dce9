import { shiftWorkingDays } from '../../src/domain/demo/working-days';
import { readOverview } from '../../src/features/overview/queries/overview';
import { closeDb } from '../../src/server/db';
import { systemViewer } from '../../src/server/viewer';
import { withClient } from '../lib/database.mjs';
import { migrate } from '../lib/migrate.mjs';
import { makeRollout } from './dashboard/rollout';
import { countStatementTimes } from './dashboard/statement-times';

// The sum of the statement times of one overview: as the page asks for it, warm, the median of twenty.
const MEASURED = [
  { agents: 16_000, limit: 50 },
  { agents: 160_000, limit: 60 },
];
const ROUNDS = 20;
const WARM_UP = 3;
const today = shiftWorkingDays('2026-11-16', 5);
const json = process.argv.includes('--json');
const only = Number(process.argv[process.argv.indexOf('--agents') + 1]);
const url = process.env['DATABASE_URL'] ?? '';
const times = countStatementTimes();
const say = (line: string) => void process.stderr.write(`${line}\n`);

function median(samples: readonly number[]): number {
  const sorted = [...samples].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)] ?? 0;
}

async function measure(agents: number) {
  const name = `dashboard_${agents}`;
  await withClient(url, (client) => client.query(`CREATE DATABASE ${name}`));
  const own = new URL(url);
  own.pathname = `/${name}`;
  process.env['DATABASE_URL'] = own.href;
  process.env['HEIMVORTEIL_TODAY'] = today;
  await migrate(own.href);
  await makeRollout(agents, today, say);
  await withClient(own.href, (client) => client.query('VACUUM ANALYZE'));
  const samples: number[] = [];
  let said = '';
  for (let round = 0; round < ROUNDS + WARM_UP; round += 1) {
    times.take();
    const overview = await readOverview(systemViewer());
    const { statements, ms } = times.take();
    if (round >= WARM_UP) samples.push(Math.round(ms * 10) / 10);
    said = `${overview?.standing.live ?? 0} live, ${overview?.centers.length ?? 0} centers, ${statements} statements`;
  }
  await closeDb();
  return { samples, said };
}

const figures = [];
for (const { agents, limit } of MEASURED.filter((one) => Number.isNaN(only) || one.agents === only)) {
  const { samples, said } = await measure(agents);
  const context = `${agents} agents on the sixth working day, ${said}, warm`;
  figures.push({ name: `dashboard-${agents}`, unit: 'ms', samples, median: median(samples), limit, context });
}
if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else {
  for (const { name, unit, median: middle, limit, context } of figures)
    process.stdout.write(`${name}: ${middle} ${unit} (limit ${limit}); ${context}\n`);
}
process.exitCode = figures.every((one) => one.median <= one.limit) ? 0 : 1;
