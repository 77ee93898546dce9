/** Writes the files of the demo scenario: `npx tsx scripts/demo-files.ts DIR [--today YYYY-MM-DD] [--agents N] [--seed N]`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { generateDemo } from '../src/domain/demo/generate-demo';

const { positionals, values } = parseArgs({
  allowPositionals: true,
  options: {
    today: { type: 'string', default: new Date().toISOString().slice(0, 10) },
    agents: { type: 'string', default: '16000' },
    seed: { type: 'string', default: '2020' },
  },
});
const [folder] = positionals;
const agents = Number(values.agents);
const seed = Number(values.seed);

if (!folder || !Number.isInteger(agents) || agents < 50 || !Number.isInteger(seed)) {
  process.stderr.write('demo-files DIR [--today YYYY-MM-DD] [--agents N, at least 50] [--seed N]\n');
  process.exit(2);
}
mkdirSync(folder, { recursive: true });
const demo = generateDemo(seed, values.today, agents);
for (const { name, text } of demo.files) writeFileSync(join(folder, name), text);
process.stdout.write(`${JSON.stringify(demo.meta, null, 2)}\n`);
