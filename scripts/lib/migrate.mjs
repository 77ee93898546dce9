// Our own migration runner: Prisma's needs a native binary that this installation never downloads.
// The table is Prisma's, so a change back to its own tool stays possible.
import { createHash, randomUUID } from 'node:crypto';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import pg from 'pg';
import { migrationsDir } from './paths.mjs';
import { Sentence } from './sentence.mjs';

const LOCK = 72_707_369;
const OLDEST_SERVER = 160_000;

const CREATE_TABLE = `CREATE TABLE IF NOT EXISTS public._prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL,
  checksum VARCHAR(64) NOT NULL,
  finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL,
  logs TEXT,
  rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(),
  applied_steps_count INTEGER NOT NULL DEFAULT 0
)`;

/**
 * The migrations of this checkout, in order.
 * @param {string} [dir]
 * @returns {{ name: string, sql: string, checksum: string }[]}
 */
export function readMigrations(dir = migrationsDir) {
  if (!existsSync(dir)) return [];
  return readdirSync(dir, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && existsSync(join(dir, entry.name, 'migration.sql')))
    .map((entry) => {
      const sql = readFileSync(join(dir, entry.name, 'migration.sql'), 'utf8');
      return { name: entry.name, sql, checksum: createHash('sha256').update(sql).digest('hex') };
    })
    .sort((a, b) => (a.name < b.name ? -1 : 1));
}

/**
 * What stands in the way of applying, or which migrations are due.
 * @param {{ name: string, checksum: string }[]} known of this checkout
 * @param {{ name: string, checksum: string }[]} applied of the database
 * @param {boolean} hasOtherTables tables in `public` while no migration was ever applied
 * @returns {{ ok: true, due: string[] } | { ok: false, code: string, name: string }}
 */
export function judgeHistory(known, applied, hasOtherTables) {
  if (applied.length === 0) {
    return hasOtherTables
      ? { ok: false, code: 'FOREIGN_DATABASE', name: '' }
      : { ok: true, due: known.map((m) => m.name) };
  }
  const ours = new Map(known.map((m) => [m.name, m.checksum]));
  const theirs = new Set(applied.map((m) => m.name));
  const last = known.at(-1)?.name ?? '';
  const strange = applied.find((m) => !ours.has(m.name));
  if (strange) {
    const shares = applied.some((m) => ours.has(m.name));
    return {
      ok: false,
      code: shares && strange.name > last ? 'NEWER_DATABASE' : 'FOREIGN_DATABASE',
      name: strange.name,
    };
  }
  const edited = applied.find((m) => ours.get(m.name) !== m.checksum);
  if (edited) return { ok: false, code: 'EDITED_MIGRATION', name: edited.name };
  const due = known.filter((m) => !theirs.has(m.name)).map((m) => m.name);
  const newest =
    applied
      .map((m) => m.name)
      .sort()
      .at(-1) ?? '';
  const late = due.find((name) => name < newest);
  return late ? { ok: false, code: 'MIGRATION_OUT_OF_ORDER', name: late } : { ok: true, due };
}

/** @type {Record<string, (name: string) => string>} */
const sentences = {
  FOREIGN_DATABASE: () =>
    'This database holds tables that are not Heimvorteil’s: give DATABASE_URL an empty database of its own.',
  NEWER_DATABASE: (name) =>
    `This database was made by a newer version of Heimvorteil (it has the migration ${name}): update this checkout and start again.`,
  EDITED_MIGRATION: (name) =>
    `The migration ${name} was changed after it had been applied here: restore prisma/migrations/${name}/migration.sql and put the change into a new migration.`,
  MIGRATION_OUT_OF_ORDER: (name) =>
    `The migration ${name} is numbered before one that this database already has: give it the next free number.`,
};

/** @param {pg.Client} client */
async function history(client) {
  const found = await client.query(`SELECT to_regclass('public._prisma_migrations') IS NOT NULL AS has_table,
    EXISTS (SELECT FROM pg_class c WHERE c.relnamespace = to_regnamespace('public') AND c.relkind IN ('r', 'p', 'v', 'm')
      AND c.relname <> '_prisma_migrations'
      AND NOT EXISTS (SELECT FROM pg_depend d WHERE d.objid = c.oid AND d.deptype = 'e')) AS has_others`);
  const { has_table: hasTable, has_others: hasOthers } = found.rows[0];
  if (!hasTable) return { applied: [], hasOthers };
  const rows = await client.query(`SELECT migration_name AS name, checksum FROM public._prisma_migrations
    WHERE finished_at IS NOT NULL AND rolled_back_at IS NULL ORDER BY migration_name`);
  return { applied: rows.rows, hasOthers };
}

/** @param {pg.Client} client @param {{ name: string, sql: string, checksum: string }} migration */
async function applyOne(client, migration) {
  await client.query('BEGIN');
  try {
    // One query for the whole file: split at ";" a trigger's body would fall apart.
    await client.query(migration.sql);
    await client.query(
      `INSERT INTO public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), migration.checksum, migration.name],
    );
    await client.query('COMMIT');
  } catch (fault) {
    await client.query('ROLLBACK').catch(() => undefined);
    if (fault instanceof Error) fault.message = `migration ${migration.name}: ${fault.message}`;
    throw fault;
  }
}

/**
 * Brings a database to this checkout's schema, or throws a Sentence with one of the codes OLD_SERVER,
 * FOREIGN_DATABASE, NEWER_DATABASE, EDITED_MIGRATION, MIGRATION_OUT_OF_ORDER. A second process waits.
 * @param {string} url
 * @param {{ dir?: string }} [options]
 * @returns {Promise<string[]>} the names applied now
 */
export async function migrate(url, options = {}) {
  const known = readMigrations(options.dir);
  const client = new pg.Client({ connectionString: url });
  client.on('error', () => undefined);
  await client.connect();
  try {
    await refuseOldServer(client);
    await client.query('SELECT pg_advisory_lock($1)', [LOCK]);
    const { applied, hasOthers } = await history(client);
    const verdict = judgeHistory(known, applied, hasOthers);
    if (!verdict.ok)
      throw new Sentence(sentences[verdict.code]?.(verdict.name) ?? verdict.code, verdict.code);
    if (verdict.due.length > 0) await client.query(CREATE_TABLE);
    for (const migration of known)
      if (verdict.due.includes(migration.name)) await applyOne(client, migration);
    return verdict.due;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** @param {pg.Client} client */
async function refuseOldServer(client) {
  const { rows } = await client.query(
    "SELECT current_setting('server_version_num')::int AS number, current_setting('server_version') AS version",
  );
  if (rows[0].number >= OLDEST_SERVER) return;
  throw new Sentence(
    `DATABASE_URL points to PostgreSQL ${rows[0].version}, Heimvorteil needs 16 or newer: use a newer server, or leave DATABASE_URL out to run the embedded one.`,
    'OLD_SERVER',
  );
}
