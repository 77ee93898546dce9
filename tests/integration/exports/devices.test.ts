import { buffer } from 'node:stream/consumers';
import { beforeAll, describe, expect, it } from 'vitest';
import { asOneFile, exportDevices } from '@/features/exports/commands/export-devices';
import { assetLabels, deviceFiles, previewDeviceFiles } from '@/features/exports/queries/devices';
import { identifierInput } from '@/features/exports/schema';
import { db, sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { unzip } from '../../support/unzip';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
  await onDay(worldDay, async (tx) => {
    await tx.$executeRaw(
      sql`UPDATE device SET hardware_hash = 'T0FAEAEA' || asset_tag, windows_product_id = '00330' WHERE asset_tag LIKE 'L-CGN-%'`,
    );
    await tx.$executeRaw(sql`UPDATE device SET model = '' WHERE asset_tag = 'L-CGN-4'`);
    await tx.$executeRaw(sql`UPDATE device SET manufacturer = 'Acme, Inc.' WHERE asset_tag = 'L-CGN-3'`);
  });
});

const laptopsHere = { filter: { kinds: ['LAPTOP' as const], pools: ['CGN'] } };
const intune = identifierInput.parse({ kind: 'intune', selection: laptopsHere });
const autopilot = identifierInput.parse({ kind: 'autopilot', selection: laptopsHere });
const everything = identifierInput.parse({ kind: 'intune', selection: { filter: {} } });

describe('files of devices', () => {
  it('are made of those that a filter leaves, and name the others with the reason', async () => {
    const made = await deviceFiles(world.viewers.it, intune);
    expect(made.files).toEqual(['Acme,14,S-L-CGN-1\r\nAcme,14,S-L-CGN-2\r\n']);
    expect(made.leftOut).toEqual([
      { assetTag: 'L-CGN-3', reason: 'UNFIT' },
      { assetTag: 'L-CGN-4', reason: 'NO_MODEL' },
    ]);
    expect((await deviceFiles(world.viewers.it, autopilot)).files[0]).toContain(
      'Device Serial Number,Windows Product ID,Hardware Hash\r\nS-L-CGN-1,00330,T0FAEAEAL-CGN-1\r\n',
    );
  });

  it('are made of chosen devices, and never of one out of scope', async () => {
    const ids = ['L-CGN-1', 'L-BER-1'].map((tag) => world.devices[tag] ?? '');
    const chosen = identifierInput.parse({ kind: 'intune', selection: { ids } });
    expect((await deviceFiles(world.viewers.it, chosen)).files).toEqual(['Acme,14,S-L-CGN-1\r\n']);
    expect((await deviceFiles(world.viewers.otherIt, chosen)).files).toEqual(['Acme,14,S-L-BER-1\r\n']);
    expect((await deviceFiles(world.viewers.manager, chosen)).written).toBe(2);
  });

  it('are for managers and IT staff only', async () => {
    for (const role of ['lead', 'officer', 'auditor', 'admin'] as const) {
      expect(await exportDevices(world.viewers[role], everything)).toEqual({
        ok: false,
        code: 'NOT_ALLOWED',
      });
      expect((await deviceFiles(world.viewers[role], everything)).written).toBe(0);
    }
    expect(await exportDevices(null, everything)).toMatchObject({ code: 'NOT_SIGNED_IN' });
  });

  it('stand in the trail with how many they hold and how many they leave out', async () => {
    const ids = Object.values(world.devices);
    const done = await exportDevices(world.viewers.it, { kind: 'autopilot', selection: { ids } });
    expect(done.ok).toBe(true);
    const event = await db().auditEvent.findFirst({
      where: { action: 'export.made' },
      orderBy: { id: 'desc' },
    });
    expect(event).toMatchObject({
      actorId: world.viewers.it.userId,
      subjectId: 'autopilot',
      after: { list: 'autopilot', rows: 4, leftOut: 16, narrowedBy: 'ids', filter: 'ids=24' },
    });
  });

  it('are none where no device has what is needed, and none of what is not asked for rightly', async () => {
    const ids = [world.devices['L-DEP-1']];
    const count = () => db().auditEvent.count({ where: { action: 'export.made' } });
    const before = await count();
    const empty = { kind: 'autopilot', selection: { ids } };
    expect(await exportDevices(world.viewers.it, empty)).toMatchObject({ code: 'NOTHING_TO_DO' });
    for (const raw of [null, {}, { ...autopilot, groupTag: 'a,b' }, { kind: 'x', selection: { filter: {} } }])
      expect(await exportDevices(world.viewers.it, raw)).toMatchObject({ code: 'INVALID' });
    expect(await count()).toBe(before);
  });

  it('come as one file where they are one, else as an archive with the list of those left out', async () => {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`
        INSERT INTO device (asset_tag, serial, kind, manufacturer, model, status, status_since)
        SELECT 'X-' || n, 'SX' || n, 'LAPTOP', 'Acme', '15', 'IN_STOCK', ${worldDay}::date FROM generate_series(1, 1000) n`),
    );
    expect((await previewDeviceFiles(world.viewers.manager, everything)).files).toEqual([500, 500, 22]);
    const saved = async (viewer: Viewer, input: unknown) => {
      const made = await exportDevices(viewer, input);
      if (!made.ok) throw new Error(made.code);
      const file = asOneFile(made.value, 'de');
      return { name: file.name, bytes: await buffer(file.body) };
    };
    const one = await saved(world.viewers.it, intune);
    expect(one.name).toBe(`intune-${worldDay}.csv`);
    expect(one.bytes.toString()).toBe('Acme,14,S-L-CGN-1\r\nAcme,14,S-L-CGN-2\r\n');
    const many = await saved(world.viewers.manager, everything);
    expect(many.name).toBe(`intune-${worldDay}.zip`);
    const parts = unzip(many.bytes);
    expect([...parts.keys()]).toEqual([
      `intune-${worldDay}-1.csv`,
      `intune-${worldDay}-2.csv`,
      `intune-${worldDay}-3.csv`,
      'ausgelassen.csv',
    ]);
    expect(parts.get('ausgelassen.csv')).toContain('L-CGN-4;ohne Modell\r\n');
  });
});

describe('labels', () => {
  it('are made of devices in scope, by asset tag, for IT staff only', async () => {
    const tags = async (viewer: Viewer) =>
      (await assetLabels(viewer, { selection: { filter: { kinds: ['DESKTOP'] } } })).map(
        (one) => one.assetTag,
      );
    expect(await tags(world.viewers.it)).toEqual(['D-CGN-1', 'D-CGN-2', 'D-CGN-3', 'D-CGN-4']);
    expect(await tags(world.viewers.otherIt)).toEqual([]);
    expect(await tags(world.viewers.manager)).toEqual([]);
  });
});
