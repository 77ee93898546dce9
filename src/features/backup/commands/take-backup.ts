import { createHash, randomBytes } from 'node:crypto';
import { createWriteStream, existsSync } from 'node:fs';
import { rename, rm } from 'node:fs/promises';
import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import { createGzip } from 'node:zlib';
import type { PoolClient } from 'pg';
import { to as copyTo } from 'pg-copy-streams';
import { now } from '@/server/clock';
import { pool } from '@/server/db';
import { quoted, readSequences, readSteps, readTables, type TableShape } from '../queries/catalog';
import { shareOf } from '../queries/left-out';
import { endMark, headMark, sumMark } from '../queries/read-file';
import { FileFault, fileFormat, type FileChoice, type Header, type Trailer } from '../schema';

/** What went into a file: its tables, and their rows in all. */
export type Taken = { readonly tables: number; readonly rows: number };

async function headerOf(client: PoolClient, { kind, withGrounds }: FileChoice): Promise<Header> {
  const keys = await client.query<{ id: string }>(
    'SELECT DISTINCT key_id AS id FROM priority_ground ORDER BY 1',
  );
  return {
    format: fileFormat,
    kind,
    withGrounds: withGrounds || kind === 'backup',
    madeAt: now().toISOString(),
    migrations: await readSteps(client),
    groundsKeys: withGrounds || kind === 'backup' ? keys.rows.map(({ id }) => id) : [],
  };
}

/** Sequences stand outside of every snapshot: read last, they are never behind the rows. */
async function sequencesOf(client: PoolClient): Promise<Trailer['sequences']> {
  const found: Trailer['sequences'] = {};
  for (const name of await readSequences(client)) {
    const { rows } = await client.query<{ last: string; called: boolean }>(
      `SELECT last_value::text AS last, is_called AS called FROM ${quoted(name)}`,
    );
    if (rows[0]) found[name] = rows[0];
  }
  return found;
}

async function* textOf(
  client: PoolClient,
  tables: readonly TableShape[],
  choice: FileChoice,
): AsyncGenerator<string | Buffer, Trailer> {
  yield `${headMark}${JSON.stringify(await headerOf(client, choice))}\n`;
  const rows: Record<string, number> = {};
  for (const { name, columns } of tables) {
    const share = shareOf(name, choice);
    if (!share) continue;
    const expressions = columns.map((column) => share.columns[column] ?? quoted(column));
    yield `COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) FROM stdin;\n`;
    const copied = client.query(
      copyTo(`COPY (SELECT ${expressions.join(', ')} FROM ${quoted(name)} WHERE ${share.where}) TO STDOUT`),
    );
    yield* copied as AsyncIterable<Buffer>;
    yield '\\.\n';
    rows[name] = copied.rowCount;
  }
  const trailer = { rows, sequences: await sequencesOf(client) };
  yield `${endMark}${JSON.stringify(trailer)}\n`;
  return trailer;
}

async function* summed(
  text: AsyncGenerator<string | Buffer, Trailer>,
  onEnd: (trailer: Trailer) => void,
): AsyncGenerator<Buffer> {
  const hash = createHash('sha256');
  for (;;) {
    const next = await text.next();
    if (next.done) {
      onEnd(next.value);
      break;
    }
    const bytes = Buffer.from(next.value);
    hash.update(bytes);
    yield bytes;
  }
  yield Buffer.from(`${sumMark}${hash.digest('hex')}\n`);
}

async function writeAll(client: PoolClient, file: string, choice: FileChoice): Promise<Taken> {
  const tables = await readTables(client);
  let trailer: Trailer = { rows: {}, sequences: {} };
  await client.query('BEGIN ISOLATION LEVEL REPEATABLE READ READ ONLY');
  try {
    // Nobody changes the form of a table while it is read; rows change as they please.
    await client.query(
      `LOCK TABLE ${tables.map(({ name }) => quoted(name)).join(', ')} IN ACCESS SHARE MODE`,
    );
    await pipeline(
      Readable.from(
        summed(textOf(client, tables, choice), (end) => (trailer = end)),
        { objectMode: false },
      ),
      createGzip(),
      createWriteStream(file, { flags: 'wx', mode: 0o600, flush: true }),
    );
  } finally {
    await client.query('ROLLBACK').catch(() => undefined);
  }
  const counts = Object.values(trailer.rows);
  return { tables: counts.length, rows: counts.reduce((sum, count) => sum + count, 0) };
}

function faultOf(error: unknown): unknown {
  const code = (error as NodeJS.ErrnoException).code;
  if (code === 'ENOSPC' || code === 'EDQUOT') return new FileFault('DISK_FULL');
  return code?.startsWith('E') ? new FileFault('UNWRITABLE', code) : error;
}

/**
 * Writes the state as it is at one moment into a new file, while everybody goes on working. A file is there wholly or
 * not at all, and readable by its owner only. Throws a `FileFault`.
 */
export async function takeBackup(path: string, choice: FileChoice): Promise<Taken> {
  if (existsSync(path)) throw new FileFault('EXISTS');
  const part = `${path}.${randomBytes(4).toString('hex')}.part`;
  const client = await pool().connect();
  try {
    const taken = await writeAll(client, part, choice);
    await rename(part, path);
    client.release();
    return taken;
  } catch (error) {
    // A copy that was given up half way leaves the connection in the middle of it.
    client.release(true);
    await rm(part, { force: true });
    throw faultOf(error);
  }
}
