import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, inject, test } from 'vitest';
import { withClient } from '../../scripts/lib/database.mjs';
import { migrate } from '../../scripts/lib/migrate.mjs';
import { databaseUrl } from '../../scripts/lib/templates.mjs';

let dir = '';
let url = '';
let count = 0;

function write(name: string, sql: string) {
  mkdirSync(join(dir, name), { recursive: true });
  writeFileSync(join(dir, name, 'migration.sql'), sql);
}

const query = (sql: string): Promise<object[]> =>
  withClient(url, async (client) => (await client.query<object>(sql)).rows);

beforeEach(async () => {
  dir = mkdtempSync(join(tmpdir(), 'heimvorteil-migrations-'));
  const name = `migrations_${(count += 1)}`;
  await withClient(inject('adminUrl'), (client) => client.query(`CREATE DATABASE ${name}`));
  url = databaseUrl(inject('adminUrl'), name);
  write('0001_first', 'CREATE TABLE a (id int);');
});

afterEach(() => rmSync(dir, { recursive: true, force: true }));

test('each migration is applied once, in order', async () => {
  write('0002_second', 'ALTER TABLE a ADD COLUMN b int;');
  expect(await migrate(url, { dir })).toEqual(['0001_first', '0002_second']);
  expect(await migrate(url, { dir })).toEqual([]);
});

test('the body of a trigger with its semicolons arrives whole', async () => {
  write(
    '0002_trigger',
    'CREATE FUNCTION f() RETURNS trigger LANGUAGE plpgsql AS $$ BEGIN NEW.id := 1; RETURN NEW; END $$; INSERT INTO a VALUES (2);',
  );
  await migrate(url, { dir });
  expect(await query('SELECT id FROM a')).toEqual([{ id: 2 }]);
});

test('a migration that fails leaves nothing behind and is tried again', async () => {
  write('0002_bad', 'CREATE TABLE half (id int); SELECT 1 / 0;');
  await expect(migrate(url, { dir })).rejects.toThrow('0002_bad');
  expect(await query("SELECT to_regclass('half') AS half")).toEqual([{ half: null }]);
  write('0002_bad', 'CREATE TABLE half (id int);');
  expect(await migrate(url, { dir })).toEqual(['0002_bad']);
});

test('two at once apply each migration once', async () => {
  const [one, other] = await Promise.all([migrate(url, { dir }), migrate(url, { dir })]);
  expect([...one, ...other]).toEqual(['0001_first']);
});

test('a database with tables of somebody else is refused', async () => {
  await query('CREATE TABLE theirs (id int)');
  await expect(migrate(url, { dir })).rejects.toMatchObject({ code: 'FOREIGN_DATABASE' });
  expect(await query("SELECT to_regclass('a') AS a")).toEqual([{ a: null }]);
});

test('the database of another Prisma application is refused', async () => {
  await migrate(url, { dir });
  rmSync(join(dir, '0001_first'), { recursive: true });
  write('0001_start', 'CREATE TABLE b (id int);');
  await expect(migrate(url, { dir })).rejects.toMatchObject({ code: 'FOREIGN_DATABASE' });
});

test('a database with a migration that this checkout does not know yet is refused', async () => {
  write('0002_second', 'SELECT 1;');
  await migrate(url, { dir });
  rmSync(join(dir, '0002_second'), { recursive: true });
  await expect(migrate(url, { dir })).rejects.toMatchObject({ code: 'NEWER_DATABASE' });
});

test('a migration that was changed after it had been applied is refused', async () => {
  await migrate(url, { dir });
  write('0001_first', 'CREATE TABLE a (id bigint);');
  await expect(migrate(url, { dir })).rejects.toMatchObject({ code: 'EDITED_MIGRATION' });
});

test('a migration numbered before an applied one is refused', async () => {
  write('0003_third', 'SELECT 1;');
  await migrate(url, { dir });
  write('0002_second', 'SELECT 1;');
  await expect(migrate(url, { dir })).rejects.toMatchObject({ code: 'MIGRATION_OUT_OF_ORDER' });
});
