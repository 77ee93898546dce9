import { beforeAll, describe, expect, it } from 'vitest';
import { reportFault } from '@/features/devices/commands/fault';
import { handOverByScan } from '@/features/devices/commands/hand-over';
import { tickSteps } from '@/features/devices/commands/prepare';
import { swapDevices } from '@/features/devices/commands/swap';
import { deviceDetail } from '@/features/devices/queries/detail';
import { awaitedSignIns, handoversOf } from '@/features/devices/queries/handovers';
import { listDevices, poolOptions, poolStock } from '@/features/devices/queries/list';
import { findByScan } from '@/features/devices/queries/scan';
import { workbenchQueue } from '@/features/devices/queries/workbench';
import { sql } from '@/server/db';
import { makeViewer, makeWorld, onDay, worldDay, type World } from '../../support/world';
import { deviceOf, done, equip, makeLive, prepare } from './bench';

let world: World;
const queue = { today: worldDay, until: worldDay, most: 30 };

beforeAll(async () => {
  world = await makeWorld();
  await equip(world, ['A006', 'A005'], 'LAPTOP', worldDay);
  await equip(world, ['A007'], 'LAPTOP', '2026-11-20');
  await equip(world, ['A008'], 'LAPTOP', '2026-11-30');
  await equip(world, ['B001']);
  await makeLive(world, ['A101']);
});

describe('the queue of the bench', () => {
  it('has what is overdue first, then today by asset tag: neither rank nor band, nor an order that tells them', async () => {
    const groups = await workbenchQueue(world.viewers.it, queue);
    expect(groups.map((group) => [group.center, group.total])).toEqual([['CGN', 3]]);
    const tags = groups[0]?.lines.map((line) => line.assetTag) ?? [];
    expect(groups[0]?.lines[0]?.id).toBe(await deviceOf(world, 'A007'));
    expect(tags.slice(1)).toEqual(tags.slice(1).sort());
    expect(groups[0]?.lines[0]).toMatchObject({ overdue: true, done: 0, of: 4, swap: false });
    expect(JSON.stringify(groups)).not.toMatch(/rank|band|front/i);
  });

  it('shows each center only to its own IT, and nothing to a team lead', async () => {
    const groups = await workbenchQueue(world.viewers.otherIt, queue);
    expect(groups.map((group) => group.center)).toEqual(['BER']);
    expect(await workbenchQueue(world.viewers.lead, queue)).toEqual([]);
  });
});

describe('a scan', () => {
  it('finds a device by asset tag, serial number and the number of whom it is for, with the next step', async () => {
    const id = await deviceOf(world, 'A005');
    await done(world.viewers.it, tickSteps, { ids: [id], steps: ['imaged'], on: true });
    const tag = Object.entries(world.devices).find(([, one]) => one === id)?.[0] ?? '';
    for (const text of [tag.toLowerCase(), `S-${tag}`, 'A005']) {
      const answer = await findByScan(world.viewers.it, { text });
      expect(answer).toMatchObject({
        found: 'device',
        device: { id, next: 'PREPARE', holding: { name: 'VorA005 NachA005' } },
      });
      expect(JSON.stringify(answer)).not.toMatch(/rank|band|front/i);
    }
  });

  it('out of scope answers exactly as an unknown text does', async () => {
    const unknown = await findByScan(world.viewers.otherIt, { text: 'NO-SUCH' });
    for (const text of ['L-CGN-1', 'S-L-CGN-1', 'A005', 'L-DEP-12']) {
      expect(await findByScan(world.viewers.otherIt, { text })).toEqual(unknown);
    }
    expect(unknown).toEqual({ found: 'nothing' });
  });

  it('at the depot shows no name of a person elsewhere, and sends a ready device there instead of handing it over', async () => {
    await equip(world, ['A104'], 'LAPTOP', '2026-12-02');
    const id = await deviceOf(world, 'A104');
    await onDay(worldDay, async (tx) => {
      await tx.$executeRaw(sql`UPDATE device SET pool_id = NULL, location_id = NULL WHERE id = ${id}::uuid`);
    });
    await prepare(world, [id]);
    const tag = Object.entries(world.devices).find(([, one]) => one === id)?.[0] ?? '';
    const depot = await makeViewer('IT_STAFF', { depot: true });
    const answer = await findByScan(depot, { text: tag });
    expect(answer).toMatchObject({ device: { id, next: 'SEND', holding: { name: null, center: 'CGN' } } });
    expect(JSON.stringify(answer)).not.toContain('Nach');
    expect(await findByScan(world.viewers.it, { text: tag })).toMatchObject({
      device: { next: 'HAND_OVER' },
    });
  });
});

describe('the hand-overs of a day', () => {
  it('tell ready, not ready and handed over apart, and name replacements', async () => {
    const ready = await deviceOf(world, 'A006');
    await prepare(world, [ready]);
    const served = await deviceOf(world, 'A007');
    await prepare(world, [served]);
    await done(world.viewers.it, handOverByScan, { ids: [served], on: worldDay });
    const faulty = await deviceOf(world, 'A101');
    await done(world.viewers.it, reportFault, { ids: [faulty], reason: 'dead' });
    await done(world.viewers.it, swapDevices, { items: [{ deviceId: faulty }] });
    const [group] = await handoversOf(world.viewers.it, { day: worldDay });
    const states = Object.fromEntries(
      (group?.lines ?? []).map((line) => [line.personnelNumber, [line.state, line.swap]]),
    );
    expect(states).toEqual({
      A005: ['notReady', false],
      A006: ['ready', false],
      A007: ['handedOver', false],
      A101: ['notReady', true],
    });
    expect((await awaitedSignIns(world.viewers.it)).map((one) => one.personnelNumber)).toEqual(['A007']);
    expect(await awaitedSignIns(world.viewers.otherIt)).toEqual([]);
    expect((await workbenchQueue(world.viewers.it, queue))[0]?.lines[0]).toMatchObject({
      swap: true,
      date: null,
    });
  });
});

describe('the list of devices', () => {
  const window = { filter: {}, sort: 'assetTag' as const, desc: false, offset: 0 };

  it('holds what the viewer reaches, narrowed and counted', async () => {
    expect((await listDevices(world.viewers.manager, window)).total).toBe(24);
    const own = await listDevices(world.viewers.otherIt, {
      ...window,
      filter: { pools: ['BER'], statuses: ['IN_STOCK'] },
    });
    expect(own.total).toBe(3);
    expect(own.rows.every((row) => row.pool === 'BER')).toBe(true);
    expect((await listDevices(world.viewers.otherIt, { ...window, filter: { pools: ['CGN'] } })).total).toBe(
      0,
    );
    expect((await listDevices(world.viewers.officer, window)).total).toBe(0);
    const desktops = await listDevices(world.viewers.it, {
      ...window,
      filter: { kinds: ['DESKTOP'], q: 'd-cgn-3' },
    });
    expect(desktops.rows.map((row) => row.assetTag)).toEqual(['D-CGN-3']);
  });

  it('a lead sees devices of own people only', async () => {
    const rows = (await listDevices(world.viewers.lead, window)).rows;
    expect(rows.map((row) => row.holder).every((name) => name?.startsWith('VorA00'))).toBe(true);
    expect(rows).toHaveLength(4);
  });
});

describe('stock and detail', () => {
  it('counts free laptops by pool, only of own pools', async () => {
    const own = await poolStock(world.viewers.otherIt);
    expect(own).toEqual([{ pool: 'BER', name: 'Servicecenter Berlin', inStock: 3, underway: 0 }]);
    expect((await poolStock(world.viewers.it)).map((one) => one.pool)).toEqual([null, 'CGN']);
    expect((await poolOptions(world.viewers.otherIt)).map((one) => one.code)).toEqual(['BER']);
  });

  it('a device tells its assignments, movements and history; out of scope there is none', async () => {
    const id = await deviceOf(world, 'A006');
    const detail = await deviceDetail(world.viewers.it, { id });
    expect(detail?.assignments).toHaveLength(1);
    expect(detail?.stepNames['imaged']).toEqual({ de: expect.any(String), en: expect.any(String) });
    expect(detail?.movements.map((one) => one.delta)).toEqual([-1, 1]);
    expect(detail?.history[0]?.action).toBe('device.ready');
    expect(await deviceDetail(world.viewers.otherIt, { id })).toBe(null);
  });
});
