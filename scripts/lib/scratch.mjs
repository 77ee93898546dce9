import { randomBytes } from 'node:crypto';
import { chmodSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import {
  freePort,
  initialise,
  SCRATCH,
  scratchFolder,
  startServer,
  takeDownOrphan,
  urlOf,
} from './cluster.mjs';
import { birthOf, childrenOf, isAlive, isGoneWithin } from './liveness.mjs';
import { atEnd } from './shutdown.mjs';

const forgetful = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
];

/** @param {number} pid */
function killNow(pid) {
  try {
    process.kill(pid, 'SIGKILL');
  } catch {
    // Gone in the meantime.
  }
}

/** What a run that was killed has left: its server would keep the memory for ever. @param {string} base */
async function sweep(base) {
  for (const name of readdirSync(base).filter((entry) => entry.startsWith(SCRATCH))) {
    try {
      const { pid, birth } = JSON.parse(readFileSync(join(base, name, 'owner.json'), 'utf8'));
      if (isAlive(pid) && birthOf(pid) === birth) continue;
      await takeDownOrphan(join(base, name, 'postgres'));
      rmSync(join(base, name), { recursive: true, force: true });
    } catch {
      // Another user's, or half made: not ours to remove.
    }
  }
}

/**
 * @typedef {{ url: (database: string) => string, stop: () => Promise<void>, crash: () => Promise<void>,
 *   crashOne: (pid: number) => void, revive: () => Promise<void> }} Scratch
 */

/**
 * A PostgreSQL that is gone with `stop`: forgetful and in memory for tests, or `durable` as a real one for measuring.
 * @param {{ durable?: boolean }} [options]
 * `crash` kills the whole server as a power cut would, `crashOne` one process that serves somebody; `revive` starts it
 * again at the same address.
 * @returns {Promise<Scratch>}
 */
export async function startScratch({ durable = false } = {}) {
  const folder = scratchFolder(!durable);
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  atEnd(remove);
  try {
    chmodSync(folder, 0o755);
    const owner = { pid: process.pid, birth: birthOf(process.pid) };
    writeFileSync(join(folder, 'owner.json'), JSON.stringify(owner));
    await sweep(dirname(folder));
    const dir = join(folder, 'postgres');
    const password = randomBytes(12).toString('hex');
    initialise(dir, password);
    const settings = durable ? [] : ['max_connections=200', ...forgetful];
    const flags = settings.flatMap((setting) => ['-c', setting]);
    const options = { dir, port: await freePort(), logFile: join(folder, 'postgres.log'), flags };
    let server = await startServer(options);
    const crash = async () => {
      const all = [server.pid, ...childrenOf(server.pid)];
      for (const pid of all) killNow(pid);
      for (const pid of all) await isGoneWithin(pid, 10_000);
    };
    const revive = async () => {
      server = await startServer(options);
    };
    const stop = async () => {
      await server.stop();
      await remove();
    };
    const url = (/** @type {string} */ database) => urlOf(options.port, password, database);
    return { url, stop, crash, crashOne: killNow, revive };
  } catch (fault) {
    await remove();
    throw fault;
  }
}
