import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runChecks } from '@/features/doctor/queries';
import { applyImport } from '@/features/imports/commands/apply-import';
import { previewFile } from '@/features/imports/commands/preview-import';
import { importDetail } from '@/features/imports/queries/imports';
import { applyingOf, filesOnTheWay, importProgress } from '@/features/imports/queries/progress';
import { openProgress } from '@/features/imports/writes/progress';
import { runCommand } from '@/server/command';
import { closeDb, db, pool, sql } from '@/server/db';
import { makeWorld, type World } from '../../support/world';
import { apply, previewed } from './files';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(async () => {
  expect((await runChecks(world.viewers.system)).filter((check) => !check.ok)).toEqual([]);
  await closeDb();
});

const roster = (...rows: string[]) => ['Personalnummer;Vorname;Nachname;Team', ...rows].join('\n');
const people = (from: number, count: number) =>
  roster(...Array.from({ length: count }, (_, index) => `${from + index};Ida;Keller;CGN-M02`));
const read = (text: string, job: string) =>
  runCommand(world.viewers.manager, previewFile, {
    kind: 'agents',
    fileName: 'agents.csv',
    bytes: Buffer.from(text),
    job,
  });
const pause = (ms: number) => new Promise((resolve) => setTimeout(resolve, ms));

/** Holds the lock under which imports run one after the other, until `release`. */
async function holdImports(): Promise<() => Promise<void>> {
  const client = await pool().connect();
  await client.query('BEGIN');
  await client.query("SELECT pg_advisory_xact_lock(hashtext('heimvorteil.imports'))");
  return async () => {
    await client.query('COMMIT');
    client.release();
  };
}

describe('how far a file is', () => {
  it('is told by steps to whoever sent it, up to its preview, and to nobody else', async () => {
    const job = randomUUID();
    const result = await read(people(70_000, 30), job);
    if (!result.ok || !result.value.usable) throw new Error('no preview');
    expect(await importProgress(world.viewers.manager, job)).toMatchObject({
      state: 'done',
      importId: result.value.importId,
      fileName: 'agents.csv',
    });
    expect(await importProgress(world.viewers.it, job)).toBeNull();
    expect(await filesOnTheWay(world.viewers.manager)).toEqual([]);
  });

  it('says why a file came to no preview', async () => {
    const job = randomUUID();
    await read('Vorname;Nachname\nA;B\n', job);
    expect(await importProgress(world.viewers.manager, job)).toMatchObject({
      state: 'failed',
      failure: 'file.MISSING_COLUMN',
    });
  });

  it('is running while it is applied, and the page finds it again; then it is done', async () => {
    const { manager } = world.viewers;
    const { importId } = await previewed(manager, 'agents', people(71_000, 30));
    const job = randomUUID();
    // The rows of a team are held, so that the applying waits in the middle.
    const client = await pool().connect();
    await client.query('BEGIN');
    await client.query("SELECT 1 FROM team WHERE code = 'CGN-M02' FOR UPDATE");
    const applied = runCommand(manager, applyImport, { importId, job });
    await pause(400);
    expect(await applyingOf(manager, importId)).toMatchObject({
      id: job,
      state: 'running',
      phase: 'WRITING',
      total: 30,
    });
    await client.query('COMMIT');
    client.release();
    expect(await applied).toMatchObject({ ok: true });
    expect(await importProgress(manager, job)).toMatchObject({ state: 'done', importId });
    expect(await applyingOf(manager, importId)).toBeNull();
  });

  it('is broken off when its connection is killed, and nothing of it is applied', async () => {
    const { manager } = world.viewers;
    const { importId } = await previewed(manager, 'agents', people(72_000, 30));
    const job = randomUUID();
    const client = await pool().connect();
    await client.query('BEGIN');
    await client.query("SELECT 1 FROM team WHERE code = 'CGN-M02' FOR UPDATE");
    const applied = runCommand(manager, applyImport, { importId, job });
    await pause(400);
    const killed = await client.query(
      "SELECT pg_terminate_backend(pid) FROM pg_locks WHERE locktype = 'advisory' AND objsubid = 2 AND granted",
    );
    expect(killed.rowCount).toBe(1);
    expect(await applied).toMatchObject({ ok: false });
    await client.query('ROLLBACK');
    client.release();
    const count = await db().$queryRaw<{ n: number }[]>(
      sql`SELECT count(*)::int AS n FROM agent WHERE personnel_number LIKE '720%'`,
    );
    expect(count[0]?.n).toBe(0);
    expect(await importDetail(manager, importId)).toMatchObject({ status: 'PREVIEW' });
    expect((await importProgress(manager, job))?.state).toBe('failed');
    expect(await apply(manager, importId)).toMatchObject({ ok: true });
  });

  it('is broken off, not running for ever, when the process that did it is gone', async () => {
    const job = randomUUID();
    const { manager } = world.viewers;
    await openProgress(job, manager.userId, { kind: 'agents', fileName: 'a.csv', importId: null }, 'JUDGING');
    expect(await importProgress(manager, job)).toMatchObject({ state: 'running' });
    await db().$executeRaw(
      sql`UPDATE import_progress SET moved_at = now() - interval '6 seconds' WHERE id = ${job}::uuid`,
    );
    expect(await importProgress(manager, job)).toMatchObject({ state: 'broken' });
    expect((await filesOnTheWay(manager)).map((one) => one.id)).toContain(job);
  });
});

describe('two imports at once', () => {
  it('of the same file: one waits for the other and is told that the preview is no longer true', async () => {
    const { manager } = world.viewers;
    const text = people(73_000, 30);
    const first = await previewed(manager, 'agents', text);
    const second = await previewed(manager, 'agents', text);
    const release = await holdImports();
    const both = Promise.all([apply(manager, first.importId), apply(manager, second.importId)]);
    await pause(200);
    await release();
    const results = await both;
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.find((result) => !result.ok)).toMatchObject({ code: 'IMPORT_OUTDATED' });
  });
});
