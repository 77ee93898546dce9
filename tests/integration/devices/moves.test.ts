import { beforeAll, describe, expect, it } from 'vitest';
import { connectByList, connectNow, undoConnected } from '@/features/devices/commands/connect';
import { handOverByScan } from '@/features/devices/commands/hand-over';
import { arriveDevices, sendDevices } from '@/features/devices/commands/transfer';
import { runCommand } from '@/server/command';
import { db, sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { makeWorld, worldDay, type World } from '../../support/world';
import { device, deviceOf, done, equip, prepare, stageOf } from './bench';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await equip(world, ['A005', 'A006', 'A007']);
  await equip(world, ['B001']);
});

describe('transfer between pools', () => {
  it('a laptop that was sent is booked at its goal at once and usable there when it has arrived', async () => {
    const id = world.devices['L-DEP-12'] ?? '';
    await done(world.viewers.it, sendDevices, { ids: [id], to: 'BER' });
    expect(await device(id)).toEqual({ status: 'IN_STOCK', pool: 'BER', location: null, inTransit: true });
    expect(await done(world.viewers.it, arriveDevices, { ids: [id] })).toEqual({
      done: 0,
      refused: [{ id, code: 'NOT_FOUND' }],
    });
    await done(world.viewers.otherIt, arriveDevices, { ids: [id] });
    expect(await device(id)).toEqual({ status: 'IN_STOCK', pool: 'BER', location: 'BER', inTransit: false });
    expect(await done(world.viewers.otherIt, arriveDevices, { ids: [id] })).toEqual({
      done: 0,
      refused: [{ id, code: 'NOT_SENT' }],
    });
  });

  it('who has no depot sends to the depot and to own centers only', async () => {
    const taken = await deviceOf(world, 'B001');
    const id =
      ['L-BER-1', 'L-BER-2'].map((tag) => world.devices[tag] ?? '').find((one) => one !== taken) ?? '';
    expect(await runCommand(world.viewers.otherIt, sendDevices, { ids: [id], to: 'CGN' })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
    expect(await done(world.viewers.otherIt, sendDevices, { ids: [id], to: 'DEPOT' })).toEqual({
      done: 1,
      refused: [],
    });
    expect((await device(id)).pool).toBe(null);
  });

  it('a desktop stays with its agent', async () => {
    const id = world.devices['D-CGN-4'] ?? '';
    expect(await done(world.viewers.it, sendDevices, { ids: [id], to: 'DEPOT' })).toEqual({
      done: 0,
      refused: [{ id, code: 'DESKTOP_STAYS' }],
    });
  });
});

describe('hand-over by scan', () => {
  it('one acceptance covers all that was scanned, by tag or id; the rest say why not', async () => {
    const [a, b] = [await deviceOf(world, 'A005'), await deviceOf(world, 'A006')];
    await prepare(world, [a, b]);
    const notReady = await deviceOf(world, 'A007');
    const tag = Object.entries(world.devices).find(([, id]) => id === b)?.[0] ?? '';
    const outcome = await done(world.viewers.it, handOverByScan, {
      ids: [a, notReady],
      tags: [tag.toLowerCase(), 'HV-NONE'],
      on: worldDay,
    });
    expect(outcome.done).toBe(2);
    expect(outcome.refused).toEqual([
      { id: notReady, code: 'WRONG_STAGE' },
      { id: 'HV-NONE', code: 'NOT_FOUND' },
    ]);
    const acceptances = await db().$queryRaw<{ n: number }[]>(
      sql`SELECT count(*)::int AS n FROM assignment WHERE acceptance_id IS NOT NULL GROUP BY acceptance_id`,
    );
    expect(acceptances).toEqual([{ n: 2 }]);
    expect((await stageOf(world, 'A005')).stage).toBe('HANDED_OVER');
  });

  it('of a device of another center answers as an unknown tag does and leaves no acceptance behind', async () => {
    const id = await deviceOf(world, 'B001');
    await prepare(world, [id], world.viewers.otherIt);
    expect(await done(world.viewers.it, handOverByScan, { ids: [id], on: worldDay })).toEqual({
      done: 0,
      refused: [{ id, code: 'NOT_FOUND' }],
    });
    expect(await db().acceptance.count()).toBe(1);
    expect((await stageOf(world, 'B001')).stage).toBe('DEVICE_READY');
  });
});

describe('first sign-ins', () => {
  it('a pasted list connects whom it names and says for each other line why not', async () => {
    const outcome = await done(world.viewers.it, connectByList, {
      text: 'A005;23.11.2026 08:10\nA005;23.11.2026 09:00\nA007;23.11.2026 09:00\nB001;23.11.2026 09:00\nZZZ;23.11.2026 09:00\nA006;gestern',
    });
    expect(outcome).toEqual({
      done: 1,
      refused: [
        { line: 3, text: 'A007', code: 'WRONG_STAGE' },
        { line: 4, text: 'B001', code: 'UNKNOWN_NUMBER' },
        { line: 5, text: 'ZZZ', code: 'UNKNOWN_NUMBER' },
        { line: 6, text: 'A006;gestern', code: 'LINE_UNREADABLE' },
      ],
    });
    expect((await stageOf(world, 'A005')).stage).toBe('CONNECTED');
    expect((await stageOf(world, 'B001')).stage).toBe('DEVICE_READY');
  });

  it('a sign-in that was somebody else’s is taken back with a reason by IT of the center', async () => {
    const back = (viewer: Viewer) =>
      done(viewer, undoConnected, {
        agentIds: [world.agents['A005'] ?? ''],
        reason: 'typed the wrong number',
      });
    expect((await back(world.viewers.otherIt)).refused).toMatchObject([{ code: 'NOT_FOUND' }]);
    expect((await back(world.viewers.it)).done).toBe(1);
    expect((await stageOf(world, 'A005')).stage).toBe('HANDED_OVER');
    expect((await back(world.viewers.it)).refused).toMatchObject([{ code: 'WRONG_STAGE' }]);
  });

  it('one is connected now, but not by IT of another center or by a manager', async () => {
    const agentIds = [world.agents['A006'] ?? ''];
    expect(await done(world.viewers.otherIt, connectNow, { agentIds })).toMatchObject({ done: 0 });
    expect(await runCommand(world.viewers.manager, connectNow, { agentIds })).toMatchObject({
      code: 'NOT_ALLOWED',
    });
    expect(await done(world.viewers.it, connectNow, { agentIds })).toEqual({ done: 1, refused: [] });
  });
});
