import { randomUUID } from 'node:crypto';
import type { PoolClient } from 'pg';
import type { Migration } from '../queries/migrations';

/** The table in which every start looks up what is due; Prisma's own form. */
const record = `CREATE TABLE IF NOT EXISTS public._prisma_migrations (
  id VARCHAR(36) PRIMARY KEY NOT NULL, checksum VARCHAR(64) NOT NULL, finished_at TIMESTAMPTZ,
  migration_name VARCHAR(255) NOT NULL, logs TEXT, rolled_back_at TIMESTAMPTZ,
  started_at TIMESTAMPTZ NOT NULL DEFAULT now(), applied_steps_count INTEGER NOT NULL DEFAULT 0)`;

/** Takes steps of the schema inside the transaction that is open. */
export async function takeSteps(client: PoolClient, steps: readonly Migration[]): Promise<void> {
  await client.query(record);
  for (const step of steps) {
    // One query for the whole file: split at ";" a trigger's body would fall apart.
    await client.query(step.sql);
    await client.query(
      `INSERT INTO public._prisma_migrations (id, checksum, finished_at, migration_name, applied_steps_count)
       VALUES ($1, $2, now(), $3, 1)`,
      [randomUUID(), step.checksum, step.name],
    );
  }
}
