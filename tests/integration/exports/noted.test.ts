import { once } from 'node:events';
import { beforeAll, describe, expect, it } from 'vitest';
import { recordGround } from '@/features/grounds/commands/record-ground';
import { exportList, type ExportedFile } from '@/features/exports/commands/export-list';
import type { ExportFormat } from '@/features/exports/schema';
import { listTrail } from '@/features/trail/queries/list-trail';
import type { TrailLine } from '@/features/trail/schema';
import { runCommand } from '@/server/command';
import { db, pool, sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';
import { column, lines, taken } from './taken';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
  for (const [number, kind] of [
    ['A001', 'SINGLE_PARENT'],
    ['B001', 'PRE_EXISTING_CONDITION'],
  ] as const) {
    const input = { agentId: world.agents[number], kind, reference: 'AZ-4711', validFrom: worldDay };
    const done = await runCommand(world.viewers.officer, recordGround, input);
    if (!done.ok) throw new Error(done.code);
  }
});

async function exportsSeen(viewer: Viewer): Promise<TrailLine[]> {
  const { events } = await listTrail(viewer, { filter: { actions: ['export.made'] } });
  return events;
}

describe('an export in the trail', () => {
  it('says who took which list, narrowed by what, and how many lines', async () => {
    const question = { filter: { q: 'nacha00', stages: ['WAITING'] }, sort: 'name' };
    await taken(world.viewers.lead, 'agents', { question, format: 'xlsx' });
    const [event] = await exportsSeen(world.viewers.manager);
    expect(event).toMatchObject({
      actorId: world.viewers.lead.userId,
      subjectType: 'export',
      after: {
        list: 'agents',
        format: 'xlsx',
        rows: 8,
        narrowedBy: 'q,stages',
        filter: 'q; stages=WAITING',
      },
    });
    expect(JSON.stringify(event)).not.toContain('nacha00');
  });

  it('is there before a file is read, and stays when it is not read at all', async () => {
    const file = await begun(world.viewers.manager);
    expect((await exportsSeen(world.viewers.manager))[0]).toMatchObject({
      actorId: world.viewers.manager.userId,
      after: { rows: 24 },
    });
    file.body.destroy();
    await once(file.body, 'close');
  });

  it('tells an auditor the list and its size, but no group of one to four and not what it was narrowed to', async () => {
    const question = { filter: { bands: [1], centers: ['CGN'], q: 'A001' } };
    await taken(world.viewers.manager, 'agents', { question });
    const [small] = await exportsSeen(world.viewers.auditor);
    expect(small?.after).toEqual({ list: 'agents', format: 'csv', narrowedBy: 'q,centers,bands' });
    await taken(world.viewers.manager, 'agents', { question: { filter: { centers: ['CGN'] } } });
    const [large] = await exportsSeen(world.viewers.auditor);
    expect(large?.after).toEqual({ list: 'agents', format: 'csv', rows: 16, narrowedBy: 'centers' });
  });
});

describe('an export of grounds', () => {
  const reads = () => db().groundRead.count();

  it('notes one read for each ground that it shows, and tells its trail neither filter nor number', async () => {
    const before = await reads();
    const question = { filter: { centers: ['CGN'] } };
    expect(await column(world.viewers.officer, 'grounds', 'Vorranggrund', { question })).toEqual([
      'Alleinerziehend',
    ]);
    expect((await reads()) - before).toBe(1);
    const [event] = await exportsSeen(world.viewers.auditor);
    expect(event).toMatchObject({ actorId: world.viewers.officer.userId });
    expect(event?.after).toEqual({ list: 'grounds', format: 'csv' });
  });

  it('is no event for a manager, and none of accounts but for an administrator', async () => {
    await taken(world.viewers.officer, 'grounds');
    await taken(world.viewers.admin, 'users');
    const ofManager = await exportsSeen(world.viewers.manager);
    expect(ofManager.map((event) => event.after?.['list'])).not.toContain('grounds');
    const ofAdmin = await exportsSeen(world.viewers.admin);
    expect(ofAdmin.map((event) => event.after?.['list'])).toEqual(['users']);
  });

  it('never shows the reference', async () => {
    expect((await lines(world.viewers.officer, 'grounds')).flat().join()).not.toContain('AZ-4711');
  });
});

async function begun(viewer: Viewer, format: ExportFormat = 'csv'): Promise<ExportedFile> {
  const question = { filter: {} };
  const answer = await exportList(viewer, { list: 'agents', format, locale: 'de', question });
  if (!answer.ok) throw new Error(answer.code);
  return answer.value;
}

describe('files on their way', () => {
  it('are at most four at once, and one that is given up makes room and gives its connection back', async () => {
    const files = await Promise.all(
      (['csv', 'xlsx', 'xlsx', 'csv'] as const).map((format) => begun(world.viewers.manager, format)),
    );
    await expect(begun(world.viewers.manager)).rejects.toThrow('BUSY');
    const [first, second] = files;
    first?.body.destroy();
    second?.body.read();
    second?.body.destroy();
    await new Promise((resolve) => setTimeout(resolve, 100));
    const again = await begun(world.viewers.manager);
    for (const file of [...files, again]) file.body.destroy();
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect(pool().totalCount - pool().idleCount).toBe(0);
  });

  it('end with a fault, and take nobody with them, when the database goes away', async () => {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`
        INSERT INTO agent (personnel_number, first_name, last_name, team_id, need, stage, stage_since, band)
        SELECT 'C' || n, repeat('x', 200), 'Nach', ${world.teams['BER-F01']}::uuid, 'LAPTOP', 'WAITING', ${worldDay}::date, 2 FROM generate_series(1, 3000) n`),
    );
    const file = await begun(world.viewers.manager);
    const failed = once(file.body, 'error').then(
      () => 'failed',
      () => 'failed',
    );
    await db().$executeRaw(sql`
      SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND state = 'idle in transaction' AND pid <> pg_backend_pid()`);
    file.body.resume();
    expect(await failed).toBe('failed');
    expect(await column(world.viewers.lead, 'agents', 'Personalnummer')).toHaveLength(8);
  });
});
