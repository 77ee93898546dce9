// npm run -s cli -- …: the command line on this clone's database, running or not. Its answer is all of stdout.
import './lib/node-version.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { lockHolder, readRuntime, takeLock } from './lib/lock.mjs';
import { progressToStderr } from './lib/progress.mjs';
import { Sentence } from './lib/sentence.mjs';
import { checkToday, environment, readAddress } from './lib/settings.mjs';
import { fail, shutDown, stopOnSignals } from './lib/shutdown.mjs';

const args = process.argv.slice(2);
/** Commands that read files and nothing else: no database is opened or made for them. */
const onFilesAlone = new Set(['plan', 'explain', 'compare', 'help', '--help']);
progressToStderr();
stopOnSignals(130);
try {
  await shutDown(await run());
} catch (fault) {
  await fail(fault);
}

/** @returns {Promise<number>} the command's exit code */
async function run() {
  checkToday();
  await ensureInstalled();
  const { startNode } = await import('./lib/children.mjs');
  const { ensureClient } = await import('./lib/build.mjs');
  if (args[0] === 'db' && args[1] === 'url') {
    process.stdout.write(`${await urlInUse()}\n`);
    return 0;
  }
  const command = async (/** @type {string | undefined} */ url) => {
    await ensureClient();
    const env = url === undefined ? {} : environment(url, readRuntime()?.url ?? readAddress().url);
    const { ended } = startNode(['--import', 'tsx', 'src/cli/main.ts', ...args], {
      env,
      output: 'inherit',
      foreground: true,
    });
    return (await ended).code;
  };
  if (onFilesAlone.has(args[0] ?? '')) return command(undefined);
  if (args[0] === 'restore') {
    const { restoreInto } = await import('./lib/restore.mjs');
    return restoreInto(command);
  }
  return command((await runningUrl()) ?? (await openedUrl()));
}

/** The database that the application or DATABASE_URL uses at the moment. */
async function runningUrl() {
  const given = process.env['DATABASE_URL'];
  if (given) {
    const { migrateWithSentence } = await import('./lib/database.mjs');
    await migrateWithSentence(given);
    return given;
  }
  const runtime = await startedRuntime();
  if (runtime?.database === 'external') {
    throw new Sentence(
      'The application of this clone runs on a database of its own: set the same DATABASE_URL for this command.',
    );
  }
  if (!runtime?.databasePort) return undefined;
  const { embeddedUrl } = await import('./lib/database.mjs');
  return embeddedUrl(runtime.databasePort);
}

/** A start that is under way is waited for. */
async function startedRuntime() {
  const patience = Date.now() + 120_000;
  for (;;) {
    const runtime = readRuntime();
    const holder = lockHolder();
    if (runtime || !holder || holder.what === 'cli' || Date.now() > patience) return runtime;
    await new Promise((resolve) => setTimeout(resolve, 200));
  }
}

/** Nothing runs: the embedded database is started for this command alone. */
async function openedUrl() {
  await takeLock('cli');
  const { openDatabase } = await import('./lib/prepare.mjs');
  const { ensureClient } = await import('./lib/build.mjs');
  await ensureClient();
  const database = await openDatabase();
  await database.settle();
  return database.url;
}

async function urlInUse() {
  const url = await runningUrl();
  if (url) return url;
  throw new Sentence(
    'The embedded database is not running: start it with npm start, then ask again.',
    'NOT_RUNNING',
  );
}
