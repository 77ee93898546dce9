// The order in which a checkout comes to life. Imported before the packages are installed: what needs
// them is imported later.
import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { startNode, stopChild } from './children.mjs';
import { ensureInstalled } from './install.mjs';
import { clearRuntime, takeLock, writeRuntime } from './lock.mjs';
import { inData, inRoot } from './paths.mjs';
import { say } from './progress.mjs';
import { DISK_FULL, isDiskFull, Sentence } from './sentence.mjs';
import { checkToday, environment, readAddress } from './settings.mjs';
import { atEnd, fail, isEnding, stopOnSignals } from './shutdown.mjs';

const worker = 'src/worker.ts';

/** @param {'start' | 'dev'} how @param {string[]} args */
export async function launch(how, args) {
  stopOnSignals();
  try {
    await comeToLife(how, args);
  } catch (fault) {
    await fail(fault);
  }
}

/** @param {'start' | 'dev'} how @param {string[]} args */
async function comeToLife(how, args) {
  const strange = args.find((arg) => arg !== '--empty');
  if (strange) throw new Sentence(`"${strange}" is not known here; the only option is --empty.`, 'USAGE');
  checkToday();
  const address = readAddress();
  await takeLock(how);
  say(`Node ${process.versions.node}`);
  await refuseTakenPort(address);
  await ensureInstalled();

  const { ensureBuild, ensureClient } = await import('./build.mjs');
  const { demoAccounts, openDatabase } = await import('./prepare.mjs');
  const database = await openDatabase({ empty: args.includes('--empty') });
  atEnd(async () => clearRuntime());
  void database.exited.then(() => isEnding() || fail(databaseEnded()));

  const env = environment(database.url, address.url);
  await ensureClient();
  // Side by side: both take about a minute the first time, on a core each.
  const [mode] = await Promise.all([database.settle(), how === 'start' ? ensureBuild(env) : undefined]);
  const runtime = { database: database.kind, ...(database.port ? { databasePort: database.port } : {}) };
  writeRuntime(runtime);

  const accounts = mode === 'demo' ? demoAccounts(database.url) : Promise.resolve(undefined);
  const web = startWeb(how, address, env);
  keepWorker(env, how);
  await answers(address, web);
  writeRuntime({ ...runtime, url: address.url });
  say(`Heimvorteil is ready: ${address.url}`);
  process.stdout.write(welcome(mode, await accounts));
}

function databaseEnded() {
  const log = inData('postgres.log');
  if (isDiskFull(readFileSync(log, 'utf8').slice(-20_000))) return new Sentence(DISK_FULL, 'DISK_FULL');
  return new Sentence(
    `PostgreSQL has stopped by itself: start again; should it happen again, the reason is in ${log}.`,
  );
}

/** @param {{ port: number, host: string }} address @returns {Promise<void>} */
function refuseTakenPort({ port, host }) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (fault) => reject(portSentence(fault, port)));
    server.listen({ port, host, exclusive: true }, () => server.close(() => resolve()));
  });
}

/** @param {Error} fault @param {number} port */
function portSentence(fault, port) {
  const code = 'code' in fault ? fault.code : '';
  if (code === 'EADDRINUSE')
    return new Sentence(
      `Port ${port} is taken by another program: stop it, or choose another port, for example PORT=${port + 1} npm start.`,
      'PORT',
    );
  if (code === 'EACCES')
    return new Sentence(
      `Port ${port} is reserved for root: choose one above 1023, for example PORT=3000 npm start.`,
      'PORT',
    );
  if (code === 'EADDRNOTAVAIL' || code === 'ENOTFOUND')
    return new Sentence(
      `This machine has no address HOST=${process.env['HOST']}: correct it or leave it out.`,
      'PORT',
    );
  return fault;
}

/** @param {'start' | 'dev'} how @param {{ port: number, host: string }} address @param {NodeJS.ProcessEnv} env */
function startWeb(how, { port, host }, env) {
  say('Starting the web server …');
  let ready = false;
  const run = startNode(['node_modules/next/dist/bin/next', how, '-p', String(port), '-H', host], {
    env: { ...env, NODE_ENV: how === 'dev' ? 'development' : 'production' },
    onOutput: (text) => void (ready && process.stdout.write(text)),
  });
  void run.ended.then(({ text, code }) => {
    if (isEnding()) return;
    if (/EADDRINUSE/.test(text))
      return fail(portSentence(Object.assign(new Error(text), { code: 'EADDRINUSE' }), port));
    return fail(
      new Sentence(
        `${text.trim().split('\n').slice(-20).join('\n')}\n\nThe web server has ended by itself (${code}); the reason stands above.`,
        'WEB',
      ),
    );
  });
  return { child: run.child, isReady: () => void (ready = true) };
}

/** The worker is not needed to serve pages: one that fails is started again, ever more slowly. @param {NodeJS.ProcessEnv} env @param {string} how */
function keepWorker(env, how, failures = 0) {
  if (isEnding() || !existsSync(inRoot(worker))) return;
  const began = Date.now();
  const run = startNode(['--import', 'tsx', worker], {
    env: { ...env, NODE_ENV: how === 'dev' ? 'development' : 'production' },
    output: 'inherit',
  });
  void run.ended.then(({ code }) => {
    if (isEnding()) return;
    const count = Date.now() - began > 60_000 ? 1 : failures + 1;
    const seconds = Math.min(60, 2 ** count);
    say(`The background worker has ended (${code}); it starts again in ${seconds} s`);
    setTimeout(() => keepWorker(env, how, count), seconds * 1000);
  });
}

/** Waits until the application answers. @param {{ port: number, host: string }} address @param {{ child: import('node:child_process').ChildProcess, isReady: () => void }} web */
async function answers({ port, host }, web) {
  const name = host === '0.0.0.0' || host === '::' ? '127.0.0.1' : host.includes(':') ? `[${host}]` : host;
  const end = Date.now() + 120_000;
  let last = '';
  while (Date.now() < end) {
    if (isEnding()) return new Promise(() => undefined);
    try {
      const response = await fetch(`http://${name}:${port}/api/health`, {
        signal: AbortSignal.timeout(5000),
      });
      if (response.ok) return web.isReady();
      last = `${response.status}: ${(await response.text()).slice(0, 300)}`;
    } catch {
      // Not listening yet.
    }
    await new Promise((resolve) => setTimeout(resolve, 60));
  }
  await stopChild(web.child);
  throw new Sentence(
    `The application did not become healthy within two minutes (last answer ${last || 'none'}).`,
    'HEALTH',
  );
}

/** @param {string} mode @param {unknown} accounts */
function welcome(mode, accounts) {
  if (mode === 'customer') return '';
  if (!Array.isArray(accounts))
    return '\n  The database is empty; the first administrator: npm run -s cli -- user add --help\n\n';
  const rows = accounts.map(({ email, password, role, scope }) => [
    String(role).toLowerCase().replaceAll('_', ' '),
    String(email),
    String(password),
    String(scope ?? ''),
  ]);
  const wide = rows.reduce(
    (widths, row) => widths.map((width, i) => Math.max(width, row[i]?.length ?? 0)),
    [0, 0, 0, 0],
  );
  const lines = rows.map((row) =>
    `  ${row.map((cell, i) => cell.padEnd(wide[i] ?? 0)).join('  ')}`.trimEnd(),
  );
  return `\n  Demo sign-ins (role, e-mail, password, scope)\n${lines.join('\n')}\n\n  Ctrl-C stops everything.\n\n`;
}
