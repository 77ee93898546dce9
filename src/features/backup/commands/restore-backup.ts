import type { PoolClient } from 'pg';
import { pool } from '@/server/db';
import { sqlState } from '@/server/database-errors';
import { stepsFor } from '../queries/migrations';
import { verifyFile } from '../queries/read-file';
import { FileFault, type Header } from '../schema';
import { clear, refuseFilled } from '../writes/clear';
import { copyIn } from '../writes/copy-in';
import { takeSteps } from '../writes/migrate';

/** The lock under which every start migrates: nobody else changes the schema meanwhile. */
const migrating = 72_707_369;

/** What came back: what the file said of itself, and how many rows in how many tables. */
export type Restored = { readonly header: Header; readonly tables: number; readonly rows: number };

function faultOf(error: unknown): unknown {
  if (error instanceof FileFault) return error;
  const state = sqlState(error) ?? '';
  if (state === '53100') return new FileFault('DISK_FULL');
  if (state === '55P03') return new FileFault('IN_USE');
  // Rows that their own tables or references refuse.
  if (/^(22|23|42)/.test(state)) return new FileFault('UNFIT', (error as Error).message);
  return error;
}

async function restoreIn(client: PoolClient, path: string, header: Header): Promise<Restored> {
  const { before, after } = stepsFor(header);
  await client.query('BEGIN');
  await client.query(`SET LOCAL lock_timeout = '15s'`);
  await client.query('SELECT pg_advisory_xact_lock($1)', [migrating]);
  await refuseFilled(client);
  await clear(client);
  await takeSteps(client, before);
  const { rows } = await copyIn(client, path);
  await takeSteps(client, after);
  await client.query('COMMIT');
  const counts = Object.values(rows);
  return { header, tables: counts.length, rows: counts.reduce((sum, count) => sum + count, 0) };
}

/**
 * Brings the state of a file back into an empty database: to the schema that the file was made with, its rows, then
 * to the schema of this version, all in one transaction. Throws a `FileFault`, and has then changed nothing.
 */
export async function restoreBackup(path: string): Promise<Restored> {
  const header = await verifyFile(path);
  const client = await pool().connect();
  try {
    const restored = await restoreIn(client, path, header);
    await client.query('ANALYZE');
    client.release();
    return restored;
  } catch (error) {
    await client.query('ROLLBACK').catch(() => undefined);
    client.release(true);
    throw faultOf(error);
  }
}
