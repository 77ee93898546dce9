import { beforeAll, describe, expect, it } from 'vitest';
import { recordAbsence } from '@/features/agents/commands/absence';
import { withdraw } from '@/features/agents/commands/withdraw';
import { filterChoices } from '@/features/agents/queries/filter-choices';
import { listAgents } from '@/features/agents/queries/list';
import { previewAct } from '@/features/agents/queries/preview';
import { agentStory } from '@/features/agents/queries/story';
import { agentTabCounts } from '@/features/agents/queries/tab-counts';
import { teamBoard } from '@/features/agents/queries/team-board';
import { openBlock } from '@/features/blocks/commands/open';
import { makeViewer, makeWorld, worldDay, type World } from '../../support/world';
import { done, idOf, promise, walk } from './walk';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
  await walk(world, ['A001', 'A002'], 'DEVICE_READY');
  await walk(world, ['A003'], 'CONNECTED');
  await walk(world, ['B001'], 'LIVE');
  await promise([idOf(world, 'A001'), idOf(world, 'A004'), idOf(world, 'A101')], worldDay);
  await promise([idOf(world, 'A005')], '2026-11-20', 9);
  await done(world.viewers.lead, openBlock, {
    selection: { ids: [idOf(world, 'A002')] },
    kind: 'VPN_REJECTED',
  });
  await done(world.viewers.lead, recordAbsence, {
    selection: { ids: [idOf(world, 'A006')] },
    from: worldDay,
    until: '2026-11-27',
  });
});
const select = (...numbers: string[]) => ({ ids: numbers.map((number) => idOf(world, number)) });
const numbers = (page: { rows: { personnelNumber: string }[] }) =>
  page.rows.map((row) => row.personnelNumber).sort();

describe('the list of agents', () => {
  it('shows a manager all, with bands', async () => {
    const page = await listAgents(world.viewers.manager, { filter: {} });
    expect(page.total).toBe(24);
    expect(page.rows.find((row) => row.personnelNumber === 'A001')).toMatchObject({
      band: 1,
      rank: 1,
      need: 'EITHER',
      deviceStatus: 'READY',
      planned: worldDay,
      centerName: 'Köln',
    });
  });

  it('shows a lead the own team without bands and ranks, whatever is asked', async () => {
    const page = await listAgents(world.viewers.lead, { filter: { bands: [2] }, sort: 'band' });
    expect(page.total).toBe(8);
    expect(page.rows.every((row) => row.band === null && row.rank === null)).toBe(true);
    expect(page.rows.every((row) => row.team === 'CGN-M01')).toBe(true);
  });

  it('shows IT the people of its centers with a device or a move due, in hand-over fields', async () => {
    const page = await listAgents(world.viewers.it, { filter: {} });
    expect(numbers(page)).toEqual(['A001', 'A002', 'A003', 'A004', 'A005', 'A101']);
    expect(page.rows.every((row) => row.need === null && row.band === null)).toBe(true);
  });

  it('shows nothing to those who may not read agents', async () => {
    for (const viewer of [world.viewers.officer, world.viewers.auditor, world.viewers.admin]) {
      expect(await listAgents(viewer, { filter: {} })).toEqual({ rows: [], total: 0 });
    }
  });

  it('narrows by stage, center, team, route, date, block, overdue and words, and sorts', async () => {
    const ask = async (filter: object) => numbers(await listAgents(world.viewers.manager, { filter }));
    expect(await ask({ stages: ['DEVICE_READY'] })).toEqual(['A001', 'A002']);
    expect(await ask({ centers: ['BER'], stages: ['LIVE'] })).toEqual(['B001']);
    expect(await ask({ plannedFrom: worldDay, plannedUntil: worldDay })).toEqual(['A001', 'A004', 'A101']);
    expect(await ask({ blocked: true })).toEqual(['A002']);
    expect(await ask({ blockedDays: 1 })).toEqual([]);
    expect(await ask({ overdue: true })).toEqual(['A005']);
    expect(await ask({ q: 'nachA10 vorA101' })).toEqual(['A101']);
    expect(await ask({ q: '%' })).toEqual([]);
    expect((await ask({ unplanned: true })).includes('A005')).toBe(false);
    const sorted = await listAgents(world.viewers.manager, { filter: {}, sort: 'planned', limit: 2 });
    expect(sorted.rows.map((row) => row.personnelNumber)).toEqual(['A005', 'A001']);
    const next = await listAgents(world.viewers.manager, {
      filter: {},
      sort: 'planned',
      offset: 2,
      limit: 2,
    });
    expect(next.rows.map((row) => row.personnelNumber)).toEqual(['A004', 'A101']);
  });

  it('counts each saved view, the band only for managers', async () => {
    expect(await agentTabCounts(world.viewers.manager)).toEqual({
      all: 24,
      bandOneOpen: 8,
      declarationMissing: 20,
      withoutDevice: 0,
      blockedLong: 0,
      dueToday: 3,
    });
    expect(await agentTabCounts(world.viewers.lead)).toMatchObject({ all: 8, bandOneOpen: null });
  });

  it('offers only centers and teams in reach', async () => {
    expect((await filterChoices(world.viewers.manager)).teams).toHaveLength(3);
    expect(await filterChoices(world.viewers.otherIt)).toMatchObject({
      teams: [{ code: 'BER-F01' }],
      centers: [{ code: 'BER' }],
      bands: 0,
    });
  });
});

describe('the story of an agent', () => {
  it('has everything for a manager', async () => {
    const story = await agentStory(world.viewers.manager, idOf(world, 'A001'));
    expect(story).toMatchObject({
      name: 'VorA001 NachA001',
      order: { band: 1, rank: 1, place: 1, placeOf: 4 },
      person: { declaration: { formVersion: '3', signedOn: worldDay } },
      kit: [{ status: 'READY', steps: 3, stepsDone: 3, role: 'CURRENT' }],
    });
    expect(story?.may).toContain('handOver');
    expect(story?.may).not.toContain('clear');
  });

  it('has no band for a lead, and no person for IT', async () => {
    const lead = await agentStory(world.viewers.lead, idOf(world, 'A002'));
    expect(lead).toMatchObject({ order: null, blocks: [{ kind: 'VPN_REJECTED', mayResolve: true }] });
    expect(lead?.may).not.toContain('handOver');
    expect(lead?.person).not.toBeNull();
    const it = await agentStory(world.viewers.it, idOf(world, 'A001'));
    expect(it).toMatchObject({ order: null, person: null, kit: [{ assetTag: 'D-CGN-1' }] });
    expect(it?.may).toEqual(['handOver', 'block', 'noShow']);
  });

  it('does not exist out of scope', async () => {
    expect(await agentStory(world.viewers.otherLead, idOf(world, 'A001'))).toBeNull();
    expect(await agentStory(world.viewers.it, idOf(world, 'A007'))).toBeNull();
    expect(await agentStory(world.viewers.officer, idOf(world, 'A001'))).toBeNull();
    expect(await agentStory(world.viewers.manager, 'nonsense')).toBeNull();
  });
});

describe('the preview of an act', () => {
  it('says how many, and who not and why, without writing', async () => {
    const preview = await previewAct(world.viewers.manager, {
      act: 'handOver',
      selection: select('A001', 'A002', 'A007'),
    });
    expect(preview).toMatchObject({
      possible: 1,
      refused: [
        { code: 'BLOCKED', count: 1 },
        { code: 'WRONG_STAGE', count: 1 },
      ],
    });
    expect(preview.examples.find((one) => one.code === 'BLOCKED')?.name).toBe('VorA002 NachA002');
    const story = await agentStory(world.viewers.manager, idOf(world, 'A001'));
    expect(story?.stage).toBe('DEVICE_READY');
  });

  it('takes a whole filter, knows stand-ins, and names nobody out of scope', async () => {
    const whole = await previewAct(world.viewers.manager, {
      act: 'clear',
      selection: { filter: { stages: ['WAITING'] } },
    });
    expect(whole).toMatchObject({ possible: 20, refused: [], standIn: true, formVersion: '3' });
    const own = await previewAct(world.viewers.lead, { act: 'clear', selection: select('A007', 'B002') });
    expect(own).toMatchObject({
      possible: 1,
      standIn: false,
      refused: [{ code: 'NOT_FOUND', count: 1 }],
      examples: [],
    });
  });

  it('agrees with what the command then does', async () => {
    const selection = select('A001', 'A003', 'B001');
    const preview = await previewAct(world.viewers.manager, { act: 'takeWithdrawalBack', selection });
    expect(preview.refused).toEqual([{ code: 'WRONG_STAGE', count: 3 }]);
    const agent = select('B008');
    await done(world.viewers.manager, withdraw, { selection: agent, kind: 'LEFT' });
    const back = await previewAct(world.viewers.manager, { act: 'takeWithdrawalBack', selection: agent });
    expect(back.possible).toBe(1);
  });
});

describe('the board of a lead', () => {
  it('has the own team with dates, kit, absences and blocks, and no band', async () => {
    const board = await teamBoard(world.viewers.lead, null);
    expect(board?.team).toMatchObject({ code: 'CGN-M01', center: 'Köln', agents: 8 });
    expect(board?.formVersion).toBe('3');
    const by = new Map(board?.agents.map((agent) => [agent.personnelNumber, agent]));
    expect(by.get('A006')).toMatchObject({ absentUntil: '2026-11-27', stage: 'WAITING' });
    expect(by.get('A002')?.blocks).toMatchObject([{ kind: 'VPN_REJECTED' }]);
    expect(by.get('A001')).toMatchObject({ planned: worldDay, assetTag: 'D-CGN-1' });
    expect(JSON.stringify(board)).not.toContain('band');
  });

  it('knows no team that the lead does not lead', async () => {
    expect(await teamBoard(world.viewers.lead, 'BER-F01')).toBeNull();
    expect(await teamBoard(world.viewers.it, null)).toBeNull();
    const two = await makeViewer('TEAM_LEAD', { teams: ['CGN-M02', 'BER-F01'] });
    const board = await teamBoard(two, 'BER-F01');
    expect(board?.teams.map((team) => team.code)).toEqual(['BER-F01', 'CGN-M02']);
    expect(board?.agents).toHaveLength(8);
  });
});
