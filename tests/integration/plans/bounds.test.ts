import { beforeAll, describe, expect, it } from 'vitest';
import { acceptOvertakings } from '@/features/overtakings/commands/accept';
import { countOvertakings, listOvertakings } from '@/features/overtakings/queries/list';
import { removeCeiling, setCeiling } from '@/features/plans/commands/ceilings';
import { makeDraft } from '@/features/plans/commands/draft';
import { makePin, revokePins } from '@/features/plans/commands/pins';
import { publishPlan } from '@/features/plans/commands/publish';
import { makeStop, resume } from '@/features/plans/commands/stops';
import { mergeWaves, renameWave, splitWave } from '@/features/plans/commands/waves';
import { planFrame } from '@/features/plans/queries/frame';
import { liveScenario } from '@/features/plans/queries/scenario';
import { whyThen } from '@/features/plans/queries/why';
import { runCommand } from '@/server/command';
import { db, sql } from '@/server/db';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';
import { wavesOf } from './drafts';

let world: World;
const reason = 'Beschluss vom Montag';

beforeAll(async () => {
  world = await makeWorld();
});

const draft = async (): Promise<string> => {
  const made = await runCommand(world.viewers.manager, makeDraft, {});
  if (!made.ok) throw new Error(made.code);
  return made.value.planId;
};
const waves = (planId: string) => wavesOf(world.viewers.manager, planId);
const agent = (number: string): string => world.agents[number] ?? '';

describe('waves', () => {
  it('are renamed, split and joined, each only as it was seen', async () => {
    const planId = await draft();
    const manager = world.viewers.manager;
    const [only] = await waves(planId);
    const waveId = only?.id;
    expect(await runCommand(manager, renameWave, { waveId, version: 1, name: 'Pilot' })).toMatchObject({
      ok: true,
    });
    expect(await runCommand(manager, renameWave, { waveId, version: 1, name: 'X' })).toMatchObject({
      ok: false,
      code: 'STALE',
    });
    expect(await runCommand(manager, splitWave, { waveId, version: 2, at: '2026-11-25' })).toMatchObject({
      ok: true,
    });
    const split = await waves(planId);
    expect(split.map((wave) => [wave.number, wave.name, wave.from])).toEqual([
      [1, 'Pilot', '2026-11-23'],
      [2, '', '2026-11-25'],
    ]);
    expect(split.reduce((sum, wave) => sum + wave.placed, 0)).toBe(only?.placed);
    const first = { waveId, version: 3 };
    expect(await runCommand(manager, splitWave, { ...first, at: '2026-12-24' })).toMatchObject({
      ok: false,
      code: 'INVALID',
    });
    expect(await runCommand(manager, mergeWaves, first)).toMatchObject({ ok: true });
    expect(await waves(planId)).toHaveLength(1);
    expect(await runCommand(world.viewers.lead, renameWave, { waveId, version: 4, name: 'Y' })).toMatchObject(
      { ok: false, code: 'NOT_ALLOWED' },
    );
  });

  it('are cut where a new ceiling begins and do not join across it', async () => {
    const planId = await draft();
    const manager = world.viewers.manager;
    const ceiling = { from: '2026-11-26', max: 400, reason };
    expect(await runCommand(manager, setCeiling, ceiling)).toMatchObject({ ok: true });
    const cut = await waves(planId);
    expect(cut.map((wave) => [wave.from, wave.ceiling])).toEqual([
      ['2026-11-23', 1000],
      ['2026-11-26', 400],
    ]);
    const merged = await runCommand(manager, mergeWaves, { waveId: cut[0]?.id, version: cut[0]?.version });
    expect(merged).toMatchObject({ ok: false, code: 'INVALID', fields: { waveId: 'CEILING_BETWEEN' } });
    expect(await runCommand(manager, removeCeiling, { from: '2026-11-26', reason })).toMatchObject({
      ok: true,
    });
    expect(await runCommand(manager, removeCeiling, { from: '2026-11-26', reason })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
    // Nothing else holds them apart: they are one wave again, with the dates of before.
    expect((await waves(planId)).map((wave) => [wave.number, wave.from, wave.ceiling])).toEqual([
      [1, '2026-11-23', 1000],
    ]);
    const trail = await db().$queryRaw<{ n: number }[]>(sql`
      SELECT count(*)::int AS n FROM audit_event WHERE action = 'ceiling.changed' AND subject_id = '2026-11-26' AND reason = ${reason}`);
    expect(trail[0]?.n).toBe(2);
  });

  it('that have a name of their own stay apart when their ceiling goes', async () => {
    const planId = await draft();
    const manager = world.viewers.manager;
    for (const from of ['2026-11-25', '2026-11-26'])
      expect(await runCommand(manager, setCeiling, { from, max: 500, reason })).toMatchObject({ ok: true });
    const [, , last] = await waves(planId);
    const named = { waveId: last?.id, version: last?.version, name: 'Nachhut' };
    expect(await runCommand(manager, renameWave, named)).toMatchObject({ ok: true });
    for (const from of ['2026-11-25', '2026-11-26'])
      expect(await runCommand(manager, removeCeiling, { from, reason })).toMatchObject({ ok: true });
    expect((await waves(planId)).map((wave) => [wave.number, wave.name, wave.from])).toEqual([
      [1, '', '2026-11-23'],
      [2, 'Nachhut', '2026-11-26'],
    ]);
  });

  it('are not cut by a ceiling for a day that is over, which is refused', async () => {
    const past = { from: '2026-11-20', max: 10, reason };
    expect(await runCommand(world.viewers.manager, setCeiling, past)).toMatchObject({
      ok: false,
      code: 'INVALID',
      fields: { from: 'past' },
    });
  });

  it('take names and boundaries over into the next draft', async () => {
    const planId = await draft();
    const manager = world.viewers.manager;
    const [only] = await waves(planId);
    await runCommand(manager, splitWave, { waveId: only?.id, version: 1, at: '2026-11-25' });
    await runCommand(manager, renameWave, { waveId: only?.id, version: 2, name: 'Vorhut' });
    expect(await runCommand(manager, publishPlan, { planId })).toMatchObject({ ok: true });
    const next = await waves(await draft());
    expect(next.map((wave) => [wave.name, wave.from])).toEqual([
      ['Vorhut', '2026-11-23'],
      ['', '2026-11-25'],
    ]);
  });
});

describe('a stop', () => {
  it('leaves the people of a center out until it goes on, and holds once only', async () => {
    const manager = world.viewers.manager;
    const stop = { scope: 'CENTER', code: 'BER', reason };
    const made = await runCommand(manager, makeStop, stop);
    expect(made.ok).toBe(true);
    expect(await runCommand(manager, makeStop, stop)).toMatchObject({ ok: false, code: 'ALREADY_DONE' });
    expect(await runCommand(manager, makeStop, { ...stop, code: 'XXX' })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
    expect(await runCommand(world.viewers.it, makeStop, stop)).toMatchObject({
      ok: false,
      code: 'NOT_ALLOWED',
    });
    const live = await liveScenario(db(), worldDay);
    expect(live.leftOut.filter((one) => one.reason === 'STOP')).toHaveLength(8);
    const planId = await draft();
    const why = await whyThen(manager, { planId, agentId: agent('B001') });
    expect(why).toMatchObject({ leftOut: 'STOP', agent: { date: null } });
    expect((await planFrame(manager))?.stops).toMatchObject([{ code: 'BER', reason }]);
    if (!made.ok) return;
    expect(await runCommand(manager, resume, { stopId: made.value.stopId, reason })).toMatchObject({
      ok: true,
    });
    expect(await runCommand(manager, resume, { stopId: made.value.stopId, reason })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
    expect((await liveScenario(db(), worldDay)).leftOut).toEqual([]);
  });

  it('of everything leaves nobody to plan', async () => {
    const made = await runCommand(world.viewers.manager, makeStop, { scope: 'ALL', reason });
    expect((await liveScenario(db(), worldDay)).scenario.agents).toEqual([]);
    if (made.ok) await runCommand(world.viewers.manager, resume, { stopId: made.value.stopId, reason });
  });
});

describe('a pin', () => {
  it('holds a person to a date, or not before one, until it is revoked', async () => {
    const manager = world.viewers.manager;
    const on = await runCommand(manager, makePin, { agentIds: [agent('A005')], date: '2026-12-03', reason });
    const before = await runCommand(manager, makePin, {
      teamIds: [world.teams['BER-F01']],
      date: '2026-12-07',
      notBefore: true,
      reason,
    });
    expect([on.ok, before.ok]).toEqual([true, true]);
    const { scenario } = await liveScenario(db(), worldDay);
    const of = (number: string) => scenario.agents.find((one) => one.id === agent(number));
    expect(of('A005')?.fixed).toEqual({ date: '2026-12-03', route: 'LAPTOP', hasDevice: false });
    expect(of('B008')?.earliest).toBe('2026-12-07');
    expect((await planFrame(manager))?.pins).toHaveLength(2);
    if (on.ok && before.ok) {
      const ids = [...on.value.pins, ...before.value.pins];
      expect(await runCommand(manager, revokePins, { ids, reason })).toMatchObject({
        ok: true,
        value: { revoked: 2 },
      });
      expect(await runCommand(manager, revokePins, { ids, reason })).toMatchObject({
        ok: false,
        code: 'NOT_FOUND',
      });
    }
    expect((await planFrame(manager))?.pins).toEqual([]);
  });

  it('is refused for a day on which the center does not work, with the next one on which it does', async () => {
    const manager = world.viewers.manager;
    const pin = { teamIds: [world.teams['BER-F01']], reason };
    await onDay(worldDay, async (tx) => {
      await tx.$executeRaw(
        sql`INSERT INTO holiday (state, date, name) SELECT state, '2026-12-01', 'Probe' FROM service_center WHERE code = 'BER'`,
      );
      await tx.$executeRaw(sql`
        INSERT INTO center_day (center_id, date, closed) SELECT id, '2026-12-02'::date, true FROM service_center WHERE code = 'BER'
        UNION ALL SELECT id, '2026-12-05', false FROM service_center WHERE code = 'BER'`);
    });
    for (const [date, next] of [
      ['2026-11-28', '2026-11-30'],
      ['2026-12-01', '2026-12-03'],
      ['2026-12-02', '2026-12-03'],
    ] as const)
      expect(await runCommand(manager, makePin, { ...pin, date })).toMatchObject({
        ok: false,
        code: 'INVALID',
        fields: { date: 'dayOff' },
        params: { centers: 1, next },
      });
    // A Saturday that was opened by hand is a day like others, and "not before" may be any day.
    for (const input of [
      { ...pin, date: '2026-12-05' },
      { ...pin, date: '2026-11-28', notBefore: true },
    ]) {
      const made = await runCommand(manager, makePin, input);
      expect(made).toMatchObject({ ok: true });
      if (made.ok) await runCommand(manager, revokePins, { ids: made.value.pins, reason });
    }
    await onDay(worldDay, async (tx) => {
      await tx.$executeRaw(sql`DELETE FROM holiday WHERE name = 'Probe'`);
      await tx.$executeRaw(sql`DELETE FROM center_day`);
    });
  });

  it('of the same team by two at once is one', async () => {
    const pin = { teamIds: [world.teams['BER-F01']], date: '2026-12-03', reason };
    const answers = await Promise.all([1, 2, 3].map(() => runCommand(world.viewers.manager, makePin, pin)));
    expect(answers.map(({ ok }) => ok)).toEqual([true, true, true]);
    const pins = (await planFrame(world.viewers.manager))?.pins ?? [];
    expect(pins).toHaveLength(1);
    await runCommand(world.viewers.manager, revokePins, { ids: pins.map(({ id }) => id), reason });
  });

  it('is refused for the past, for nobody and for whoever is no manager', async () => {
    const pin = { agentIds: [agent('A005')], date: '2026-12-03', reason };
    expect(await runCommand(world.viewers.manager, makePin, { ...pin, date: '2026-11-20' })).toMatchObject({
      ok: false,
      code: 'INVALID',
    });
    expect(await runCommand(world.viewers.manager, makePin, { ...pin, agentIds: [] })).toMatchObject({
      ok: false,
      code: 'NOT_FOUND',
    });
    expect(await runCommand(world.viewers.lead, makePin, pin)).toMatchObject({
      ok: false,
      code: 'NOT_ALLOWED',
    });
  });
});

describe('an overtaking', () => {
  it('is explained by a date, is open without a limit, and is closed with a reason', async () => {
    const manager = world.viewers.manager;
    await onDay(worldDay, async (tx) => {
      await tx.$executeRaw(sql`UPDATE agent SET earliest = '2026-12-10' WHERE personnel_number = 'A001'`);
      await tx.$executeRaw(
        sql`UPDATE agent SET stage = 'CLEARED' WHERE personnel_number LIKE 'A%' AND stage = 'WAITING'`,
      );
      await tx.$executeRaw(sql`UPDATE team SET max_in_transition = 20`);
      await tx.$executeRaw(sql`UPDATE service_center SET handovers_per_day = 1 WHERE code = 'CGN'`);
    });
    // One hand-over a day, and today's is for a person of the second band: a full center explains no overtaking.
    await runCommand(manager, makePin, { agentIds: [agent('A101')], date: worldDay, reason });
    const planId = await draft();
    const { rows } = await listOvertakings(manager, { filter: { planId }, offset: 0 });
    const line = (number: string) => rows.find((row) => row.overtaken.agentId === agent(number));
    expect(line('A001')?.explained).toBe('EARLIEST');
    const counts = await countOvertakings(manager, planId);
    expect(counts.total).toBe(rows.length);
    expect(counts.open + counts.explained).toBe(counts.total);
    const open = rows.filter((row) => row.explained === null).map((row) => row.id);
    const explained = rows.filter((row) => row.explained !== null).map((row) => row.id);
    expect(await runCommand(manager, acceptOvertakings, { ids: explained, reason })).toMatchObject({
      ok: false,
      code: 'NOTHING_TO_DO',
    });
    expect(open.length).toBeGreaterThan(0);
    expect(open.length).toBe(counts.open);
    expect(await runCommand(manager, acceptOvertakings, { ids: open, reason })).toMatchObject({
      ok: true,
      value: { accepted: open.length },
    });
    expect(await countOvertakings(manager, planId)).toMatchObject({ open: 0, accepted: open.length });
    // Narrowed to a center, the counts are those of its list.
    expect(await countOvertakings(manager, planId, ['BER'])).toMatchObject({
      total: (await listOvertakings(manager, { filter: { planId, centers: ['BER'] }, offset: 0 })).total,
    });
    expect(await listOvertakings(world.viewers.lead, { filter: { planId }, offset: 0 })).toEqual({
      rows: [],
      total: 0,
    });
  });

  it('that was decided on stays decided only while both dates are the same', async () => {
    const manager = world.viewers.manager;
    const first = await draft();
    const pair = sql`${agent('A102')}::uuid, ${agent('A002')}::uuid`;
    await db().$executeRaw(sql`DELETE FROM overtaking WHERE plan_id = ${first}::uuid`);
    await db().$executeRaw(
      sql`INSERT INTO overtaking (id, plan_id, overtaker_id, overtaken_id) SELECT gen_random_uuid(), ${first}::uuid, ${pair}`,
    );
    await runCommand(manager, publishPlan, { planId: first });
    const [row] = (await listOvertakings(manager, { filter: { planId: first }, offset: 0 })).rows;
    expect(await runCommand(manager, acceptOvertakings, { ids: [row?.id], reason })).toMatchObject({
      ok: true,
    });
    for (const moved of [false, true]) {
      const next = await draft();
      await db().$executeRaw(sql`DELETE FROM overtaking WHERE plan_id = ${next}::uuid`);
      await db().$executeRaw(
        sql`INSERT INTO overtaking (id, plan_id, overtaker_id, overtaken_id) SELECT gen_random_uuid(), ${next}::uuid, ${pair}`,
      );
      if (moved)
        await db().$executeRaw(
          sql`UPDATE placement SET date = date + 1 WHERE plan_id = ${next}::uuid AND agent_id = ${agent('A002')}::uuid`,
        );
      expect(await runCommand(manager, publishPlan, { planId: next })).toMatchObject({ ok: true });
      expect(await countOvertakings(manager, next)).toMatchObject({
        open: moved ? 1 : 0,
        accepted: moved ? 0 : 1,
      });
    }
  });
});
