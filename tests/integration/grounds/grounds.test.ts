import { beforeAll, describe, expect, it } from 'vitest';
import type { Result } from '@/domain/commands/result';
import { applyDay } from '@/features/grounds/commands/apply-day';
import { correctGround, withdrawGround } from '@/features/grounds/commands/change-ground';
import { openGround, openPerson } from '@/features/grounds/commands/open-ground';
import { recordGround } from '@/features/grounds/commands/record-ground';
import { recordMany } from '@/features/grounds/commands/record-many';
import {
  findPeople,
  groundCenters,
  groundCounts,
  listGrounds,
} from '@/features/grounds/queries/list-grounds';
import { runCommand } from '@/server/command';
import { db, sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { makeViewer, makeWorld, worldDay, type World } from '../../support/world';

let world: World;
let berlin: Viewer;
beforeAll(async () => {
  world = await makeWorld();
  berlin = await makeViewer('PEOPLE_OFFICER', { centers: ['BER'] });
});

const kind = 'SINGLE_PARENT';
const agent = (number: string) => world.agents[number] ?? '';

async function done<Out>(answer: Promise<Result<Out>>): Promise<Out> {
  const result = await answer;
  if (!result.ok) throw new Error(JSON.stringify(result));
  return result.value;
}

const record = (number: string, extra: object = {}, viewer = world.viewers.officer) =>
  runCommand(viewer, recordGround, { agentId: agent(number), kind, validFrom: worldDay, ...extra });

async function bandOf(number: string): Promise<number> {
  const rows = await db().$queryRaw<{ band: number }[]>(
    sql`SELECT band FROM agent WHERE id = ${agent(number)}::uuid`,
  );
  return rows[0]?.band ?? 0;
}

async function everything(): Promise<string> {
  const rows = await db().$queryRaw<{ text: string }[]>(sql`
    SELECT string_agg(x, ' ') AS text FROM (
      SELECT to_jsonb(e)::text AS x FROM audit_event e UNION ALL SELECT to_jsonb(c)::text FROM change_set c
      UNION ALL SELECT to_jsonb(g)::text FROM priority_ground g UNION ALL SELECT to_jsonb(r)::text FROM ground_read r) y`);
  return rows[0]?.text ?? '';
}

describe('recording a ground', () => {
  it('moves the person to the first band in the same transaction, without a cause in the trail', async () => {
    expect(await bandOf('A101')).toBe(2);
    const { groundId } = await done(record('A101'));
    expect(await bandOf('A101')).toBe(1);
    const events = await db().$queryRaw<
      { action: string; subject: string; actor: string; text: string }[]
    >(sql`
      SELECT e.action, e.subject_id AS subject, u.name AS actor, concat(e.before, e.after, e.reason) AS text
        FROM audit_event e JOIN app_user u ON u.id = e.actor_id
       WHERE e.change_set = (SELECT change_set FROM audit_event WHERE subject_id = ${groundId}) ORDER BY e.id`);
    expect(events.map((event) => [event.action, event.subject, event.actor])).toEqual([
      ['ground.recorded', groundId, 'Person PEOPLE_OFFICER'],
      ['agent.bandChanged', agent('A101'), 'System'],
    ]);
    expect(events.map((event) => event.text).join()).not.toMatch(/ground|SINGLE|CONDITION/i);
  });

  it('writes kind and reference nowhere in clear', async () => {
    await done(record('A102', { kind: 'PRE_EXISTING_CONDITION', reference: 'Marker-4711-Aktenzeichen' }));
    const text = await everything();
    expect(text).not.toMatch(/SINGLE_PARENT|PRE_EXISTING|Marker-4711/);
  });

  it('is refused a second time for the same kind, and for an end before the beginning', async () => {
    expect(await record('A101')).toMatchObject({ code: 'ALREADY_IN_USE', fields: { kind: 'RECORDED' } });
    expect(await record('A103', { validUntil: '2026-11-22' })).toMatchObject({
      code: 'INVALID',
      fields: { validUntil: expect.any(String) },
    });
    expect(await bandOf('A103')).toBe(2);
  });

  it('outside one’s centers finds nobody and changes nothing', async () => {
    expect(await record('A104', {}, berlin)).toEqual({ ok: false, code: 'NOT_FOUND' });
    expect(await bandOf('A104')).toBe(2);
    await done(record('B001', {}, berlin));
    expect(await bandOf('B001')).toBe(1);
  });

  it('is for the people officer only', async () => {
    const open = await done(record('A105'));
    const { officer: _, ...others } = world.viewers;
    for (const viewer of Object.values(others)) {
      const answers = await Promise.all([
        runCommand(viewer, recordGround, { agentId: agent('A106'), kind, validFrom: worldDay }),
        runCommand(viewer, recordMany, { personnelNumbers: ['A106'], kind, validFrom: worldDay }),
        runCommand(viewer, withdrawGround, { groundId: open.groundId, version: 1 }),
        runCommand(viewer, correctGround, { groundId: open.groundId, version: 1, kind, validFrom: worldDay }),
      ]);
      for (const answer of answers) expect(answer).toEqual({ ok: false, code: 'NOT_ALLOWED' });
      expect(await openGround(viewer, open.groundId)).toEqual({ ok: false, code: 'NOT_ALLOWED' });
      expect(await openPerson(viewer, agent('A105'))).toMatchObject({ ok: false });
      expect(await listGrounds(viewer, { filter: {}, offset: 0 })).toEqual({ rows: [], total: 0 });
      expect((await groundCounts(viewer)).all).toBe(0);
      expect(await findPeople(viewer, 'Nach')).toEqual([]);
      expect(await groundCenters(viewer)).toEqual([]);
    }
    expect(await bandOf('A106')).toBe(2);
    expect(await openGround(null, open.groundId)).toEqual({ ok: false, code: 'NOT_SIGNED_IN' });
  });

  it('for many gives a verdict for each number; what is out of scope is not found', async () => {
    const answer = await done(
      runCommand(berlin, recordMany, {
        personnelNumbers: ['B001', 'B002', 'B003', 'B002', 'A107', 'X999'],
        kind,
        validFrom: worldDay,
      }),
    );
    expect(answer.done).toBe(2);
    expect(answer.verdicts).toEqual([
      { number: 'B001', ok: false, code: 'RECORDED' },
      { number: 'B002', ok: true, code: null },
      { number: 'B003', ok: true, code: null },
      { number: 'A107', ok: false, code: 'NOT_FOUND' },
      { number: 'X999', ok: false, code: 'NOT_FOUND' },
    ]);
    expect([await bandOf('B002'), await bandOf('A107')]).toEqual([1, 2]);
  });
});

describe('the list of grounds', () => {
  it('masks the kind, stays within the centers, and finds by number', async () => {
    const all = await listGrounds(world.viewers.officer, { filter: {}, offset: 0 });
    expect(JSON.stringify(all)).not.toMatch(/SINGLE_PARENT|PRE_EXISTING/);
    const own = await listGrounds(berlin, { filter: {}, offset: 0 });
    expect(own.rows.every((row) => row.center === 'Berlin')).toBe(true);
    expect(own.total).toBeGreaterThan(0);
    const one = await listGrounds(world.viewers.officer, { filter: { q: 'A101' }, offset: 0 });
    expect(one.rows.map((row) => row.personnelNumber)).toEqual(['A101']);
    expect(await findPeople(berlin, 'A101')).toEqual([]);
    expect((await groundCenters(berlin)).map((center) => center.value)).toEqual(['BER']);
  });

  it('shows those that end within fourteen days', async () => {
    await done(record('A108', { validUntil: '2026-12-07' }));
    await done(record('A007', { validUntil: '2026-12-08' }));
    const soon = await listGrounds(world.viewers.officer, { filter: { states: ['EXPIRING'] }, offset: 0 });
    expect(soon.rows.map((row) => row.personnelNumber)).toEqual(['A108']);
    expect((await groundCounts(world.viewers.officer)).EXPIRING).toBe(1);
  });
});

describe('opening a ground', () => {
  it('shows the kind and is noted, each time, with who and when', async () => {
    const { groundId } = await done(record('A001', { reference: 'AZ 12' }));
    await openGround(world.viewers.officer, groundId);
    const second = await openGround(world.viewers.officer, groundId);
    if (!second.ok) throw new Error(second.code);
    expect(second.value).toMatchObject({ kind, reference: 'AZ 12', reads: 2, personnelNumber: 'A001' });
    expect(second.value.readBy.map((read) => read.reader)).toEqual([
      'Person PEOPLE_OFFICER',
      'Person PEOPLE_OFFICER',
    ]);
    expect(second.value.history.map((event) => event.action)).toEqual(['ground.recorded']);
    expect(await everything()).not.toMatch(/SINGLE_PARENT|AZ 12/);
  });

  it('out of scope finds nothing and notes nothing', async () => {
    const { groundId } = await done(record('A002'));
    expect(await openGround(berlin, groundId)).toMatchObject({ code: 'NOT_FOUND' });
    expect(await openPerson(berlin, agent('A002'))).toMatchObject({ code: 'NOT_FOUND' });
    const rows = await db().$queryRaw<unknown[]>(
      sql`SELECT 1 FROM ground_read WHERE ground_id = ${groundId}::uuid`,
    );
    expect(rows).toEqual([]);
  });

  it('for a person’s print-out notes a read of each', async () => {
    await done(record('A003'));
    await done(record('A003', { kind: 'PRE_EXISTING_CONDITION' }));
    const answer = await openPerson(world.viewers.officer, agent('A003'));
    if (!answer.ok) throw new Error(answer.code);
    expect(answer.value.grounds.map((ground) => [ground.kind, ground.reads])).toEqual(
      expect.arrayContaining([
        [kind, 1],
        ['PRE_EXISTING_CONDITION', 1],
      ]),
    );
    const none = await openPerson(world.viewers.officer, agent('B008'));
    expect(none.ok && none.value.grounds).toEqual([]);
  });
});

describe('a ground', () => {
  it('withdrawn gives the band back, once', async () => {
    const { groundId } = await done(record('B004'));
    expect(await bandOf('B004')).toBe(1);
    const withdraw = (viewer: Viewer) => runCommand(viewer, withdrawGround, { groundId, version: 1 });
    const answers = await Promise.all([withdraw(world.viewers.officer), withdraw(berlin)]);
    expect(answers.filter((answer) => answer.ok)).toHaveLength(1);
    expect(await bandOf('B004')).toBe(2);
    await done(record('B004'));
    expect(await bandOf('B004')).toBe(1);
  });

  it('corrected follows its new validity, and is not changed by who saw an older one', async () => {
    const { groundId } = await done(record('B005'));
    const correct = (version: number, validFrom: string) =>
      runCommand(berlin, correctGround, { groundId, version, kind: 'PRE_EXISTING_CONDITION', validFrom });
    await done(correct(1, '2026-12-01'));
    expect(await bandOf('B005')).toBe(2);
    expect(await correct(1, worldDay)).toMatchObject({ code: 'STALE' });
    const opened = await openGround(berlin, groundId);
    expect(opened.ok && opened.value.kind).toBe('PRE_EXISTING_CONDITION');
    expect(await record('B005', { kind: 'PRE_EXISTING_CONDITION' })).toMatchObject({
      code: 'ALREADY_IN_USE',
    });
  });

  it('of one person recorded and another withdrawn at once leaves the right band', async () => {
    for (let round = 0; round < 5; round += 1) {
      const first = await done(record('B006'));
      const [withdrawn, recorded] = await Promise.all([
        runCommand(berlin, withdrawGround, { groundId: first.groundId, version: 1 }),
        record('B006', { kind: 'PRE_EXISTING_CONDITION' }, berlin),
      ]);
      expect([withdrawn.ok, recorded.ok]).toEqual([true, true]);
      expect(await bandOf('B006')).toBe(1);
      if (recorded.ok) {
        await done(runCommand(berlin, withdrawGround, { groundId: recorded.value.groundId, version: 1 }));
      }
      expect(await bandOf('B006')).toBe(2);
    }
  });

  it('begins and ends with its days, also when a day was missed', async () => {
    await done(record('B007', { validFrom: '2026-11-25', validUntil: '2026-11-26' }));
    const on = async (today: string) => {
      await done(runCommand(world.viewers.system, applyDay, {}, { today }));
      return bandOf('B007');
    };
    expect(await bandOf('B007')).toBe(2);
    expect(await on('2026-11-25')).toBe(1);
    expect(await on('2026-11-26')).toBe(1);
    expect(await on('2026-11-30')).toBe(2);
    expect(await done(runCommand(world.viewers.system, applyDay, {}, { today: '2026-11-30' }))).toEqual({
      changed: 0,
    });
    expect(await runCommand(world.viewers.officer, applyDay, {})).toMatchObject({ code: 'NOT_ALLOWED' });
  });
});
