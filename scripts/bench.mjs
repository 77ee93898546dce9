// npm run bench -- NAME [--json]: runs scripts/bench/NAME.ts on an empty, migrated database of its own,
// durable as in earnest, so that measuring never touches anyone's data.
import './lib/node-version.mjs';
import { existsSync, readdirSync } from 'node:fs';
import { ensureInstalled } from './lib/install.mjs';
import { inRoot } from './lib/paths.mjs';
import { progressToStderr } from './lib/progress.mjs';
import { Sentence } from './lib/sentence.mjs';
import { environment, readAddress } from './lib/settings.mjs';
import { fail, shutDown, stopOnSignals } from './lib/shutdown.mjs';

progressToStderr();
stopOnSignals(130);
try {
  await shutDown(await run());
} catch (fault) {
  await fail(fault);
}

async function run() {
  const [name = '', ...args] = process.argv.slice(2);
  const folder = inRoot('scripts/bench');
  const file = `scripts/bench/${name}.ts`;
  if (!/^[a-z-]+$/.test(name) || !existsSync(inRoot(file))) {
    const names = existsSync(folder) ? readdirSync(folder).filter((entry) => entry.endsWith('.ts')) : [];
    throw new Sentence(
      `Say what to measure: npm run bench -- NAME, one of ${names.map((entry) => entry.slice(0, -3)).join(', ')}.`,
      'USAGE',
    );
  }
  await ensureInstalled();
  const { ensureClient } = await import('./lib/build.mjs');
  const { startNode } = await import('./lib/children.mjs');
  const { withClient } = await import('./lib/database.mjs');
  const { migrate } = await import('./lib/migrate.mjs');
  const { startScratch } = await import('./lib/scratch.mjs');
  await ensureClient();
  const cluster = await startScratch({ durable: true });
  await withClient(cluster.url('postgres'), (client) => client.query('CREATE DATABASE bench'));
  await migrate(cluster.url('bench'));
  const env = environment(cluster.url('bench'), readAddress().url);
  const { ended } = startNode(['--import', 'tsx', file, ...args], {
    env,
    output: 'inherit',
    foreground: true,
  });
  return (await ended).code;
}
