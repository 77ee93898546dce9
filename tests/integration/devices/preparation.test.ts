import { beforeAll, describe, expect, it } from 'vitest';
import { markReady, tickSteps, undoReady } from '@/features/devices/commands/prepare';
import { publishChecklist } from '@/features/checklists/commands';
import { checklistsInForce } from '@/features/checklists/queries';
import { runCommand } from '@/server/command';
import { makeWorld, type World } from '../../support/world';
import { actionsOf, device, deviceOf, done, equip, laptopSteps, stageOf } from './bench';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await equip(world, ['A005', 'A006', 'A007']);
  await equip(world, ['A001'], 'OWN_DESKTOP');
});

describe('preparation', () => {
  it('the first tick takes the device in hand, and only with all steps it becomes ready with its agent', async () => {
    const id = await deviceOf(world, 'A005');
    expect((await device(id)).status).toBe('RESERVED');
    await done(world.viewers.it, tickSteps, { ids: [id], steps: ['imaged'], on: true });
    expect((await device(id)).status).toBe('IN_PREPARATION');
    expect(await done(world.viewers.it, markReady, { ids: [id] })).toEqual({
      done: 0,
      refused: [{ id, code: 'CHECKLIST_INCOMPLETE' }],
    });
    await done(world.viewers.it, tickSteps, { ids: [id], steps: laptopSteps, on: true });
    expect(await done(world.viewers.it, markReady, { ids: [id] })).toEqual({ done: 1, refused: [] });
    expect((await device(id)).status).toBe('READY');
    expect((await stageOf(world, 'A005')).stage).toBe('DEVICE_READY');
    expect(await actionsOf('device', id)).toEqual([
      'device.assigned',
      'device.ticked',
      'device.statusChanged',
      'device.ticked',
      'device.ready',
    ]);
  });

  it('a ready device is not unticked until "ready" is taken back with a reason', async () => {
    const id = await deviceOf(world, 'A005');
    expect(await done(world.viewers.it, tickSteps, { ids: [id], steps: ['vpn'], on: false })).toEqual({
      done: 0,
      refused: [{ id, code: 'ALREADY_READY' }],
    });
    expect((await runCommand(world.viewers.it, undoReady, { ids: [id], reason: ' ' })).ok).toBe(false);
    await done(world.viewers.it, undoReady, { ids: [id], reason: 'wrong image' });
    expect((await stageOf(world, 'A005')).stage).toBe('DEVICE_ASSIGNED');
    await done(world.viewers.it, tickSteps, { ids: [id], steps: ['vpn'], on: false });
    expect(await done(world.viewers.it, markReady, { ids: [id] })).toEqual({
      done: 0,
      refused: [{ id, code: 'CHECKLIST_INCOMPLETE' }],
    });
  });

  it('many are ticked at once, each by the checklist of its own route', async () => {
    const ids = [await deviceOf(world, 'A006'), await deviceOf(world, 'A001')];
    expect(
      await done(world.viewers.it, tickSteps, { ids, steps: ['vpn', 'personalised', 'packed'], on: true }),
    ).toEqual({ done: 2, refused: [] });
    expect(await done(world.viewers.it, markReady, { ids })).toEqual({
      done: 1,
      refused: [{ id: ids[0], code: 'CHECKLIST_INCOMPLETE' }],
    });
    expect((await stageOf(world, 'A001')).stage).toBe('DEVICE_READY');
  });

  it('a device of another center is not found and stays as it is; a manager may not prepare', async () => {
    const id = await deviceOf(world, 'A007');
    expect(await done(world.viewers.otherIt, tickSteps, { ids: [id], steps: ['vpn'], on: true })).toEqual({
      done: 0,
      refused: [{ id, code: 'NOT_FOUND' }],
    });
    expect((await device(id)).status).toBe('RESERVED');
    expect(await runCommand(world.viewers.manager, markReady, { ids: [id] })).toMatchObject({
      ok: false,
      code: 'NOT_ALLOWED',
    });
  });

  it('a new version of the checklist holds for new assignments; what was assigned before keeps the old one', async () => {
    const before = await checklistsInForce(world.viewers.manager);
    const laptop = before.find((one) => one.route === 'LAPTOP');
    const steps = [...(laptop?.steps ?? []), { de: 'Etikett geklebt', en: 'Label stuck on' }];
    await done(world.viewers.manager, publishChecklist, { route: 'LAPTOP', basedOn: 1, steps });
    expect(
      await runCommand(world.viewers.manager, publishChecklist, { route: 'LAPTOP', basedOn: 1, steps }),
    ).toMatchObject({
      code: 'STALE',
    });
    const now = (await checklistsInForce(world.viewers.manager)).find((one) => one.route === 'LAPTOP');
    expect(now).toMatchObject({ number: 2 });
    expect(now?.steps.at(-1)?.key).toBe('label-stuck-on');
    expect(await checklistsInForce(world.viewers.it)).toEqual([]);
    const old = await deviceOf(world, 'A007');
    await done(world.viewers.it, tickSteps, { ids: [old], steps: laptopSteps, on: true });
    expect(await done(world.viewers.it, markReady, { ids: [old] })).toEqual({ done: 1, refused: [] });
    await equip(world, ['A008']);
    const fresh = await deviceOf(world, 'A008');
    await done(world.viewers.it, tickSteps, { ids: [fresh], steps: laptopSteps, on: true });
    expect(await done(world.viewers.it, markReady, { ids: [fresh] })).toEqual({
      done: 0,
      refused: [{ id: fresh, code: 'CHECKLIST_INCOMPLETE' }],
    });
  });
});
