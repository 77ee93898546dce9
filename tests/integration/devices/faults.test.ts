import { beforeAll, describe, expect, it } from 'vitest';
import { undoLive } from '@/features/agents/commands/live';
import { withdraw as withdrawCommand } from '@/features/agents/commands/withdraw';
import { reportFault, undoFault } from '@/features/devices/commands/fault';
import { handOverByScan } from '@/features/devices/commands/hand-over';
import { moveLoose, takeReturn } from '@/features/devices/commands/move';
import { cancelSwap, swapDevices } from '@/features/devices/commands/swap';
import { deviceDetail } from '@/features/devices/queries/detail';
import { runCommand } from '@/server/command';
import { db } from '@/server/db';
import { makeWorld, worldDay, type World } from '../../support/world';
import { actionsOf, device, deviceOf, done, equip, makeLive, prepare, stageOf, withdraw } from './bench';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await makeLive(world, ['A005', 'A006']);
});

const fault = { reason: 'Akku lädt nicht' };

describe('a fault', () => {
  it('before live sends the agent back to CLEARED and to the front; the device is faulty and free', async () => {
    await equip(world, ['A007']);
    const id = await deviceOf(world, 'A007');
    await prepare(world, [id]);
    await done(world.viewers.it, handOverByScan, { ids: [id], on: worldDay });
    await done(world.viewers.lead, reportFault, { ids: [id], ...fault });
    expect(await stageOf(world, 'A007')).toEqual({ stage: 'CLEARED', front: true });
    expect((await device(id)).status).toBe('FAULTY');
    expect(await deviceOf(world, 'A007')).toBe('');
  });

  it('after live leaves the agent live with a faulty device', async () => {
    const id = await deviceOf(world, 'A005');
    await done(world.viewers.it, reportFault, { ids: [id], ...fault });
    expect((await stageOf(world, 'A005')).stage).toBe('LIVE');
    expect((await device(id)).status).toBe('FAULTY');
    expect(await deviceOf(world, 'A005')).toBe(id);
  });

  it('of a device of another team or center is not found', async () => {
    const id = await deviceOf(world, 'A006');
    for (const viewer of [world.viewers.otherLead, world.viewers.otherIt]) {
      expect(await done(viewer, reportFault, { ids: [id], ...fault })).toEqual({
        done: 0,
        refused: [{ id, code: 'NOT_FOUND' }],
      });
    }
    expect((await device(id)).status).toBe('IN_USE');
  });
});

it('a faulty device is not made sound by taking "live" back', async () => {
  const [id, faulty] = [world.agents['A005'] ?? '', await deviceOf(world, 'A005')];
  const back = await done(world.viewers.manager, undoLive, { selection: { ids: [id] }, reason: 'mixed up' });
  expect(back.refused).toEqual([{ id, code: 'DEVICE_FAULTY' }]);
  expect((await device(faulty)).status).toBe('FAULTY');
});

it('a fault reported by mistake is taken back, unless a replacement is on its way', async () => {
  const id = await deviceOf(world, 'A006');
  await done(world.viewers.it, reportFault, { ids: [id], ...fault });
  const spare = world.devices['L-DEP-8'] ?? '';
  await done(world.viewers.it, swapDevices, { items: [{ deviceId: id, replacementId: spare }] });
  const reason = 'only the plug was loose';
  const refused = await done(world.viewers.it, undoFault, { ids: [id], reason });
  expect(refused.refused).toEqual([{ id, code: 'SWAP_OPEN' }]);
  await done(world.viewers.it, cancelSwap, { ids: [spare], reason });
  expect((await done(world.viewers.otherIt, undoFault, { ids: [id], reason })).refused).toEqual([
    { id, code: 'NOT_FOUND' },
  ]);
  expect((await done(world.viewers.it, undoFault, { ids: [id], reason })).done).toBe(1);
  expect((await device(id)).status).toBe('IN_USE');
  expect((await stageOf(world, 'A006')).stage).toBe('LIVE');
});

it('why somebody left is not told by the device', async () => {
  await equip(world, ['A106']);
  const id = await deviceOf(world, 'A106');
  const words = 'long treatment in a clinic';
  await done(world.viewers.manager, withdrawCommand, {
    selection: { ids: [world.agents['A106']] },
    kind: 'OTHER',
    text: words,
  });
  const detail = await deviceDetail(world.viewers.it, { id });
  expect(detail?.assignments[0]?.endReason).toBe('withdrawn');
  expect(detail?.history.map((event) => event.action)).toContain('device.released');
  expect(JSON.stringify(detail)).not.toContain(words);
});

describe('a swap', () => {
  it('is refused for a device that works and for the same agent twice', async () => {
    const works = await deviceOf(world, 'A006');
    const faulty = await deviceOf(world, 'A005');
    const spare = world.devices['L-DEP-9'] ?? '';
    const items = [{ deviceId: works }, { deviceId: faulty, replacementId: spare }];
    expect(await done(world.viewers.it, swapDevices, { items })).toEqual({
      done: 1,
      refused: [{ id: works, code: 'NOT_FAULTY' }],
    });
    expect(await done(world.viewers.it, swapDevices, { items: [{ deviceId: faulty }] })).toEqual({
      done: 0,
      refused: [{ id: faulty, code: 'SWAP_OPEN' }],
    });
    expect(await deviceOf(world, 'A005', 'REPLACEMENT')).toBe(spare);
  });

  it('taken back frees the laptop; a faulty replacement leaves the swap open', async () => {
    const faulty = await deviceOf(world, 'A005');
    const first = await deviceOf(world, 'A005', 'REPLACEMENT');
    await done(world.viewers.it, cancelSwap, { ids: [first], reason: 'wrong model' });
    expect((await device(first)).status).toBe('IN_STOCK');
    await done(world.viewers.it, swapDevices, { items: [{ deviceId: faulty }] });
    const second = await deviceOf(world, 'A005', 'REPLACEMENT');
    await done(world.viewers.it, reportFault, { ids: [second], ...fault });
    expect((await device(second)).status).toBe('FAULTY');
    expect((await stageOf(world, 'A005')).stage).toBe('LIVE');
    expect(await deviceOf(world, 'A005', 'REPLACEMENT')).toBe('');
  });

  it('ends with the hand-over of the prepared replacement: the old device stays faulty in the center', async () => {
    const old = await deviceOf(world, 'A005');
    await done(world.viewers.it, swapDevices, { items: [{ deviceId: old }] });
    const next = await deviceOf(world, 'A005', 'REPLACEMENT');
    expect(await done(world.viewers.it, handOverByScan, { ids: [next], on: worldDay })).toEqual({
      done: 0,
      refused: [{ id: next, code: 'DEVICE_NOT_READY' }],
    });
    await prepare(world, [next]);
    await done(world.viewers.it, handOverByScan, { ids: [next], on: worldDay });
    expect(await deviceOf(world, 'A005')).toBe(next);
    expect((await device(next)).status).toBe('IN_USE');
    expect(await device(old)).toEqual({ status: 'FAULTY', pool: 'CGN', location: 'CGN', inTransit: false });
    expect((await stageOf(world, 'A005')).stage).toBe('LIVE');
    expect((await actionsOf('device', old)).at(-1)).toBe('device.swapped');
  });

  it('of another center answers as an unknown device', async () => {
    const id = await deviceOf(world, 'A006');
    await done(world.viewers.lead, reportFault, { ids: [id], ...fault });
    expect(await done(world.viewers.otherIt, swapDevices, { items: [{ deviceId: id }] })).toEqual({
      done: 0,
      refused: [{ id, code: 'NOT_FOUND' }],
    });
    expect(
      await done(world.viewers.manager, swapDevices, {
        items: [{ deviceId: id, replacementId: world.devices['L-BER-1'] }],
      }),
    ).toEqual({ done: 0, refused: [{ id, code: 'WRONG_POOL' }] });
  });

  it('two at once for one agent open one replacement', async () => {
    const id = await deviceOf(world, 'A006');
    const both = await Promise.all(
      [1, 2].map(() => runCommand(world.viewers.it, swapDevices, { items: [{ deviceId: id }] })),
    );
    expect(both.map((one) => (one.ok ? one.value.done : -1)).sort()).toEqual([0, 1]);
  });
});

describe('loose devices and returns', () => {
  it('a faulty device is repaired before it is stock again, and a retired one stays so', async () => {
    const free = await db().device.findFirstOrThrow({
      where: { kind: 'LAPTOP', status: 'IN_STOCK', poolId: null },
    });
    const { id } = free;
    const move = (to: string) => done(world.viewers.it, moveLoose, { ids: [id], to, reason: 'checked' });
    await move('FAULTY');
    expect(await move('IN_STOCK')).toEqual({ done: 0, refused: [{ id, code: 'NO_SUCH_MOVE' }] });
    await move('IN_REPAIR');
    await move('IN_STOCK');
    await move('RETIRED');
    expect(await move('IN_STOCK')).toEqual({ done: 0, refused: [{ id, code: 'NO_SUCH_MOVE' }] });
  });

  it('what an agent holds cannot be moved like a loose device', async () => {
    const id = await deviceOf(world, 'A005');
    expect(await done(world.viewers.it, moveLoose, { ids: [id], to: 'LOST', reason: 'x' })).toEqual({
      done: 0,
      refused: [{ id, code: 'DEVICE_ASSIGNED' }],
    });
  });

  it('kit of a withdrawn agent comes back into the stock of the center', async () => {
    await makeLive(world, ['A008']);
    const id = await deviceOf(world, 'A008');
    expect(await done(world.viewers.it, takeReturn, { ids: [id], reason: 'back' })).toEqual({
      done: 0,
      refused: [{ id, code: 'NO_RETURN_OPEN' }],
    });
    await withdraw(world, ['A008']);
    expect(await done(world.viewers.otherIt, takeReturn, { ids: [id], reason: 'back' })).toMatchObject({
      done: 0,
    });
    await done(world.viewers.it, takeReturn, { ids: [id], then: 'IN_STOCK', reason: 'as new' });
    expect(await device(id)).toEqual({ status: 'IN_STOCK', pool: 'CGN', location: 'CGN', inTransit: false });
    expect(await deviceOf(world, 'A008')).toBe('');
  });
});
