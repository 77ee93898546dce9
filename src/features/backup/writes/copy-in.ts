import { Readable } from 'node:stream';
import { pipeline } from 'node:stream/promises';
import type { PoolClient } from 'pg';
import { from as copyFrom } from 'pg-copy-streams';
import { quoted, readReferences, readTables } from '../queries/catalog';
import { readTableParts, type TablePart } from '../queries/read-file';
import { FileFault, type Trailer } from '../schema';

async function copyTable(client: PoolClient, { name, columns, rows }: TablePart): Promise<number> {
  const into = client.query(copyFrom(`COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) FROM STDIN`));
  await pipeline(Readable.from(rows, { objectMode: false }), into);
  return into.rowCount;
}

async function copyTables(client: PoolClient, path: string): Promise<Trailer> {
  const parts = readTableParts(path);
  const copied: Record<string, number> = {};
  for (;;) {
    const next = await parts.next();
    if (next.done) {
      for (const [name, count] of Object.entries(next.value.rows)) {
        if (copied[name] !== count) throw new FileFault('DAMAGED', name);
      }
      return next.value;
    }
    copied[next.value.name] = await copyTable(client, next.value);
  }
}

/**
 * Puts the rows of a verified file into tables of the same form, inside the transaction that is open. Triggers sleep:
 * what they would write is in the file. References are taken away and made again, so that no order matters and each is
 * checked over all rows.
 */
export async function copyIn(client: PoolClient, path: string): Promise<Trailer> {
  const tables = (await readTables(client)).map(({ name }) => name);
  const state = tables.filter((name) => name !== '_prisma_migrations').map(quoted);
  const references = await readReferences(client);
  for (const { table, name } of references) {
    await client.query(`ALTER TABLE ${quoted(table)} DROP CONSTRAINT ${quoted(name)}`);
  }
  for (const table of state) await client.query(`ALTER TABLE ${table} DISABLE TRIGGER USER`);
  await client.query(`TRUNCATE ${state.join(', ')}`);
  const trailer = await copyTables(client, path);
  for (const [name, { last, called }] of Object.entries(trailer.sequences)) {
    await client.query('SELECT setval($1::regclass, $2::bigint, $3)', [
      `public.${quoted(name)}`,
      last,
      called,
    ]);
  }
  for (const { table, name, definition } of references) {
    await client.query(`ALTER TABLE ${quoted(table)} ADD CONSTRAINT ${quoted(name)} ${definition}`);
  }
  for (const table of state) await client.query(`ALTER TABLE ${table} ENABLE TRIGGER USER`);
  return trailer;
}
