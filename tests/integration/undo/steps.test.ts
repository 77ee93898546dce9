import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { recordAbsence } from '@/features/agents/commands/absence';
import { clearAgents, undoClearance } from '@/features/agents/commands/clear';
import { handOverAgents } from '@/features/agents/commands/hand-over';
import { goLive } from '@/features/agents/commands/live';
import { recordNoShow } from '@/features/agents/commands/no-show';
import { giveOperationalReason } from '@/features/agents/commands/operational-reason';
import { withdraw } from '@/features/agents/commands/withdraw';
import { assignSelection } from '@/features/assignments/commands/assign';
import { openBlock } from '@/features/blocks/commands/open';
import { connectNow } from '@/features/devices/commands/connect';
import { reportFault } from '@/features/devices/commands/fault';
import { moveLoose } from '@/features/devices/commands/move';
import { markReady, tickSteps } from '@/features/devices/commands/prepare';
import { swapDevices } from '@/features/devices/commands/swap';
import { runChecks } from '@/features/doctor/queries';
import { closeDb, db, sql } from '@/server/db';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';
import { deviceOf, equip, laptopSteps, makeLive, prepare, stageOf } from '../devices/bench';
import { changeOf, rowOf, stagesOf, undo, undone } from './undone';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(async () => {
  expect((await runChecks(world.viewers.system)).filter((check) => !check.ok)).toEqual([]);
  await closeDb();
});

const id = (number: string) => world.agents[number] ?? '';
const clear = (...numbers: string[]) =>
  changeOf(world.viewers.lead, clearAgents, {
    selection: { ids: numbers.map(id) },
    signedOn: worldDay,
    formVersion: '1',
  });

describe('a change of many', () => {
  it('is taken back as one, and then is as it was', async () => {
    const change = await clear('A001', 'A002', 'A003');
    expect(await undone(world.viewers.lead, change)).toEqual({
      undone: 3,
      already: 0,
      blocked: 0,
      refused: [],
    });
    expect(await stagesOf(['A001', 'A002', 'A003'].map(id))).toEqual(['WAITING', 'WAITING', 'WAITING']);
  });

  it('says of each row what was built on it, and takes the rest back', async () => {
    const change = await clear('A001', 'A002', 'A003');
    await changeOf(world.viewers.manager, assignSelection, { selection: { ids: [id('A002')] } });
    expect(await undone(world.viewers.lead, change)).toMatchObject({
      undone: 2,
      blocked: 1,
      refused: [{ type: 'agent', id: id('A002'), code: 'BUILT_ON', event: { action: 'agent.assigned' } }],
    });
    expect(await stagesOf(['A001', 'A002', 'A003'].map(id))).toEqual([
      'WAITING',
      'DEVICE_ASSIGNED',
      'WAITING',
    ]);
  });

  it('is taken back as a whole or not at all where that is asked for', async () => {
    const change = await clear('A001', 'A003');
    await changeOf(world.viewers.manager, assignSelection, { selection: { ids: [id('A003')] } });
    expect(await undo(world.viewers.lead, change, { whole: true })).toMatchObject({
      code: 'UNDO_NOT_POSSIBLE',
    });
    expect(await stagesOf(['A001', 'A003'].map(id))).toEqual(['CLEARED', 'DEVICE_ASSIGNED']);
  });

  it('goes on where it stopped, once what was built on it has been undone', async () => {
    const change = await clear('A004', 'A005');
    const assigned = await changeOf(world.viewers.manager, assignSelection, {
      selection: { ids: [id('A005')] },
    });
    expect(await undone(world.viewers.lead, change)).toMatchObject({ undone: 1, blocked: 1 });
    expect(await undone(world.viewers.manager, assigned)).toMatchObject({ undone: 1 });
    expect(await undone(world.viewers.lead, change)).toMatchObject({ undone: 1, already: 1, blocked: 0 });
    expect(await stagesOf(['A004', 'A005'].map(id))).toEqual(['WAITING', 'WAITING']);
  });

  it('is undone once: again changes nothing, and of two at once one wins', async () => {
    const change = await clear('A006', 'A007');
    const { lead, manager } = world.viewers;
    const results = await Promise.all([undo(lead, change), undo(manager, change), undo(lead, change)]);
    expect(results.filter((result) => result.ok)).toHaveLength(1);
    expect(results.flatMap((result) => (result.ok ? [] : [result.code]))).toEqual([
      'ALREADY_DONE',
      'ALREADY_DONE',
    ]);
    expect(await undo(lead, change)).toMatchObject({ code: 'ALREADY_DONE' });
    const marks = await db().$queryRaw<{ n: number }[]>(
      sql`SELECT count(*)::int AS n FROM change_set WHERE undo_of = ${change}::uuid`,
    );
    expect(marks[0]?.n).toBe(1);
  });

  it('whose way back somebody has taken by hand is left alone', async () => {
    const change = await clear('A006');
    await changeOf(world.viewers.lead, undoClearance, { selection: { ids: [id('A006')] }, reason: 'falsch' });
    expect(await undo(world.viewers.lead, change)).toMatchObject({ code: 'UNDO_NOT_POSSIBLE' });
  });
});

describe('who may take a change back', () => {
  it('whoever made it while holding its permission, and a manager', async () => {
    const change = await clear('A006');
    for (const viewer of [world.viewers.otherLead, world.viewers.it, world.viewers.officer])
      expect(await undo(viewer, change)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await undo(world.viewers.auditor, change)).toMatchObject({ code: 'NOT_ALLOWED' });
    const former = { ...world.viewers.lead, held: world.viewers.it.held };
    expect(await undo(former, change)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await stagesOf([id('A006')])).toEqual(['CLEARED']);
    expect(await undone(world.viewers.manager, change)).toMatchObject({ undone: 1 });
  });

  it('in the scope that one still has: the rest is not found', async () => {
    const change = await clear('A006', 'A007');
    const [held] = world.viewers.lead.held;
    if (!held) throw new Error('no role');
    const moved = { ...world.viewers.lead, held: [{ ...held, teamIds: [world.teams['CGN-M02']] }] };
    expect(await undo(moved, change)).toMatchObject({ code: 'UNDO_NOT_POSSIBLE' });
    expect(await undone(world.viewers.lead, change)).toMatchObject({ undone: 2 });
  });

  it('a change that is none is not found, one without a way back says so', async () => {
    expect(await undo(world.viewers.manager, '9e2f0a52-6a4c-4a43-9a53-3cf1d7a3a111')).toMatchObject({
      code: 'NOT_FOUND',
    });
    await clear('A007');
    const back = await changeOf(world.viewers.lead, undoClearance, {
      selection: { ids: [id('A007')] },
      reason: 'falsch',
    });
    expect(await undo(world.viewers.lead, back)).toMatchObject({ code: 'UNDO_NOT_POSSIBLE' });
  });
});

describe('every step of an agent', () => {
  it('has its way back: assigned, ready, handed over, connected, live', async () => {
    const { manager, it: staff, lead } = world.viewers;
    const agent = id('A008');
    const ids = [agent];
    await clear('A008');
    const assigned = await changeOf(manager, assignSelection, { selection: { ids } });
    const device = await deviceOf(world, 'A008');
    const ticked = await changeOf(staff, tickSteps, {
      ids: [device],
      steps: [...laptopSteps, 'personalised', 'packed'],
      on: true,
    });
    const ready = await changeOf(staff, markReady, { ids: [device] });
    const handed = await changeOf(lead, handOverAgents, { selection: { ids }, on: worldDay });
    const connected = await changeOf(staff, connectNow, { agentIds: ids });
    const live = await changeOf(lead, goLive, { selection: { ids }, on: worldDay });
    expect(await undo(staff, connected)).toMatchObject({ code: 'UNDO_NOT_POSSIBLE' });
    const back: string[] = [];
    for (const [viewer, change] of [
      [lead, live],
      [staff, connected],
      [lead, handed],
      [staff, ready],
      [staff, ticked],
      [manager, assigned],
    ] as const) {
      expect(await undone(viewer, change)).toMatchObject({ undone: 1, blocked: 0 });
      back.push((await stageOf(world, 'A008')).stage);
    }
    expect(back).toEqual([
      'CONNECTED',
      'HANDED_OVER',
      'DEVICE_READY',
      'DEVICE_ASSIGNED',
      'DEVICE_ASSIGNED',
      'CLEARED',
    ]);
    expect(await rowOf('device', device)).toMatchObject({ status: 'IN_STOCK' });
    const ticks = await db().$queryRaw<unknown[]>(sql`
      SELECT 1 FROM prep_tick p JOIN assignment s ON s.id = p.assignment_id WHERE s.agent_id = ${agent}::uuid`);
    expect(ticks).toEqual([]);
  });

  it('a withdrawal is taken back as by hand, and waits for kit that is out', async () => {
    const withdrawal = (number: string) =>
      changeOf(world.viewers.lead, withdraw, { selection: { ids: [id(number)] }, kind: 'LEFT' });
    const change = await withdrawal('A007');
    expect(await undone(world.viewers.lead, change)).toMatchObject({ undone: 1 });
    expect(await stagesOf([id('A007')])).toEqual(['WAITING']);
    await makeLive(world, ['A101']);
    const out = await changeOf(world.viewers.manager, withdraw, {
      selection: { ids: [id('A101')] },
      kind: 'LEFT',
    });
    expect(await undo(world.viewers.manager, out)).toMatchObject({ code: 'UNDO_NOT_POSSIBLE' });
  });
});

describe('what is recorded of agents', () => {
  it('an absence ends, and another one of the same person stays', async () => {
    const record = (from: string, until: string) =>
      changeOf(world.viewers.lead, recordAbsence, { selection: { ids: [id('A007')] }, from, until });
    const first = await record('2026-11-24', '2026-11-25');
    await record('2026-12-01', '2026-12-02');
    expect(await undone(world.viewers.lead, first)).toMatchObject({ undone: 1 });
    const left = await db().$queryRaw<{ from: string }[]>(
      sql`SELECT from_date::text AS "from" FROM absence WHERE agent_id = ${id('A007')}::uuid AND revoked_at IS NULL`,
    );
    expect(left).toEqual([{ from: '2026-12-01' }]);
  });

  it('a no-show is not counted any more', async () => {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(
        sql`UPDATE agent SET promised_date = ${worldDay}::date, promised_rank = 900, promised_route = 'LAPTOP' WHERE id = ${id('A107')}::uuid`,
      ),
    );
    const change = await changeOf(world.viewers.manager, recordNoShow, { selection: { ids: [id('A107')] } });
    expect(await rowOf('agent', id('A107'))).toMatchObject({ no_shows: 1 });
    expect(await undone(world.viewers.manager, change)).toMatchObject({ undone: 1 });
    expect(await rowOf('agent', id('A107'))).toMatchObject({ no_shows: 0 });
  });

  it('an operational reason goes', async () => {
    const change = await changeOf(world.viewers.manager, giveOperationalReason, {
      selection: { ids: [id('B001'), id('B002')] },
      reason: 'Schlüsselperson',
    });
    expect(await undone(world.viewers.manager, change)).toMatchObject({ undone: 2 });
    const held = await db().$queryRaw<unknown[]>(
      sql`SELECT 1 FROM operational_reason WHERE revoked_at IS NULL`,
    );
    expect(held).toEqual([]);
  });

  it('a block closes', async () => {
    const change = await changeOf(world.viewers.lead, openBlock, {
      selection: { ids: [id('A001'), id('A006')] },
      kind: 'NO_INTERNET',
    });
    expect(await undone(world.viewers.lead, change)).toMatchObject({ undone: 2 });
    const open = await db().$queryRaw<unknown[]>(sql`SELECT 1 FROM block WHERE resolved_on IS NULL`);
    expect(open).toEqual([]);
  });
});

describe('what is done to devices', () => {
  it('a status given by hand goes back, and stock with it', async () => {
    const ids = [world.devices['L-BER-1'] ?? '', world.devices['L-BER-2'] ?? ''];
    const change = await changeOf(world.viewers.otherIt, moveLoose, { ids, to: 'LOST', reason: 'weg' });
    expect(await undone(world.viewers.otherIt, change)).toMatchObject({ undone: 2 });
    expect(await rowOf('device', ids[0] ?? '')).toMatchObject({ status: 'IN_STOCK' });
  });

  it('a fault after LIVE was none, a replacement is free again; before LIVE there is no way back', async () => {
    await makeLive(world, ['A102']);
    const device = await deviceOf(world, 'A102');
    const fault = await changeOf(world.viewers.it, reportFault, { ids: [device], reason: 'Akku' });
    const swap = await changeOf(world.viewers.it, swapDevices, { items: [{ deviceId: device }] });
    expect(await undo(world.viewers.it, fault)).toMatchObject({ code: 'UNDO_NOT_POSSIBLE' });
    expect(await undone(world.viewers.it, swap)).toMatchObject({ undone: 1 });
    expect(await undone(world.viewers.it, fault)).toMatchObject({ undone: 1 });
    expect(await rowOf('device', device)).toMatchObject({ status: 'IN_USE' });
    await equip(world, ['A103']);
    const other = await deviceOf(world, 'A103');
    await prepare(world, [other]);
    const early = await changeOf(world.viewers.it, reportFault, { ids: [other], reason: 'Akku' });
    expect(await undo(world.viewers.it, early)).toMatchObject({ code: 'UNDO_NOT_POSSIBLE' });
  });
});
