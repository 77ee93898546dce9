// Databases that tests clone: each is made once per cluster, by whoever needs it first.
import { finished } from './build.mjs';
import { startNode } from './children.mjs';
import { withClient } from './database.mjs';
import { migrate } from './migrate.mjs';

const LOCK = 72_707_370;

/** What the processes under test find instead of a clone's secrets. */
export const testEnvironment = {
  NEXTAUTH_SECRET: 'only-for-tests',
  HEIMVORTEIL_GROUNDS_KEY: Buffer.alloc(32, 7).toString('base64'),
  NEXT_TELEMETRY_DISABLED: '1',
};

/** @typedef {'migrated' | 'empty' | 'demo'} Template `empty` has its mode, `migrated` has no row at all */

/** @param {string} adminUrl @param {string} name */
export function databaseUrl(adminUrl, name) {
  const url = new URL(adminUrl);
  url.pathname = `/${name}`;
  return url.href;
}

/**
 * A database of its own, cloned from a template.
 * @param {string} adminUrl @param {Template} template @param {string} name
 * @returns {Promise<string>} its address
 */
export async function cloneDatabase(adminUrl, template, name) {
  await withClient(adminUrl, async (client) => {
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const made = await client.query('SELECT FROM pg_database WHERE datname = $1', [`template_${template}`]);
    if (made.rowCount === 0) await makeTemplate(client, adminUrl, template);
    await client.query('SELECT pg_advisory_unlock($1)', [LOCK]);
    await client.query(`CREATE DATABASE ${name} TEMPLATE template_${template}`);
  });
  return databaseUrl(adminUrl, name);
}

/** @param {import('pg').Client} client @param {string} adminUrl @param {Template} template */
async function makeTemplate(client, adminUrl, template) {
  const unfinished = `unfinished_${template}`;
  const url = databaseUrl(adminUrl, unfinished);
  await client.query(`DROP DATABASE IF EXISTS ${unfinished} WITH (FORCE)`);
  await client.query(`CREATE DATABASE ${unfinished}`);
  await migrate(url);
  if (template !== 'migrated') {
    const args = template === 'demo' ? ['load'] : ['none', '--mode', 'empty'];
    const env = { ...testEnvironment, DATABASE_URL: url };
    await finished(
      startNode(['--import', 'tsx', 'src/cli/main.ts', 'demo', ...args], { env }),
      `The template "${template}" could not be filled.`,
    );
  }
  await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = $1', [
    unfinished,
  ]);
  await client.query(`ALTER DATABASE ${unfinished} RENAME TO template_${template}`);
}
