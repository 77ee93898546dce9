import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type pg from 'pg';
import { expect, inject, test } from 'vitest';
import { withClient } from '../../scripts/lib/database.mjs';
import { migrate, readMigrations } from '../../scripts/lib/migrate.mjs';
import { migrationsDir, prismaDir } from '../../scripts/lib/paths.mjs';
import { diffSchemas } from '../../scripts/lib/schema-diff.mjs';
import { databaseUrl } from '../../scripts/lib/templates.mjs';

/** What schema.prisma can say; checks, partial or expression indexes, triggers and functions are made by hand. */
const catalog: Record<string, string> = {
  columns: `SELECT c.relname AS "table", a.attname AS "column", format_type(a.atttypid, a.atttypmod) AS type,
      a.attnotnull AS required, pg_get_expr(d.adbin, d.adrelid) AS "default", a.attidentity AS identity
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid AND c.relkind IN ('r', 'p')
    LEFT JOIN pg_attrdef d ON d.adrelid = a.attrelid AND d.adnum = a.attnum
    WHERE c.relnamespace = 'public'::regnamespace AND c.relname <> '_prisma_migrations'
      AND a.attnum > 0 AND NOT a.attisdropped ORDER BY 1, 2`,
  constraints: `SELECT conrelid::regclass::text AS "table", conname AS name, pg_get_constraintdef(oid) AS definition
    FROM pg_constraint WHERE connamespace = 'public'::regnamespace AND contype IN ('p', 'u', 'f')
      AND conrelid IS DISTINCT FROM to_regclass('public._prisma_migrations') ORDER BY 1, 2`,
  indexes: `SELECT indrelid::regclass::text AS "table", pg_get_indexdef(indexrelid) AS definition
    FROM pg_index JOIN pg_class c ON c.oid = indexrelid WHERE c.relnamespace = 'public'::regnamespace
      AND indpred IS NULL AND indexprs IS NULL AND indrelid::regclass::text <> '_prisma_migrations'
      AND NOT EXISTS (SELECT FROM pg_constraint x WHERE x.conindid = indexrelid AND x.contype = 'x') ORDER BY 2`,
  enums: `SELECT t.typname AS type, string_agg(e.enumlabel, ',' ORDER BY e.enumsortorder) AS labels
    FROM pg_type t JOIN pg_enum e ON e.enumtypid = t.oid
    WHERE t.typnamespace = 'public'::regnamespace GROUP BY 1 ORDER BY 1`,
};

async function database(name: string, fill: (url: string) => Promise<unknown>) {
  const admin = inject('adminUrl');
  await withClient(admin, (client) => client.query(`CREATE DATABASE ${name}`));
  const url = databaseUrl(admin, name);
  await fill(url);
  return url;
}

const read = (url: string, query: string): Promise<object[]> =>
  withClient(url, async (client: pg.Client) => (await client.query<object>(query)).rows);

const lines = (rows: object[]) => rows.map((row) => JSON.stringify(row));

test('all migrations applied to an empty database give the schema of schema.prisma', async () => {
  const schema = readFileSync(join(prismaDir, 'schema.prisma'), 'utf8');
  const migrated = await database('schema_migrated', (url) => migrate(url));
  const wanted = await database('schema_wanted', async (url) => {
    const sql = await diffSchemas(url, null, schema);
    await withClient(url, (client) => client.query(sql));
  });
  for (const [what, query] of Object.entries(catalog)) {
    const [actual, described] = [lines(await read(migrated, query)), lines(await read(wanted, query))];
    expect(
      actual.filter((line) => !described.includes(line)),
      `${what} only in the migrations`,
    ).toEqual([]);
    expect(
      described.filter((line) => !actual.includes(line)),
      `${what} only in schema.prisma`,
    ).toEqual([]);
  }
  expect((await read(migrated, catalog['columns'] ?? '')).length).toBeGreaterThan(0);
});

test('the copy that the next migration starts from is the schema as it is', () => {
  expect(readFileSync(join(migrationsDir, 'schema.applied.prisma'), 'utf8')).toBe(
    readFileSync(join(prismaDir, 'schema.prisma'), 'utf8'),
  );
});

test('migrations are numbered one by one', () => {
  const numbers = readMigrations().map(({ name }) => Number(name.slice(0, 4)));
  expect(numbers).toEqual(numbers.map((_, index) => index + 1));
});

test('a trigger that joins what was with what is never keeps a plan made for a single row', async () => {
  const url = await database('schema_transitions', (own) => migrate(own));
  const joins = await read(
    url,
    `SELECT proname AS name, coalesce('enable_nestloop=off' = ANY (proconfig), false) AS set FROM pg_proc
      WHERE pronamespace = 'public'::regnamespace AND prosrc ~ 'old_rows \\w+ JOIN new_rows' ORDER BY 1`,
  );
  expect(joins).toEqual([
    { name: 'agent_stage_steps', set: true },
    { name: 'counter_team_moves', set: true },
    { name: 'device_movement_update', set: true },
  ]);
});
