// From a checkout to a database that is migrated and has its mode; start, dev, the CLI and reset share it.
import { finished } from './build.mjs';
import { startNode } from './children.mjs';
import { hasDatabase, makeDatabase, migrateWithSentence, modeOf, NAME, startEmbedded } from './database.mjs';
import { say } from './progress.mjs';
import { Sentence } from './sentence.mjs';
import { environment, readAddress } from './settings.mjs';

const cli = 'src/cli/main.ts';

/** Runs a command of the command line. @param {string[]} args @param {string} databaseUrl */
export function startCommand(args, databaseUrl) {
  return startNode(['--import', 'tsx', cli, ...args], { env: environment(databaseUrl, readAddress().url) });
}

/** @param {string} url */
export async function loadDemo(url) {
  say('Loading the demo scenario …');
  await finished(
    startCommand(['demo', 'load'], url),
    'The demo scenario could not be loaded; the reason stands above.',
  );
  say('Demo scenario loaded');
}

/** @param {string} url @param {'empty' | 'customer'} mode */
async function writeMode(url, mode) {
  await finished(
    startCommand(['demo', 'none', '--mode', mode], url),
    'The new database could not be set up; the reason stands above.',
  );
}

/**
 * @typedef {{ kind: 'embedded' | 'external', url: string, port?: number, exited: Promise<unknown>, stop: () => Promise<void>,
 *   settle: () => Promise<'demo' | 'empty' | 'customer'> }} Ready
 */

/**
 * A running, migrated database. `settle` gives an empty one its first content and resolves with the mode.
 * @param {{ empty?: boolean }} [options]
 * @returns {Promise<Ready>}
 */
export async function openDatabase({ empty = false } = {}) {
  const given = process.env['DATABASE_URL'];
  return given ? openExternal(given) : openEmbedded(empty);
}

/** @param {string} url @returns {Promise<Ready>} */
async function openExternal(url) {
  if (!/^postgres(ql)?:\/\//.test(url)) {
    throw new Sentence(
      'DATABASE_URL is not an address of the form postgresql://user:password@host:5432/name: correct it.',
      'NO_DATABASE',
    );
  }
  say('Using the database of DATABASE_URL');
  await migrateWithSentence(url);
  const settle = async () => {
    const mode = await modeOf(url);
    if (mode) return mode;
    if (process.env['HEIMVORTEIL_DEMO'] === '1') await loadDemo(url);
    else await writeMode(url, 'customer');
    return (await modeOf(url)) ?? 'customer';
  };
  return { kind: 'external', url, exited: new Promise(() => undefined), stop: async () => undefined, settle };
}

/** @param {boolean} empty @returns {Promise<Ready>} */
async function openEmbedded(empty) {
  const server = await startEmbedded();
  say(`PostgreSQL runs on port ${server.port}`);
  try {
    const present = await hasDatabase(server);
    if (present) {
      await migrateWithSentence(server.url());
      const mode = await modeOf(server.url());
      if (empty && mode === 'demo') {
        throw new Sentence(
          'The database of this clone holds the demo scenario, and that never changes: use a new clone for an empty one, or set HEIMVORTEIL_DATA_DIR to another folder.',
          'MODE',
        );
      }
    }
    const settle = async () => {
      if (!present) await makeDatabase(server, (url) => (empty ? writeMode(url, 'empty') : loadDemo(url)));
      return (await modeOf(server.url())) ?? 'empty';
    };
    return { ...server, url: server.url(NAME), settle };
  } catch (fault) {
    await server.stop();
    throw fault;
  }
}

/** The people of the demo scenario who may sign in. @param {string} url @returns {Promise<unknown>} */
export async function demoAccounts(url) {
  return JSON.parse(
    await finished(startCommand(['demo', 'accounts', '--json'], url), 'The demo sign-ins could not be read.'),
  );
}
