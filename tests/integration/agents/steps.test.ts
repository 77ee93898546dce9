import { beforeAll, describe, expect, it } from 'vitest';
import { clearAgents, undoClearance } from '@/features/agents/commands/clear';
import { handOverAgents, undoHandOver } from '@/features/agents/commands/hand-over';
import { goLive, undoLive } from '@/features/agents/commands/live';
import { runCommand } from '@/server/command';
import { db, sql } from '@/server/db';
import { makeViewer, makeWorld, worldDay, type World } from '../../support/world';
import { agentRow, done, idOf, trailOf, walk } from './walk';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const form = { signedOn: '2026-11-20', formVersion: '3' };
const select = (...numbers: string[]) => ({ ids: numbers.map((number) => idOf(world, number)) });
const count = async (table: ReturnType<typeof sql>) =>
  (await db().$queryRaw<{ n: number }[]>(sql`SELECT count(*)::int AS n FROM ${table}`))[0]?.n;

describe('clearing', () => {
  it('records the declaration and clears, many at once, with a verdict for each', async () => {
    const first = await done(world.viewers.lead, clearAgents, { selection: select('A001'), ...form });
    expect(first).toEqual({ done: 1, refused: [] });
    const again = await done(world.viewers.lead, clearAgents, {
      selection: select('A001', 'A002'),
      ...form,
    });
    expect(again).toEqual({ done: 1, refused: [{ id: idOf(world, 'A001'), code: 'ALREADY_THERE' }] });
    const declaration = await db().declaration.findFirstOrThrow({ where: { agentId: idOf(world, 'A002') } });
    expect(declaration).toMatchObject({ formVersion: '3', recordedBy: world.viewers.lead.userId });
    expect((await trailOf(idOf(world, 'A002'))).at(-1)).toEqual({
      action: 'agent.cleared',
      reason: null,
      after: { stage: 'CLEARED', signedOn: '2026-11-20', formVersion: '3' },
    });
  });

  it('refuses a signature of tomorrow, and nothing is recorded', async () => {
    const result = await runCommand(world.viewers.lead, clearAgents, {
      selection: select('A003'),
      signedOn: '2026-11-24',
      formVersion: '3',
    });
    expect(result).toMatchObject({ ok: false, code: 'INVALID', fields: { signedOn: 'DATE_IN_FUTURE' } });
    expect((await agentRow(idOf(world, 'A003'))).stage).toBe('WAITING');
  });

  it('answers NOT_FOUND for another team’s agent and changes nothing there', async () => {
    const before = await count(sql`declaration`);
    const outcome = await done(world.viewers.otherLead, clearAgents, { selection: select('A003'), ...form });
    expect(outcome).toEqual({ done: 0, refused: [{ id: idOf(world, 'A003'), code: 'NOT_FOUND' }] });
    expect((await agentRow(idOf(world, 'A003'))).stage).toBe('WAITING');
    expect(await count(sql`declaration`)).toBe(before);
    expect(await runCommand(world.viewers.it, clearAgents, { selection: select('A003'), ...form })).toEqual({
      ok: false,
      code: 'NOT_ALLOWED',
    });
  });

  it('takes a manager as a stand-in only with a reason, and the trail says so', async () => {
    const without = await done(world.viewers.manager, clearAgents, { selection: select('A003'), ...form });
    expect(without).toEqual({ done: 0, refused: [{ id: idOf(world, 'A003'), code: 'REASON_MISSING' }] });
    expect((await agentRow(idOf(world, 'A003'))).stage).toBe('WAITING');
    const withReason = await done(world.viewers.manager, clearAgents, {
      selection: select('A003'),
      ...form,
      reason: 'lead is ill',
    });
    expect(withReason.done).toBe(1);
    expect((await trailOf(idOf(world, 'A003'))).at(-1)).toMatchObject({
      reason: 'lead is ill',
      after: { standIn: true },
    });
  });

  it('clears a whole filter but some', async () => {
    const filter = { teams: ['BER-F01'], stages: ['WAITING'] };
    const outcome = await done(world.viewers.otherLead, clearAgents, {
      selection: { filter, except: [idOf(world, 'B008')] },
      ...form,
    });
    expect(outcome).toEqual({ done: 7, refused: [] });
    expect((await agentRow(idOf(world, 'B008'))).stage).toBe('WAITING');
  });

  it('refuses a filter by band to who may not read bands', async () => {
    const selection = { filter: { bands: [1] } };
    expect(await runCommand(world.viewers.lead, clearAgents, { selection, ...form })).toEqual({
      ok: false,
      code: 'NOT_ALLOWED',
    });
  });

  it('is taken back with a reason, and its declaration is revoked', async () => {
    const outcome = await done(world.viewers.lead, undoClearance, {
      selection: select('A001', 'A004'),
      reason: 'wrong person',
    });
    expect(outcome).toEqual({ done: 1, refused: [{ id: idOf(world, 'A004'), code: 'WRONG_STAGE' }] });
    expect((await agentRow(idOf(world, 'A001'))).stage).toBe('WAITING');
    const left = await count(
      sql`declaration WHERE agent_id = ${idOf(world, 'A001')}::uuid AND revoked_at IS NULL`,
    );
    expect(left).toBe(0);
    const none = await runCommand(world.viewers.lead, undoClearance, {
      selection: select('A002'),
      reason: '',
    });
    expect(none).toMatchObject({ ok: false, code: 'INVALID' });
  });

  it('done by two at once happens once', async () => {
    const both = await Promise.all([
      runCommand(world.viewers.lead, clearAgents, { selection: select('A005', 'A006'), ...form }),
      runCommand(world.viewers.lead, clearAgents, { selection: select('A006', 'A005'), ...form }),
    ]);
    const doneInAll = both.map((result) => (result.ok ? result.value.done : -1)).sort();
    expect(doneInAll).toEqual([0, 2]);
    expect(
      await count(sql`declaration WHERE agent_id = ${idOf(world, 'A005')}::uuid AND revoked_at IS NULL`),
    ).toBe(1);
  });
});

describe('hand-over and going live', () => {
  it('confirms the kit of many with one acceptance', async () => {
    await walk(world, ['A101', 'A102', 'A103'], 'DEVICE_READY');
    const lead = await makeViewer('TEAM_LEAD', { teams: ['CGN-M02'] });
    const outcome = await done(lead, handOverAgents, {
      selection: select('A101', 'A102', 'A104'),
      on: worldDay,
    });
    expect(outcome).toEqual({ done: 2, refused: [{ id: idOf(world, 'A104'), code: 'WRONG_STAGE' }] });
    expect(await count(sql`acceptance`)).toBe(1);
    expect(await agentRow(idOf(world, 'A101'))).toMatchObject({
      stage: 'HANDED_OVER',
      device: 'HANDED_OVER',
    });
    expect(await count(sql`assignment WHERE acceptance_id IS NOT NULL`)).toBe(2);
  });

  it('refuses a hand-over of tomorrow for each, without an acceptance', async () => {
    const before = await count(sql`acceptance`);
    const outcome = await done(world.viewers.manager, handOverAgents, {
      selection: select('A103'),
      on: '2026-11-24',
    });
    expect(outcome.refused).toEqual([{ id: idOf(world, 'A103'), code: 'DATE_IN_FUTURE' }]);
    expect(await count(sql`acceptance`)).toBe(before);
  });

  it('takes a hand-over back to ready', async () => {
    const outcome = await done(world.viewers.it, undoHandOver, {
      selection: select('A102'),
      reason: 'kit stayed in the center',
    });
    expect(outcome.done).toBe(1);
    expect(await agentRow(idOf(world, 'A102'))).toMatchObject({
      stage: 'DEVICE_READY',
      device: 'READY',
      handedOverOn: null,
    });
    expect(await count(sql`assignment WHERE acceptance_id IS NOT NULL`)).toBe(1);
  });

  it('does not let IT of another center hand over', async () => {
    const outcome = await done(world.viewers.otherIt, handOverAgents, {
      selection: select('A103'),
      on: worldDay,
    });
    expect(outcome.refused).toEqual([{ id: idOf(world, 'A103'), code: 'NOT_FOUND' }]);
    expect((await agentRow(idOf(world, 'A103'))).stage).toBe('DEVICE_READY');
  });

  it('is not given out while its device is on the way, nor on a day before the declaration', async () => {
    const id = idOf(world, 'A103');
    await db().$executeRaw(
      sql`UPDATE device d SET in_transit = true FROM assignment s WHERE s.device_id = d.id AND s.agent_id = ${id}::uuid AND s.ended_at IS NULL`,
    );
    const give = (on: string) =>
      done(world.viewers.manager, handOverAgents, { selection: { ids: [id] }, on });
    expect((await give(worldDay)).refused).toEqual([{ id, code: 'IN_TRANSIT' }]);
    await db().$executeRaw(
      sql`UPDATE device d SET in_transit = false FROM assignment s WHERE s.device_id = d.id AND s.agent_id = ${id}::uuid AND s.ended_at IS NULL`,
    );
    expect((await give('1999-01-01')).refused).toEqual([{ id, code: 'DATE_BEFORE_DECLARATION' }]);
    expect((await agentRow(id)).stage).toBe('DEVICE_READY');
  });

  it('goes live after the sign-in, and back', async () => {
    await walk(world, ['A007'], 'CONNECTED');
    const early = await done(world.viewers.lead, goLive, { selection: select('A007'), on: '2026-11-20' });
    expect(early.refused).toEqual([{ id: idOf(world, 'A007'), code: 'DATE_BEFORE_HAND_OVER' }]);
    const outcome = await done(world.viewers.lead, goLive, {
      selection: select('A007', 'A008'),
      on: worldDay,
    });
    expect(outcome).toEqual({ done: 1, refused: [{ id: idOf(world, 'A008'), code: 'WRONG_STAGE' }] });
    expect(await agentRow(idOf(world, 'A007'))).toMatchObject({ stage: 'LIVE', device: 'IN_USE' });
    await done(world.viewers.lead, undoLive, { selection: select('A007'), reason: 'mixed up' });
    expect(await agentRow(idOf(world, 'A007'))).toMatchObject({ stage: 'CONNECTED', device: 'HANDED_OVER' });
  });

  it('asks a manager for a reason to go live in the place of a lead', async () => {
    const without = await done(world.viewers.manager, goLive, { selection: select('A007'), on: worldDay });
    expect(without.refused).toEqual([{ id: idOf(world, 'A007'), code: 'REASON_MISSING' }]);
    const outcome = await done(world.viewers.manager, goLive, {
      selection: select('A007'),
      on: worldDay,
      reason: 'seen on the dashboard',
    });
    expect(outcome.done).toBe(1);
  });
});
