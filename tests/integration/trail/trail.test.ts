import { beforeAll, describe, expect, it } from 'vitest';
import type { TrailEvent } from '@/domain/trail/actions';
import { itemHistory } from '@/features/trail/queries/item-history';
import { listTrail, trailActors } from '@/features/trail/queries/list-trail';
import { writeTrail } from '@/server/audit';
import { inTransaction } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { makeWorld, worldDay, type World } from '../../support/world';

let world: World;
const agent = (number: string) => world.agents[number] ?? '';
const device = (tag: string) => world.devices[tag] ?? '';

async function tell(viewer: Viewer, events: TrailEvent[], day = worldDay): Promise<void> {
  const frame = { actorId: viewer.userId, changeSet: crypto.randomUUID(), day };
  await inTransaction((tx) => writeTrail(tx, frame, events));
}

beforeAll(async () => {
  world = await makeWorld();
  const about = (action: TrailEvent['action'], more: Partial<TrailEvent> = {}): TrailEvent => ({
    action,
    subjectType: 'agent',
    subjectId: agent('A001'),
    ...more,
  });
  await tell(world.viewers.lead, [
    about('agent.cleared', {
      before: { stage: 'WAITING' },
      after: { stage: 'CLEARED', signedOn: '2026-11-20' },
      reason: 'krank gemeldet',
    }),
  ]);
  await tell(world.viewers.system, [
    about('agent.bandChanged', { before: { band: 2 }, after: { band: 1, policy: 1 } }),
  ]);
  await tell(world.viewers.manager, [
    about('agent.operationalReason', { reason: 'Schlüsselperson' }),
    about('agent.promised', { after: { date: '2026-11-24', rank: 7 } }),
  ]);
  await tell(
    world.viewers.it,
    [
      about('agent.assigned', {
        before: { stage: 'CLEARED' },
        after: { stage: 'DEVICE_ASSIGNED', device: device('L-CGN-1') },
      }),
      {
        action: 'device.assigned',
        subjectType: 'device',
        subjectId: device('L-CGN-1'),
        after: { status: 'RESERVED', agent: agent('A001') },
      },
    ],
    '2026-11-24',
  );
  await tell(world.viewers.officer, [
    {
      action: 'ground.recorded',
      subjectType: 'ground',
      subjectId: crypto.randomUUID(),
      after: { validFrom: worldDay },
    },
    {
      action: 'import.applied',
      subjectType: 'import',
      subjectId: crypto.randomUUID(),
      after: { kind: 'grounds', new: 3 },
    },
  ]);
  await tell(world.viewers.admin, [
    {
      action: 'user.rolesChanged',
      subjectType: 'user',
      subjectId: world.viewers.it.userId,
      after: { IT_STAFF: 'CGN' },
    },
    { action: 'settings.changed', subjectType: 'settings', subjectId: '1', after: { frozenDays: 3 } },
    {
      action: 'import.applied',
      subjectType: 'import',
      subjectId: crypto.randomUUID(),
      after: { kind: 'users', new: 2 },
    },
  ]);
});

const actionsFor = async (viewer: Viewer) =>
  (await listTrail(viewer, { filter: {} })).events.map((event) => event.action);

describe('the trail', () => {
  it('shows a manager all but grounds, by name', async () => {
    const { events } = await listTrail(world.viewers.manager, { filter: {} });
    expect(events.map((event) => event.action)).toEqual([
      'import.applied',
      'settings.changed',
      'user.rolesChanged',
      'device.assigned',
      'agent.assigned',
      'agent.promised',
      'agent.operationalReason',
      'agent.bandChanged',
      'agent.cleared',
      'settings.changed',
    ]);
    const assigned = events.find((event) => event.action === 'agent.assigned');
    expect(assigned).toMatchObject({
      actor: 'Person IT_STAFF',
      subject: 'VorA001 NachA001 · A001',
      after: { stage: 'DEVICE_ASSIGNED', device: 'L-CGN-1' },
    });
  });

  it('shows an auditor people under one steady pseudonym, and no single change of band', async () => {
    const { events } = await listTrail(world.viewers.auditor, { filter: {} });
    const text = JSON.stringify(events);
    expect(text).not.toMatch(/NachA001|"A001|L-CGN|krank|Schlüssel|ground|grounds/);
    expect(text).not.toContain(agent('A001'));
    expect(text).not.toContain(device('L-CGN-1'));
    const actions = events.map((event) => event.action);
    expect(actions).toContain('agent.cleared');
    expect(actions).not.toContain('agent.bandChanged');
    expect(actions).not.toContain('agent.operationalReason');
    const names = new Set(
      events.filter((event) => event.subjectType === 'agent').map((event) => event.subject),
    );
    expect(names.size).toBe(1);
    const [name] = names;
    expect(events.find((event) => event.action === 'device.assigned')?.after).toMatchObject({ agent: name });
    expect(events.find((event) => event.action === 'agent.cleared')).toMatchObject({
      reason: null,
      reasonHidden: true,
    });
    const only = await listTrail(world.viewers.auditor, { filter: { subject: `agent:${name}` } });
    expect(only.events.map((event) => event.action)).toEqual([
      'agent.assigned',
      'agent.promised',
      'agent.cleared',
    ]);
    expect(
      (await listTrail(world.viewers.auditor, { filter: { subject: `agent:${agent('A001')}` } })).events,
    ).toEqual([]);
  });

  it('shows an administrator accounts and settings only', async () => {
    expect(new Set(await actionsFor(world.viewers.admin))).toEqual(
      new Set(['user.rolesChanged', 'settings.changed', 'import.applied']),
    );
    const imports = await listTrail(world.viewers.admin, { filter: { actions: ['import.applied'] } });
    expect(imports.events.map((event) => event.after?.['kind'])).toEqual(['users']);
  });

  it('is closed to all others, also when they ask for a subject or a ground', async () => {
    const { lead, it: staff, officer } = world.viewers;
    for (const viewer of [lead, staff, officer]) {
      expect(await listTrail(viewer, { filter: {} })).toEqual({ events: [], more: false });
      expect(await trailActors(viewer)).toEqual([]);
    }
    for (const viewer of [world.viewers.manager, world.viewers.auditor, world.viewers.admin]) {
      expect((await listTrail(viewer, { filter: { actions: ['ground.recorded'] } })).events).toEqual([]);
      expect((await listTrail(viewer, { filter: { actor: officer.userId } })).events).toEqual([]);
      expect((await trailActors(viewer)).map((actor) => actor.value)).not.toContain(officer.userId);
    }
  });

  it('is narrowed by who, what, on what, and when', async () => {
    const ask = async (filter: Parameters<typeof listTrail>[1]['filter']) =>
      (await listTrail(world.viewers.manager, { filter })).events.map((event) => event.action);
    expect(await ask({ actor: world.viewers.lead.userId })).toEqual(['agent.cleared']);
    expect(await ask({ actions: ['agent.promised'] })).toEqual(['agent.promised']);
    expect(await ask({ subject: `device:${device('L-CGN-1')}` })).toEqual(['device.assigned']);
    expect(await ask({ from: '2026-11-24', until: '2026-11-24' })).toEqual([
      'device.assigned',
      'agent.assigned',
    ]);
  });

  it('comes in windows of a hundred that neither miss nor repeat an event', async () => {
    const many = Array.from({ length: 230 }, (): TrailEvent => ({
      action: 'wave.changed',
      subjectType: 'wave',
      subjectId: crypto.randomUUID(),
    }));
    await tell(world.viewers.manager, many);
    const seen: string[] = [];
    let before: string | undefined;
    for (let more = true; more;) {
      const window = await listTrail(world.viewers.manager, {
        filter: { actions: ['wave.changed'] },
        ...(before ? { before } : {}),
      });
      seen.push(...window.events.map((event) => event.id));
      before = window.events.at(-1)?.id;
      more = window.more;
    }
    expect(seen).toHaveLength(230);
    expect(new Set(seen).size).toBe(230);
  });
});

describe('the history of one item', () => {
  const history = async (viewer: Viewer, type: 'agent' | 'device', id: string) =>
    (await itemHistory(viewer, { type, id })).map((event) => event.action);

  it('of an agent is told to a manager in full', async () => {
    expect(await history(world.viewers.manager, 'agent', agent('A001'))).toEqual([
      'agent.assigned',
      'agent.promised',
      'agent.operationalReason',
      'agent.bandChanged',
      'agent.cleared',
    ]);
  });

  it('of an agent is told to the own team lead without band and rank', async () => {
    const events = await itemHistory(world.viewers.lead, { type: 'agent', id: agent('A001') });
    expect(events.map((event) => event.action)).toEqual([
      'agent.assigned',
      'agent.promised',
      'agent.cleared',
    ]);
    expect(events[1]?.after).toEqual({ date: '2026-11-24' });
  });

  it('out of scope does not exist', async () => {
    for (const viewer of [world.viewers.otherLead, world.viewers.it, world.viewers.otherIt]) {
      expect(await itemHistory(viewer, { type: 'agent', id: agent('A001') })).toEqual([]);
    }
    for (const viewer of [world.viewers.officer, world.viewers.auditor, world.viewers.admin]) {
      expect(await itemHistory(viewer, { type: 'agent', id: agent('A001') })).toEqual([]);
      expect(await itemHistory(viewer, { type: 'device', id: device('L-CGN-1') })).toEqual([]);
    }
    expect(await itemHistory(world.viewers.otherIt, { type: 'device', id: device('L-CGN-1') })).toEqual([]);
    expect(await itemHistory(world.viewers.manager, { type: 'agent', id: 'no-id' })).toEqual([]);
  });

  it('of a device names the agent only to those who may read the agent', async () => {
    const [toIt] = await itemHistory(world.viewers.it, { type: 'device', id: device('L-CGN-1') });
    expect(toIt?.after).toEqual({ status: 'RESERVED' });
    const [toManager] = await itemHistory(world.viewers.manager, { type: 'device', id: device('L-CGN-1') });
    expect(toManager?.after).toMatchObject({ agent: 'VorA001 NachA001 · A001' });
  });
});
