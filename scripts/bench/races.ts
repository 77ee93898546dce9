import { closeDb } from '../../src/server/db';
import { makeCrowd } from '../../tests/integration/races/crowd';
import { heats } from '../../tests/integration/races/heats';
import { runHeat } from '../../tests/integration/races/run-heat';

// Two and two hundred at once, fifty rounds of each race: no invariant broken, each loser told why. `--rounds N`.
const ROUNDS = 50;
const args = process.argv.slice(2);
const at = args.indexOf('--rounds');
const rounds = at < 0 ? ROUNDS : Math.max(1, Number(args[at + 1]) || ROUNDS);
const json = args.includes('--json');
const say = (line: string) => void process.stderr.write(`${line}\n`);

const crowd = await makeCrowd();
const figures = [];
for (const [name, heat] of Object.entries(heats)) {
  const outcome = await runHeat(crowd, heat, rounds);
  say(`${name}: ${outcome.faults.slice(0, 5).join('; ') || 'nothing broken'}`);
  figures.push({ name, unit: 'faults', median: outcome.faults.length, limit: 0, ...outcome });
}
await closeDb();

if (json) process.stdout.write(`${JSON.stringify(figures)}\n`);
else {
  for (const one of figures) {
    const reasons = Object.entries(one.reasons)
      .map(([code, count]) => `${count} ${code}`)
      .join(', ');
    process.stdout.write(
      `${one.name}: ${one.faults.length} faults in ${one.rounds} rounds; ${one.clients} clients, ${one.won} won, ${one.lost} lost, ${one.untold} of them without a reason; told ${reasons || 'nothing else'}; ${one.deadlocks} deadlocks broken up unseen\n`,
    );
  }
}
process.exitCode = figures.every((one) => one.faults.length === 0) ? 0 : 1;
