import { randomBytes } from 'node:crypto';
import { chmodSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { freePort, initialise, scratchFolder, startServer, urlOf } from './cluster.mjs';

/**
 * A PostgreSQL for tests and tools: fast, forgetful, gone with `stop`.
 * @returns {Promise<{ url: (database: string) => string, stop: () => Promise<void> }>}
 */
export async function startScratch() {
  const folder = scratchFolder();
  chmodSync(folder, 0o755);
  const dir = join(folder, 'postgres');
  const password = randomBytes(12).toString('hex');
  initialise(dir, password);
  const flags = [
    'fsync=off',
    'synchronous_commit=off',
    'full_page_writes=off',
    'max_connections=200',
    'wal_level=minimal',
    'max_wal_senders=0',
    'autovacuum_naptime=10s',
  ].flatMap((setting) => ['-c', setting]);
  const server = await startServer({
    dir,
    port: await freePort(),
    logFile: join(folder, 'postgres.log'),
    flags,
  });
  const stop = async () => {
    await server.stop();
    rmSync(folder, { recursive: true, force: true });
  };
  return { url: (database) => urlOf(server.port, password, database), stop };
}
