import { beforeAll, describe, expect, it } from 'vitest';
import { recordAbsence, revokeAbsence } from '@/features/agents/commands/absence';
import { clearAgents } from '@/features/agents/commands/clear';
import { recordNoShow } from '@/features/agents/commands/no-show';
import {
  giveOperationalReason,
  revokeOperationalReason,
} from '@/features/agents/commands/operational-reason';
import { takeWithdrawalBack, withdraw } from '@/features/agents/commands/withdraw';
import { openBlock } from '@/features/blocks/commands/open';
import { liveScenario } from '@/features/plans/queries/scenario';
import { runCommand } from '@/server/command';
import { db, inTransaction, sql } from '@/server/db';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';
import { agentRow, done, idOf, promise, trailOf, walk } from './walk';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
const select = (...numbers: string[]) => ({ ids: numbers.map((number) => idOf(world, number)) });

describe('withdrawing', () => {
  it('releases the device before the hand-over, drops the promise and closes blocks', async () => {
    const [id = ''] = await walk(world, ['A001'], 'DEVICE_READY');
    await promise([id], worldDay);
    await done(world.viewers.lead, openBlock, { selection: { ids: [id] }, kind: 'SLOW_INTERNET' });
    const outcome = await done(world.viewers.lead, withdraw, { selection: select('A001'), kind: 'DECLINED' });
    expect(outcome.done).toBe(1);
    expect(await agentRow(id)).toMatchObject({
      stage: 'WITHDRAWN',
      withdrawnReason: 'DECLINED',
      promised: null,
      rank: null,
      device: null,
    });
    expect(await db().block.count({ where: { agentId: id, resolvedOn: null } })).toBe(0);
    const twice = await done(world.viewers.lead, withdraw, { selection: select('A001'), kind: 'LEFT' });
    expect(twice.refused).toEqual([{ id, code: 'ALREADY_THERE' }]);
  });

  it('leads back to cleared with a declaration, and to waiting without one', async () => {
    await done(world.viewers.lead, withdraw, { selection: select('A002'), kind: 'LONG_ABSENCE' });
    const outcome = await done(world.viewers.lead, takeWithdrawalBack, {
      selection: select('A001', 'A002', 'A003'),
      reason: 'changed their mind',
    });
    expect(outcome).toEqual({ done: 2, refused: [{ id: idOf(world, 'A003'), code: 'WRONG_STAGE' }] });
    expect((await agentRow(idOf(world, 'A001'))).stage).toBe('CLEARED');
    expect((await agentRow(idOf(world, 'A002'))).stage).toBe('WAITING');
  });

  it('after the hand-over cannot be taken back while the kit is out', async () => {
    const [id = ''] = await walk(world, ['A004'], 'HANDED_OVER');
    await done(world.viewers.manager, withdraw, { selection: { ids: [id] }, kind: 'LEFT' });
    expect(await agentRow(id)).toMatchObject({ stage: 'WITHDRAWN', device: 'HANDED_OVER' });
    const outcome = await done(world.viewers.manager, takeWithdrawalBack, {
      selection: { ids: [id] },
      reason: 'came back',
    });
    expect(outcome.refused).toEqual([{ id, code: 'RETURN_OPEN' }]);
  });

  it('for another reason takes words, and only for own people', async () => {
    const bare = await runCommand(world.viewers.lead, withdraw, {
      selection: select('A003'),
      kind: 'OTHER',
    });
    expect(bare).toMatchObject({ ok: false, code: 'INVALID' });
    const foreign = await done(world.viewers.otherLead, withdraw, {
      selection: select('A003'),
      kind: 'LEFT',
    });
    expect(foreign.refused[0]?.code).toBe('NOT_FOUND');
    expect((await agentRow(idOf(world, 'A003'))).stage).toBe('WAITING');
    await done(world.viewers.lead, withdraw, {
      selection: select('A003'),
      kind: 'OTHER',
      text: 'parental leave',
    });
    expect((await agentRow(idOf(world, 'A003'))).withdrawnReason).toBe('OTHER: parental leave');
  });
});

describe('an absence', () => {
  it('opens a promised date inside it, keeps the rank, and can be revoked once', async () => {
    const ids = select('A005', 'A006').ids;
    await promise(ids, '2026-11-25', 7);
    await promise(ids.slice(1), '2026-12-02', 8);
    const outcome = await done(world.viewers.lead, recordAbsence, {
      selection: { ids },
      from: '2026-11-24',
      until: '2026-11-27',
    });
    expect(outcome.done).toBe(2);
    expect(await agentRow(ids[0] ?? '')).toMatchObject({ promised: null, rank: 7 });
    expect(await agentRow(ids[1] ?? '')).toMatchObject({ promised: '2026-12-02' });
    const absence = await db().absence.findFirstOrThrow({ where: { agentId: ids[0] ?? '' } });
    const foreign = await done(world.viewers.otherLead, revokeAbsence, { absenceIds: [absence.id] });
    expect(foreign).toEqual({ done: 0, refused: [{ id: absence.id, code: 'NOT_FOUND' }] });
    expect((await done(world.viewers.lead, revokeAbsence, { absenceIds: [absence.id] })).done).toBe(1);
    expect((await done(world.viewers.lead, revokeAbsence, { absenceIds: [absence.id] })).done).toBe(0);
  });

  it('ends after it begins and is not over, and is not for people who have moved', async () => {
    const wrong = { selection: select('A005'), from: '2026-11-27', until: '2026-11-24' };
    expect(await runCommand(world.viewers.lead, recordAbsence, wrong)).toMatchObject({
      fields: { until: 'BEFORE_FROM' },
    });
    const past = { selection: select('A005'), from: '2026-11-16', until: '2026-11-18' };
    expect(await runCommand(world.viewers.lead, recordAbsence, past)).toMatchObject({
      fields: { until: 'IN_PAST' },
    });
    const [id = ''] = await walk(world, ['B001'], 'HANDED_OVER');
    const moved = await done(world.viewers.otherLead, recordAbsence, {
      selection: { ids: [id] },
      from: worldDay,
      until: worldDay,
    });
    expect(moved.refused).toEqual([{ id, code: 'WRONG_STAGE' }]);
  });
});

describe('not coming to the hand-over', () => {
  it('is counted, opens the date, keeps the stage and goes on holding the device', async () => {
    const [id = ''] = await walk(world, ['A101'], 'DEVICE_READY');
    await promise([id], worldDay, 20);
    const outcome = await done(world.viewers.it, recordNoShow, { selection: { ids: [id] } });
    expect(outcome.done).toBe(1);
    expect(await agentRow(id)).toMatchObject({
      stage: 'DEVICE_READY',
      device: 'READY',
      promised: null,
      rank: 20,
      noShows: 1,
    });
    expect((await trailOf(id)).slice(-2).map((event) => event.action)).toEqual([
      'agent.noShow',
      'agent.dateDropped',
    ]);
    const again = await done(world.viewers.manager, recordNoShow, { selection: { ids: [id] } });
    expect(again.refused).toEqual([{ id, code: 'NO_APPOINTMENT' }]);
    const { scenario } = await inTransaction((tx) => liveScenario(tx, worldDay), { read: true });
    const planned = scenario.agents.find((agent) => agent.id === id);
    expect(planned?.fixed?.date).toBe('2026-11-24');
  });

  it('is impossible before the date', async () => {
    const id = idOf(world, 'B002');
    await promise([id], '2026-11-24', 30);
    const outcome = await done(world.viewers.otherLead, recordNoShow, { selection: { ids: [id] } });
    expect(outcome.refused).toEqual([{ id, code: 'NO_APPOINTMENT' }]);
  });
});

describe('an operational reason', () => {
  it('moves a person into the band of the rule, and out again', async () => {
    const rules = {
      rules: [
        { band: 1, when: [{ kind: 'CRITICAL_CASE' }] },
        { band: 1, when: [{ kind: 'OPERATIONAL_REASON' }] },
      ],
      otherwise: 2,
    };
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`
        INSERT INTO priority_policy (number, rules, bands, reason, created_by)
        VALUES (2, ${JSON.stringify(rules)}::jsonb, 2, 'test', ${world.viewers.manager.userId}::uuid)`),
    );
    const id = idOf(world, 'B003');
    expect((await agentRow(id)).band).toBe(2);
    const given = await done(world.viewers.manager, giveOperationalReason, {
      selection: { ids: [id] },
      reason: 'only speaker of Sorbian',
    });
    expect(given.done).toBe(1);
    expect((await agentRow(id)).band).toBe(1);
    const twice = await done(world.viewers.manager, giveOperationalReason, {
      selection: { ids: [id] },
      reason: 'again',
    });
    expect(twice.refused).toEqual([{ id, code: 'ALREADY_THERE' }]);
    await done(world.viewers.manager, revokeOperationalReason, {
      selection: { ids: [id] },
      reason: 'no longer',
    });
    expect((await agentRow(id)).band).toBe(2);
  });

  it('is not for leads to give', async () => {
    const result = await runCommand(world.viewers.otherLead, giveOperationalReason, {
      selection: select('B003'),
      reason: 'mine first',
    });
    expect(result).toEqual({ ok: false, code: 'NOT_ALLOWED' });
  });
});

it('a block holds an agent where it stands, but not from being cleared', async () => {
  const selection = select('B004');
  await done(world.viewers.otherLead, openBlock, { selection, kind: 'NO_INTERNET' });
  const outcome = await done(world.viewers.otherLead, clearAgents, {
    selection,
    signedOn: worldDay,
    formVersion: '3',
  });
  expect(outcome.done).toBe(1);
});
