import { randomBytes } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, initialise, scratchFolder, startServer, urlOf } from './cluster.mjs';
import { atEnd } from './shutdown.mjs';

const forgetful = [
  'fsync=off',
  'synchronous_commit=off',
  'full_page_writes=off',
  'wal_level=minimal',
  'max_wal_senders=0',
];

/**
 * A PostgreSQL that is gone with `stop`: forgetful and in memory for tests, or `durable` as a real one for measuring.
 * @param {{ durable?: boolean }} [options]
 * @returns {Promise<{ url: (database: string) => string, stop: () => Promise<void> }>}
 */
export async function startScratch({ durable = false } = {}) {
  const folder = scratchFolder(!durable);
  const remove = async () => rmSync(folder, { recursive: true, force: true });
  atEnd(remove);
  try {
    chmodSync(folder, 0o755);
    const dir = join(folder, 'postgres');
    const password = randomBytes(12).toString('hex');
    initialise(dir, password);
    const settings = durable ? [] : ['max_connections=200', ...forgetful];
    const flags = settings.flatMap((setting) => ['-c', setting]);
    const server = await startServer({
      dir,
      port: await freePort(),
      logFile: join(folder, 'postgres.log'),
      flags,
    });
    const stop = async () => {
      await server.stop();
      await remove();
    };
    return { url: (database) => urlOf(server.port, password, database), stop };
  } catch (fault) {
    await remove();
    throw fault;
  }
}
