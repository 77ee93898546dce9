// npm run reset: the embedded demo database back to the demo scenario, after asking.
import './lib/node-version.mjs';
import { createInterface } from 'node:readline/promises';
import { ensureInstalled } from './lib/install.mjs';
import { takeLock } from './lib/lock.mjs';
import { say } from './lib/progress.mjs';
import { Sentence } from './lib/sentence.mjs';
import { fail, shutDown, stopOnSignals } from './lib/shutdown.mjs';

stopOnSignals(130);
try {
  await reset();
  await shutDown(0);
} catch (fault) {
  await fail(fault);
}

async function reset() {
  if (process.env['DATABASE_URL']) {
    throw new Sentence(
      'Only the embedded demo database can be reset; DATABASE_URL points to another one, which stays as it is.',
      'NOT_DEMO',
    );
  }
  await takeLock('reset');
  await ensureInstalled();
  const { ensureClient } = await import('./lib/build.mjs');
  const { hasDatabase, makeDatabase, modeOf, startEmbedded } = await import('./lib/database.mjs');
  const { loadDemo } = await import('./lib/prepare.mjs');
  const server = await startEmbedded();
  if ((await hasDatabase(server)) && (await modeOf(server.url())) !== 'demo') {
    throw new Sentence('The database of this clone is not the demo: nothing is reset.', 'NOT_DEMO');
  }
  if (!process.argv.includes('--yes') && !(await confirmed())) {
    process.stdout.write('Nothing was changed.\n');
    return shutDown(1);
  }
  await ensureClient();
  await makeDatabase(server, loadDemo);
  say('The demo scenario is back as it was on its first day here');
}

async function confirmed() {
  if (!process.stdin.isTTY)
    throw new Sentence(
      'There is no terminal to ask on: npm run reset -- --yes resets without asking.',
      'USAGE',
    );
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question(
    'All changes in this clone’s database are lost; type "yes" to reset it: ',
  );
  terminal.close();
  return answer.trim().toLowerCase() === 'yes';
}
