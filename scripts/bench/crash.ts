import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { runKills } from '../../tests/integration/crash/run-kills';

// Kills at random under write load: acknowledged writes that are not there again. `--kills N`, `--minutes M`; `--total
// FILE` adds up over several runs.
const KILLS = 1_000;
const args = process.argv.slice(2);
const json = args.includes('--json');
const say = (line: string) => void process.stderr.write(`${line}\n`);
const option = (name: string) => (args.includes(name) ? args[args.indexOf(name) + 1] : undefined);

type Total = { kills: number; acknowledged: number; lost: number; halves: number; broken: number };

const minutes = option('--minutes');
const found = await runKills(
  { kills: Number(option('--kills')) || KILLS, ...(minutes ? { minutes: Number(minutes) } : {}) },
  say,
);
for (const line of found.unexpected.slice(0, 5)) say(line);
const kills = Object.values(found.kills).reduce((sum, one) => sum + one, 0);
const run: Total = {
  kills,
  acknowledged: found.acknowledged,
  lost: found.lost,
  halves: found.halves,
  broken: found.broken.length,
};
const total = addUp(option('--total'), run);
const back = found.backAfter.map((one) => one.ms);
const figure = {
  name: 'crash',
  unit: 'lost writes',
  median: total.lost,
  limit: 0,
  ...total,
  run: { ...found, backAfter: middle(back), behindDatabase: middle(found.behindDatabase) },
};
if (json) process.stdout.write(`${JSON.stringify(figure)}\n`);
else {
  const told = Object.entries(found.told).map(([code, count]) => `${count} ${code}`);
  process.stdout.write(
    `${total.kills} kills (${Object.entries(found.kills)
      .map(([victim, count]) => `${count} ${victim}`)
      .join(
        ', ',
      )} in this run): ${total.acknowledged} writes acknowledged, ${total.lost} lost, ${total.halves} changes by halves, ${total.broken} invariants broken; ` +
      `serves again after ${middle(back)} ms (worst ${Math.max(0, ...back)}), ${middle(found.behindDatabase)} ms (worst ${Math.max(0, ...found.behindDatabase)}) behind the database; clients were told ${told.join(', ') || 'nothing'}\n`,
  );
}
process.exitCode = total.lost + total.halves + total.broken + found.unexpected.length === 0 ? 0 : 1;

function middle(samples: readonly number[]): number {
  return [...samples].sort((a, b) => a - b)[Math.floor(samples.length / 2)] ?? 0;
}

/** Adds this run to what the file has from earlier ones. */
function addUp(file: string | undefined, one: Total): Total {
  if (!file) return one;
  const earlier: Partial<Total> = existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Total) : {};
  const keys = Object.keys(one) as (keyof Total)[];
  const sum = Object.fromEntries(keys.map((key) => [key, one[key] + (earlier[key] ?? 0)])) as Total;
  writeFileSync(file, `${JSON.stringify(sum)}\n`);
  return sum;
}
