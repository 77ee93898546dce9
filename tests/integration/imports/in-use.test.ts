import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { reportFault } from '@/features/devices/commands/fault';
import { runChecks } from '@/features/doctor/queries';
import { closeDb, db, sql } from '@/server/db';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';
import { device, deviceOf, done, equip, makeLive } from '../devices/bench';
import { apply, previewed, rosterWithDesktop, take } from './files';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await makeLive(world, ['A001'], 'OWN_DESKTOP');
  await equip(world, ['A002'], 'OWN_DESKTOP');
});
afterAll(async () => {
  expect((await runChecks(world.viewers.system)).filter((check) => !check.ok)).toEqual([]);
  await closeDb();
});

type Agent = { team: string; desktop: string | null; promised: string | null; stage: string };

async function agent(number: string): Promise<Agent | undefined> {
  const rows = await db().$queryRaw<Agent[]>(sql`
    SELECT t.code AS team, d.asset_tag AS desktop, a.promised_date::text AS promised, a.stage::text
      FROM agent a JOIN team t ON t.id = a.team_id LEFT JOIN device d ON d.id = a.desktop_id
     WHERE a.personnel_number = ${number}`);
  return rows[0];
}

const line = (number: string, team: string, desktop = '') =>
  `${number};Vor${number};Nach${number};${team};${desktop}`;

describe('an own desktop that is assigned', () => {
  it('stays with its agent who changes centers, with a warning, and the rest of the file comes in', async () => {
    const text = rosterWithDesktop(line('A001', 'BER-F01'), line('A101', 'CGN-M01'));
    const { importId, warnings, counts } = await previewed(world.viewers.manager, 'agents', text);
    expect(counts).toMatchObject({ changed: 2, rejected: 0 });
    expect(warnings).toMatchObject([{ line: 2, code: 'DESKTOP_KEPT', params: { desktop: 'D-CGN-1' } }]);
    expect(await apply(world.viewers.manager, importId)).toMatchObject({ ok: true });
    expect(await agent('A001')).toMatchObject({ team: 'BER-F01', desktop: 'D-CGN-1', stage: 'LIVE' });
    expect(await take(world.viewers.manager, 'agents', text)).toMatchObject({ unchanged: 2 });
  });

  it('is not exchanged for another one by file', async () => {
    const { rejections } = await previewed(
      world.viewers.manager,
      'agents',
      rosterWithDesktop(line('A002', 'CGN-M01', 'D-CGN-4')),
    );
    expect(rejections).toMatchObject([{ line: 2, column: 'Desktop', code: 'DEVICE_OF_AGENT' }]);
  });

  it('that is faulty keeps its status, with a warning', async () => {
    const id = await deviceOf(world, 'A001');
    await done(world.viewers.it, reportFault, { ids: [id], reason: 'Netzteil' });
    const text = 'asset_tag;kind;status;pool\nD-CGN-1;desktop;in stock;CGN\n';
    const { importId, warnings, counts } = await previewed(world.viewers.manager, 'devices', text);
    expect(counts).toMatchObject({ unchanged: 1, rejected: 0 });
    expect(warnings).toMatchObject([{ code: 'STATUS_KEPT' }]);
    expect(await apply(world.viewers.manager, importId)).toMatchObject({ ok: true });
    expect(await device(id)).toMatchObject({ status: 'FAULTY' });
  });
});

describe('a device that is found by its serial number', () => {
  it('gets the asset tag of the file, once', async () => {
    const [before] = await db().$queryRaw<{ serial: string; manufacturer: string }[]>(
      sql`SELECT serial, manufacturer FROM device WHERE asset_tag = 'L-BER-1'`,
    );
    const text = `asset_tag;serial;kind;manufacturer;pool\nL-NEU-1;${before?.serial};laptop;${before?.manufacturer};BER\n`;
    expect(await take(world.viewers.manager, 'devices', text)).toMatchObject({ changed: 1 });
    const rows = await db().$queryRaw<{ tag: string }[]>(
      sql`SELECT asset_tag AS tag FROM device WHERE serial = ${before?.serial}`,
    );
    expect(rows).toEqual([{ tag: 'L-NEU-1' }]);
    expect(await take(world.viewers.manager, 'devices', text)).toMatchObject({ changed: 0, unchanged: 1 });
  });
});

describe('a row that somebody else is changing', () => {
  const text = 'asset_tag;serial;kind;model;pool\nL-BER-2;S-L-BER-2;laptop;Neu;BER\n';
  const modelOf = async () =>
    (await db().$queryRaw<{ model: string }[]>(sql`SELECT model FROM device WHERE asset_tag = 'L-BER-2'`))[0]
      ?.model;

  /** Applies the file while another transaction has changed the device and not yet ended. */
  async function meanwhile(change: ReturnType<typeof sql>) {
    const { importId } = await previewed(world.viewers.manager, 'devices', text);
    const pending: ReturnType<typeof apply>[] = [];
    await onDay(worldDay, async (tx) => {
      await tx.$executeRaw(change);
      pending.push(apply(world.viewers.manager, importId));
      await new Promise((resolve) => setTimeout(resolve, 300));
    });
    return pending[0];
  }

  it('keeps what the other has changed', async () => {
    const lost = sql`UPDATE device SET status = 'LOST' WHERE asset_tag = 'L-BER-2'`;
    expect(await meanwhile(lost)).toMatchObject({ ok: true });
    expect(await device(world.devices['L-BER-2'] ?? '')).toMatchObject({ status: 'LOST' });
    expect(await modelOf()).toBe('Neu');
  });

  it('is left alone where the file no longer says what the preview said', async () => {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`UPDATE device SET model = 'Alt' WHERE asset_tag = 'L-BER-2'`),
    );
    const other = sql`UPDATE device SET model = 'Anders' WHERE asset_tag = 'L-BER-2'`;
    expect(await meanwhile(other)).toMatchObject({ ok: false, code: 'IMPORT_OUTDATED' });
    expect(await modelOf()).toBe('Anders');
  });
});

describe('a team that goes to another center', () => {
  const text = 'Team;Servicecenter;Servicebereich;Teamleitung\nCGN-M01;BER;MOBILE;\n';

  it('says how many people go with it, and they leave what belongs to the old center', async () => {
    await equip(world, ['A005']);
    const laptop = await deviceOf(world, 'A005');
    const { importId, warnings } = await previewed(world.viewers.manager, 'teams', text);
    expect(warnings).toMatchObject([{ code: 'TEAM_MOVES', params: { people: 8 } }]);
    expect(await apply(world.viewers.manager, importId)).toMatchObject({ ok: true });
    expect(await agent('A002')).toEqual({
      ...{ team: 'CGN-M01', desktop: null, promised: null, stage: 'CLEARED' },
    });
    expect(await agent('A003')).toMatchObject({ desktop: null });
    expect(await agent('A005')).toMatchObject({ promised: null, stage: 'CLEARED' });
    expect(await device(laptop)).toMatchObject({ status: 'IN_STOCK' });
    expect(await device(world.devices['D-CGN-2'] ?? '')).toMatchObject({ status: 'IN_STOCK', pool: 'CGN' });
  });

  it('changes nothing the second time', async () => {
    expect(await take(world.viewers.manager, 'teams', text)).toMatchObject({ changed: 0, unchanged: 1 });
  });
});
