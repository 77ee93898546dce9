// The database of this clone: the embedded one, or what DATABASE_URL says.
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import pg from 'pg';
import { accountFor, reachableData } from './account.mjs';
import { freePort, initialise, isInitialised, startServer, takeDownOrphan, urlOf } from './cluster.mjs';
import { migrate } from './migrate.mjs';
import { dataDir, inData } from './paths.mjs';
import { say } from './progress.mjs';
import { readSecrets } from './secrets.mjs';
import { Sentence } from './sentence.mjs';

export const NAME = 'heimvorteil';
const UNFINISHED = 'heimvorteil_unfinished';
const portFile = inData('postgres.port');
const locationFile = inData('location.json');

/** @typedef {{ kind: 'embedded', port: number, url: (database?: string) => string, exited: Promise<number>, stop: () => Promise<void> }} Embedded */

/** Starts this clone's embedded PostgreSQL, making it the first time and repairing what a kill left. @returns {Promise<Embedded>} */
export async function startEmbedded() {
  mkdirSync(dataDir, { recursive: true, mode: 0o755 });
  const password = readSecrets().databasePassword;
  const dir = reachableData(inData('postgres'), locatedBefore(), accountFor(inData('postgres')));
  if (dir !== inData('postgres')) writeFileSync(locationFile, `${JSON.stringify({ postgres: dir })}\n`);
  if (!isInitialised(dir)) {
    say('Creating the embedded database …');
    const halfMade = existsSync(`${dir}.making`);
    if (!halfMade && existsSync(dir) && readdirSync(dir).length > 0) {
      throw new Sentence(
        `${dir} is not empty but holds no complete PostgreSQL database: restore it from a backup, or move it away to begin anew.`,
        'DAMAGED',
      );
    }
    // The mark outlives an initdb that is killed half way: only what it left may be thrown away.
    writeFileSync(`${dir}.making`, '');
    rmSync(dir, { recursive: true, force: true });
    initialise(dir, password);
    rmSync(`${dir}.making`);
  }
  if (await takeDownOrphan(dir)) say('Stopped a PostgreSQL that an earlier start had left running');
  const kept = existsSync(portFile) ? Number(readFileSync(portFile, 'utf8')) : 0;
  const port = await freePort(kept || 0);
  if (port !== kept) writeFileSync(portFile, String(port));
  const server = await startServer({ dir, port, logFile: inData('postgres.log') });
  return {
    kind: 'embedded',
    port,
    url: (database = NAME) => urlOf(port, password, database),
    exited: server.exited,
    stop: server.stop,
  };
}

function locatedBefore() {
  return existsSync(locationFile) ? JSON.parse(readFileSync(locationFile, 'utf8')).postgres : undefined;
}

/** The address of the embedded database while it runs on `port`. @param {number} port */
export const embeddedUrl = (port) => urlOf(port, readSecrets().databasePassword, NAME);

/** @template T @param {string} url @param {(client: pg.Client) => Promise<T>} use @returns {Promise<T>} */
export async function withClient(url, use) {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 8000 });
  client.on('error', () => undefined);
  await client.connect();
  try {
    return await use(client);
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** What the database was made for; undefined while that is not decided. @param {string} url @returns {Promise<'demo' | 'empty' | 'customer' | undefined>} */
export function modeOf(url) {
  return withClient(url, async (client) => {
    const { rows } = await client.query("SELECT to_regclass('public.organisation') IS NOT NULL AS present");
    if (!rows[0].present) return undefined;
    const found = await client.query('SELECT mode::text, unfinished FROM public.organisation LIMIT 1');
    if (found.rows[0]?.unfinished) {
      throw new Sentence(
        'The loading of the demo scenario into this database was cut off: empty the database (drop and create it) and start again.',
        'UNFINISHED',
      );
    }
    return found.rows[0]?.mode.toLowerCase();
  });
}

/** @param {Embedded} server */
export function hasDatabase(server) {
  return withClient(server.url('postgres'), async (client) => {
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [NAME]);
    return rowCount === 1;
  });
}

/**
 * Fills a new database and only then gives it its name: one that was interrupted is thrown away.
 * @param {Embedded} server
 * @param {(url: string) => Promise<void>} fill
 */
export async function makeDatabase(server, fill) {
  const admin = server.url('postgres');
  await withClient(admin, async (client) => {
    await client.query(`DROP DATABASE IF EXISTS ${UNFINISHED} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${UNFINISHED}`);
  });
  await migrate(server.url(UNFINISHED));
  await fill(server.url(UNFINISHED));
  await withClient(admin, async (client) => {
    await client.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = '${UNFINISHED}'`,
    );
    await client.query(`DROP DATABASE IF EXISTS ${NAME} WITH (FORCE)`);
    await client.query(`ALTER DATABASE ${UNFINISHED} RENAME TO ${NAME}`);
  });
}

/** Applies what is due, with a sentence for each way in which a foreign server can fail us. @param {string} url */
export async function migrateWithSentence(url) {
  try {
    const applied = await migrate(url);
    if (applied.length > 0) say(`${applied.length} migrations applied`);
  } catch (fault) {
    throw connectionSentence(fault) ?? fault;
  }
}

/** @type {Record<string, string>} */
const connectionFaults = {
  ECONNREFUSED: 'nobody answers there: start that PostgreSQL or correct DATABASE_URL',
  ENOTFOUND: 'its host name is unknown: correct DATABASE_URL',
  EAI_AGAIN: 'its host name cannot be looked up: check the network or correct DATABASE_URL',
  ETIMEDOUT: 'it does not answer: check the network and its firewall',
  ECONNRESET: 'it closed the connection: check its settings for TLS and who may connect',
  '28P01': 'it refuses the password: correct DATABASE_URL',
  28000: 'it refuses this user: correct DATABASE_URL or its pg_hba.conf',
  '3D000': 'it has no database of that name: create it or correct DATABASE_URL',
  42501: 'its user may not create tables: make it the owner of the database',
  53300: 'it has no free connection: raise its max_connections',
  '57P03': 'it is still starting: wait a moment and start again',
};

/** @param {unknown} fault @returns {Sentence | undefined} */
function connectionSentence(fault) {
  if (!(fault instanceof Error) || fault instanceof Sentence) return undefined;
  const inner = fault instanceof AggregateError ? fault.errors[0] : fault;
  const code = String((inner && 'code' in inner && inner.code) || ('code' in fault && fault.code) || '');
  const told =
    connectionFaults[code] ?? (/timeout/i.test(fault.message) ? connectionFaults['ETIMEDOUT'] : undefined);
  if (told) return new Sentence(`The database of DATABASE_URL cannot be used, ${told}.`, 'NO_DATABASE');
  return undefined;
}
