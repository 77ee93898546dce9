import { beforeAll, describe, expect, it } from 'vitest';
import { handOverAgents } from '@/features/agents/commands/hand-over';
import { openBlock } from '@/features/blocks/commands/open';
import { reassignBlocks } from '@/features/blocks/commands/reassign';
import { resolveBlocks } from '@/features/blocks/commands/resolve';
import { blockOwnerCounts, listBlocks } from '@/features/blocks/queries/list';
import { runCommand } from '@/server/command';
import { db, sql } from '@/server/db';
import { viewerOfEmail } from '@/server/viewer';
import { makeViewer, makeWorld, onDay, worldDay, type World } from '../../support/world';
import { done, idOf, promise, walk } from '../agents/walk';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
const select = (...numbers: string[]) => ({ ids: numbers.map((number) => idOf(world, number)) });
const blockOf = (number: string) =>
  db().block.findFirstOrThrow({ where: { agentId: idOf(world, number) }, orderBy: { openedAt: 'desc' } });

describe('opening', () => {
  it('gives the block to the owner of its kind, once for each agent and kind', async () => {
    const outcome = await done(world.viewers.lead, openBlock, {
      selection: select('A001', 'A002', 'B001'),
      kind: 'SLOW_INTERNET',
      note: '2 Mbit',
    });
    expect(outcome).toEqual({ done: 2, refused: [{ id: idOf(world, 'B001'), code: 'NOT_FOUND' }] });
    expect(await blockOf('A001')).toMatchObject({ owner: 'MANAGERS', note: '2 Mbit' });
    const again = await done(world.viewers.lead, openBlock, {
      selection: select('A001'),
      kind: 'SLOW_INTERNET',
    });
    expect(again.refused[0]?.code).toBe('ALREADY_THERE');
    await done(world.viewers.lead, openBlock, { selection: select('A003'), kind: 'DECLARATION_REFUSED' });
    expect((await blockOf('A003')).owner).toBe('TEAM_LEADS');
  });

  it('takes words for another block, and a name for an outside party', async () => {
    const bare = await runCommand(world.viewers.lead, openBlock, {
      selection: select('A004'),
      kind: 'OTHER',
    });
    expect(bare).toMatchObject({ ok: false, code: 'INVALID' });
    const nameless = { selection: select('A004'), kind: 'NO_INTERNET', owner: 'OUTSIDE' };
    expect(await runCommand(world.viewers.lead, openBlock, nameless)).toMatchObject({ code: 'INVALID' });
    await done(world.viewers.lead, openBlock, { ...nameless, outside: 'Telefonica' });
    expect(await blockOf('A004')).toMatchObject({ owner: 'OUTSIDE', outside: 'Telefonica' });
  });

  it('holds the hand-over until it is resolved', async () => {
    const [id = ''] = await walk(world, ['A101'], 'DEVICE_READY');
    await done(world.viewers.it, openBlock, { selection: { ids: [id] }, kind: 'ACCESSORY_MISSING' });
    const held = await done(world.viewers.it, handOverAgents, { selection: { ids: [id] }, on: worldDay });
    expect(held.refused).toEqual([{ id, code: 'BLOCKED' }]);
    const block = await blockOf('A101');
    await done(world.viewers.it, resolveBlocks, { blockIds: [block.id], resolution: 'headset found' });
    const outcome = await done(world.viewers.it, handOverAgents, { selection: { ids: [id] }, on: worldDay });
    expect(outcome.done).toBe(1);
  });
});

describe('resolving', () => {
  it('by a lead of another city who is IT here is not for the leads’ blocks', async () => {
    await done(world.viewers.manager, openBlock, { selection: select('A104'), kind: 'DECLARATION_REFUSED' });
    await promise(select('A104').ids, '2026-11-25');
    const block = await blockOf('A104');
    const { email, userId } = await makeViewer('IT_STAFF', { centers: ['CGN'] });
    await db().$executeRaw(sql`
      WITH held AS (INSERT INTO user_role (user_id, role) VALUES (${userId}::uuid, 'TEAM_LEAD') RETURNING id)
      INSERT INTO role_scope_team SELECT held.id, t.id FROM held, team t WHERE t.code = 'BER-F01'`);
    const both = await viewerOfEmail(email, worldDay);
    if (!both) throw new Error('no viewer');
    const answer = await done(both, resolveBlocks, { blockIds: [block.id], resolution: 'gone' });
    expect(answer.refused).toEqual([{ id: block.id, code: 'NOT_OWNER' }]);
  });

  it('is for the owner, the manager and whoever reported it', async () => {
    await promise(select('A002').ids, '2026-11-25');
    const slow = await blockOf('A002');
    const byIt = await done(world.viewers.it, resolveBlocks, { blockIds: [slow.id], resolution: 'no' });
    expect(byIt.refused).toEqual([{ id: slow.id, code: 'NOT_OWNER' }]);
    const byOther = await done(world.viewers.otherLead, resolveBlocks, {
      blockIds: [slow.id],
      resolution: 'no',
    });
    expect(byOther.refused).toEqual([{ id: slow.id, code: 'NOT_FOUND' }]);
    const sameTeam = await makeViewer('TEAM_LEAD', { teams: ['CGN-M01'] });
    const byColleague = await done(sameTeam, resolveBlocks, { blockIds: [slow.id], resolution: 'no' });
    expect(byColleague.refused).toEqual([{ id: slow.id, code: 'NOT_OWNER' }]);
    expect((await blockOf('A002')).resolvedOn).toBeNull();
    const refusedDeclaration = await blockOf('A003');
    const byOwner = await done(sameTeam, resolveBlocks, {
      blockIds: [refusedDeclaration.id],
      resolution: 'explained, signed',
    });
    expect(byOwner.done).toBe(1);
    const byManager = await done(world.viewers.manager, resolveBlocks, {
      blockIds: [slow.id, refusedDeclaration.id],
      resolution: 'router sent',
    });
    expect(byManager).toEqual({ done: 1, refused: [{ id: refusedDeclaration.id, code: 'ALREADY_THERE' }] });
    const own = await blockOf('A001');
    expect(
      (await done(world.viewers.lead, resolveBlocks, { blockIds: [own.id], resolution: 'mistake' })).done,
    ).toBe(1);
  });

  it('by two at once happens once', async () => {
    await done(world.viewers.lead, openBlock, { selection: select('A005'), kind: 'DECLARATION_REFUSED' });
    const { id } = await blockOf('A005');
    const both = await Promise.all(
      [world.viewers.lead, world.viewers.manager].map((viewer) =>
        done(viewer, resolveBlocks, { blockIds: [id], resolution: 'done' }),
      ),
    );
    expect(both.map((outcome) => outcome.done).sort()).toEqual([0, 1]);
    const events = await db().auditEvent.count({
      where: { subjectId: idOf(world, 'A005'), action: 'block.resolved' },
    });
    expect(events).toBe(1);
  });
});

it('a manager passes a block on, others may not', async () => {
  const { id } = await blockOf('A004');
  const input = { blockIds: [id], owner: 'CENTER_IT' };
  expect(await runCommand(world.viewers.lead, reassignBlocks, input)).toMatchObject({ code: 'NOT_ALLOWED' });
  expect((await done(world.viewers.manager, reassignBlocks, input)).done).toBe(1);
  expect(await blockOf('A004')).toMatchObject({ owner: 'CENTER_IT', outside: null });
});

describe('the list', () => {
  it('shows the oldest first with working days, by owner, kind, age and center, in scope', async () => {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`
        INSERT INTO block (agent_id, kind, owner, center_id, opened_on, opened_by) VALUES
          (${idOf(world, 'B005')}::uuid, 'DELIVERY_MISSING', 'DEPOT', ${world.centers.BER}::uuid, '2026-11-17', ${world.viewers.system.userId}::uuid),
          (${idOf(world, 'B006')}::uuid, 'VPN_REJECTED', 'CENTER_IT', ${world.centers.BER}::uuid, '2026-11-19', ${world.viewers.system.userId}::uuid)`),
    );
    const all = await listBlocks(world.viewers.manager, { filter: {} });
    expect(all.rows[0]).toMatchObject({ kind: 'DELIVERY_MISSING', age: 4, mayResolve: true });
    expect(all.rows.map((row) => row.since)).toEqual(all.rows.map((row) => row.since).sort());
    const old = await listBlocks(world.viewers.manager, { filter: { minDays: 3 } });
    expect(old.total).toBe(1);
    const kinds = await listBlocks(world.viewers.manager, {
      filter: { kinds: ['VPN_REJECTED'], centers: ['BER'] },
    });
    expect(kinds.rows.map((row) => row.personnelNumber)).toEqual(['B006']);
    const lead = await listBlocks(world.viewers.lead, { filter: {} });
    expect(lead.rows.every((row) => row.team === 'CGN-M01')).toBe(true);
    expect((await listBlocks(world.viewers.officer, { filter: {} })).total).toBe(0);
  });

  it('shows the depot its blocks without the names of people elsewhere', async () => {
    const depot = await listBlocks(world.viewers.it, { filter: { owners: ['DEPOT'] } });
    expect(depot.rows).toMatchObject([
      { name: null, personnelNumber: null, center: 'BER', mayResolve: true },
    ]);
    const search = await listBlocks(world.viewers.it, { filter: { owners: ['DEPOT'], q: 'B005' } });
    expect(search.total).toBe(0);
    expect((await listBlocks(world.viewers.otherIt, { filter: { owners: ['DEPOT'] } })).total).toBe(0);
  });

  it('counts by owner what each may read', async () => {
    const counts = await blockOwnerCounts(world.viewers.manager);
    const { total } = await listBlocks(world.viewers.manager, { filter: {} });
    expect(counts.reduce((sum, one) => sum + one.open, 0)).toBe(total);
    expect(counts.find((one) => one.owner === 'DEPOT')).toMatchObject({ open: 1, old: 1 });
    expect(await blockOwnerCounts(world.viewers.otherLead)).toMatchObject([
      { owner: 'CENTER_IT' },
      { owner: 'DEPOT' },
    ]);
  });
});
