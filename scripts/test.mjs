// npm test: everything, on a fresh clone too. The last line counts all suites.
import './lib/node-version.mjs';
import { ensureInstalled } from './lib/install.mjs';
import { lockHolder } from './lib/lock.mjs';
import { say } from './lib/progress.mjs';
import { Sentence } from './lib/sentence.mjs';
import { fail, shutDown, stopOnSignals } from './lib/shutdown.mjs';

const known = ['static', 'unit', 'integration', 'e2e'];

stopOnSignals(130);
try {
  await shutDown(await run());
} catch (fault) {
  await fail(fault);
}

/** @returns {string[]} */
function wantedSuites() {
  const args = process.argv.slice(2);
  const at = args.findIndex((arg) => arg === '--only' || arg.startsWith('--only='));
  if (at < 0 && args.length === 0) return known;
  const list = (args[at]?.split('=')[1] ?? args[at + 1] ?? '').split(',').filter(Boolean);
  const strange = list.find((name) => !known.includes(name));
  if (at < 0 || list.length === 0 || strange) {
    throw new Sentence(`Say which suites to run: npm test -- --only ${known.join(',')}.`, 'USAGE');
  }
  return known.filter((name) => list.includes(name));
}

async function run() {
  const suites = wantedSuites();
  await ensureInstalled();
  const { ensureBuild, ensureClient, isBuildFresh } = await import('./lib/build.mjs');
  const { ensureChromium } = await import('./lib/chromium.mjs');
  const { startScratch } = await import('./lib/scratch.mjs');
  const { add, runPlaywright, runStatic, runVitest } = await import('./lib/suites.mjs');
  await ensureClient();

  if (suites.includes('e2e')) {
    await ensureChromium(say);
    if (!isBuildFresh() && lockHolder()?.what === 'start') {
      throw new Sentence(
        'The application that runs in this clone would lose its build: stop it (Ctrl-C) and test again.',
        'RUNNING',
      );
    }
  }
  const cluster = await startScratch();
  const env = { HEIMVORTEIL_TEST_ADMIN_URL: cluster.url('postgres'), NEXT_TELEMETRY_DISABLED: '1' };
  /** @type {Record<string, () => Promise<import('./lib/suites.mjs').Count>>} */
  const runs = {
    static: () => runStatic(env),
    unit: () => runVitest(['unit', 'components'], env),
    integration: () => runVitest(['integration'], env),
    e2e: async () => {
      await ensureBuild();
      return runPlaywright(env);
    },
  };
  let total = { passed: 0, failed: 0, skipped: /** @type {string[]} */ ([]) };
  for (const name of suites) {
    say(`— ${name}`);
    // One suite that cannot start must not hide what the others say.
    const count = (await runs[name]?.().catch(unstarted)) ?? total;
    say(`  ${name}: ${count.passed} passed, ${count.failed} failed`);
    total = add(total, count);
  }
  for (const title of total.skipped) process.stdout.write(`skipped: ${title}\n`);
  await cluster.stop();
  process.stdout.write(`${total.passed} passed, ${total.failed} failed\n`);
  return total.failed === 0 ? 0 : 1;
}

/** @param {unknown} fault */
function unstarted(fault) {
  process.stdout.write(`${fault instanceof Error ? fault.message : fault}\n`);
  return { passed: 0, failed: 1, skipped: [] };
}
