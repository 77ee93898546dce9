import { randomBytes } from 'node:crypto';
import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { inject } from 'vitest';
import { withClient } from '../../../scripts/lib/database.mjs';
import { databaseUrl } from '../../../scripts/lib/templates.mjs';
import { closeDb } from '@/server/db';

/** A place for files that no other test writes to. */
export const folder = mkdtempSync(join(tmpdir(), 'heimvorteil-backup-'));

/** The address of a new database without a single table. */
export async function bareDatabase(): Promise<string> {
  const name = `bare_${randomBytes(6).toString('hex')}`;
  await withClient(inject('adminUrl'), (client) => client.query(`CREATE DATABASE ${name}`));
  return databaseUrl(inject('adminUrl'), name);
}

/** Lets the application work on another database for a while. */
export async function on<T>(url: string, work: () => Promise<T>): Promise<T> {
  const before = process.env['DATABASE_URL'];
  await closeDb();
  process.env['DATABASE_URL'] = url;
  try {
    return await work();
  } finally {
    await closeDb();
    process.env['DATABASE_URL'] = before;
  }
}
