import { beforeEach, describe, expect, inject, it } from 'vitest';
import { acceptOvertakings } from '@/features/overtakings/commands/accept';
import { setCeiling } from '@/features/plans/commands/ceilings';
import { setTransitionLimit } from '@/features/plans/commands/limits';
import { publishPlan } from '@/features/plans/commands/publish';
import { replanDraft } from '@/features/plans/commands/replan';
import { renameWave, splitWave } from '@/features/plans/commands/waves';
import { planDifference } from '@/features/plans/queries/difference';
import { draftState } from '@/features/plans/queries/draft-state';
import { brokenReasons, listPlacements } from '@/features/plans/queries/placements';
import { listPlans } from '@/features/plans/queries/plans';
import { runCommand } from '@/server/command';
import { closeDb, db, sql } from '@/server/db';
import { cloneDatabase } from '../../../scripts/lib/templates.mjs';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';
import { done, walk } from '../agents/walk';
import { datesOf, draftOf, promisesNow, publishedPlan, reason, wavesOf } from './drafts';

let world: World;

beforeEach(async () => {
  await closeDb();
  process.env['DATABASE_URL'] = await cloneDatabase(inject('adminUrl'), 'migrated', `replan_${Date.now()}`);
  world = await makeWorld();
  await onDay(worldDay, (tx) => tx.$executeRaw(sql`UPDATE team SET max_in_transition = 2`));
});

const manager = () => world.viewers.manager;
const planOf = async (planId: string) => (await listPlans(manager())).find((plan) => plan.id === planId);

describe('a draft that is planned again', () => {
  it('keeps its id, its number, its name and its waves, and says what has moved', async () => {
    const planId = await draftOf(world, { name: 'Advent' });
    const [wave] = await wavesOf(manager(), planId);
    await done(manager(), splitWave, { waveId: wave?.id, version: 1, at: '2026-11-25' });
    await done(manager(), renameWave, { waveId: wave?.id, version: 2, name: 'Vorhut' });
    const before = await datesOf(planId);
    await done(manager(), setTransitionLimit, { of: 'TEAM', code: 'CGN-M01', max: 1, reason });
    const { change } = await done(manager(), replanDraft, { planId });
    const after = await datesOf(planId);
    const later = Object.keys(before).filter((number) => (after[number] ?? '') > (before[number] ?? ''));
    expect(later.length).toBeGreaterThan(0);
    expect(change).toMatchObject({ later: later.length, dropped: 0, added: 0 });
    expect(await planOf(planId)).toMatchObject({ number: 1, name: 'Advent', version: 2, change });
    const waves = await wavesOf(manager(), planId);
    expect(waves.map(({ name, from }) => [name, from])).toEqual([
      ['Vorhut', '2026-11-23'],
      ['', '2026-11-25'],
    ]);
    expect(waves.reduce((sum, { placed }) => sum + placed, 0)).toBe(24);
  });

  it('is the same where nothing has changed', async () => {
    const planId = await draftOf(world);
    const before = await datesOf(planId);
    const { change } = await done(manager(), replanDraft, { planId });
    expect(change).toMatchObject({ earlier: 0, later: 0, added: 0, dropped: 0 });
    expect(await datesOf(planId)).toEqual(before);
  });

  it('is planned again and published only as it was looked at', async () => {
    const planId = await draftOf(world);
    await done(manager(), replanDraft, { planId, version: 1 });
    const stale = { ok: false, code: 'STALE' };
    expect(await runCommand(manager(), replanDraft, { planId, version: 1 })).toMatchObject(stale);
    expect(await runCommand(manager(), publishPlan, { planId, version: 1 })).toMatchObject(stale);
    expect(await runCommand(manager(), publishPlan, { planId, version: 2 })).toMatchObject({ ok: true });
    expect(await runCommand(manager(), replanDraft, { planId })).toMatchObject({
      ok: false,
      code: 'NOT_DRAFT',
    });
  });

  it('can be published after the world has moved, once it is planned again', async () => {
    const planId = await draftOf(world);
    expect(await draftState(manager(), planId)).toBeNull();
    await done(manager(), setCeiling, { from: '2026-11-24', max: 3, reason });
    expect(await runCommand(manager(), publishPlan, { planId })).toMatchObject({ code: 'WORLD_MOVED' });
    expect(await draftState(manager(), planId)).toEqual({ sections: ['ceilings'], agents: 0 });
    const { change } = await done(manager(), replanDraft, { planId });
    expect(change.dropped).toBeGreaterThan(0);
    expect(await draftState(manager(), planId)).toBeNull();
    expect(await runCommand(manager(), publishPlan, { planId })).toMatchObject({ ok: true });
  });

  it('keeps a decision on an overtaking while both dates are the same', async () => {
    const planId = await draftOf(world);
    const pair = [world.agents['B002'], world.agents['B001']];
    await db().$executeRaw(sql`
      INSERT INTO overtaking (id, plan_id, overtaker_id, overtaken_id) SELECT gen_random_uuid(), ${planId}::uuid, ${pair[0]}::uuid, ${pair[1]}::uuid`);
    const [row] = await db().$queryRaw<{ id: string }[]>(
      sql`SELECT id::text FROM overtaking WHERE plan_id = ${planId}::uuid AND overtaken_id = ${pair[1]}::uuid`,
    );
    await done(manager(), acceptOvertakings, { ids: [row?.id], reason });
    // Nobody overtakes in this world: the decision has nothing left to stand on and goes.
    await done(manager(), replanDraft, { planId });
    const left = await db().$queryRaw<{ n: number }[]>(
      sql`SELECT count(*)::int AS n FROM overtaking WHERE plan_id = ${planId}::uuid AND accepted_by IS NOT NULL`,
    );
    expect(left[0]?.n).toBe(0);
  });

  it.each(['lead', 'it', 'officer', 'auditor', 'admin'] as const)('is not for %s', async (role) => {
    const planId = await draftOf(world);
    expect(await runCommand(world.viewers[role], replanDraft, { planId })).toMatchObject({
      ok: false,
      code: 'NOT_ALLOWED',
    });
    expect((await planOf(planId))?.version).toBe(1);
  });
});

describe('a draft against the plan in force', () => {
  it('moves nobody when nothing has changed, on the same day and on the next morning', async () => {
    await publishedPlan(world);
    const before = await promisesNow();
    for (const today of [worldDay, '2026-11-24']) {
      // The next morning finds the day before done.
      if (today !== worldDay) {
        const due = before.filter(({ date }) => date === worldDay).map(({ number }) => number);
        await walk(world, due, 'HANDED_OVER');
      }
      process.env['HEIMVORTEIL_TODAY'] = today;
      const planId = await draftOf(world);
      expect(await planDifference(manager(), planId)).toMatchObject({
        broken: 0,
        totals: { EARLIER: 0, LATER: 0, NEW: 0, DROPPED: 0 },
      });
      expect(await runCommand(manager(), publishPlan, { planId })).toMatchObject({
        ok: true,
        value: { changed: 0 },
      });
      const dates = (list: typeof before) => list.map(({ number, date }) => [number, date]);
      expect(dates(await promisesNow())).toEqual(dates(before));
      // Whom the frozen window holds stand before the others; the others keep their order.
      const order = (list: typeof before) =>
        [...list]
          .filter(({ date }) => (date ?? '') > '2026-11-25')
          .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
          .map(({ number }) => number);
      expect(order(await promisesNow())).toEqual(order(before));
    }
  });

  it('says of every broken promise what refuses its day, and lists just those', async () => {
    await publishedPlan(world);
    await onDay(worldDay, async (tx) => {
      await tx.$executeRaw(sql`UPDATE agent SET earliest = '2026-12-09' WHERE personnel_number = 'B008'`);
      await tx.$executeRaw(sql`UPDATE team SET max_in_transition = 1 WHERE code = 'CGN-M02'`);
    });
    const planId = await draftOf(world);
    const difference = await planDifference(manager(), planId);
    const { rows, total } = await listPlacements(manager(), { filter: { planId, change: 'BROKEN' } });
    expect(total).toBe(difference?.broken);
    expect(total).toBe((difference?.totals.LATER ?? 0) + (difference?.totals.DROPPED ?? 0));
    expect(rows.every((row) => (row.broken?.length ?? 0) > 0)).toBe(true);
    const of = (number: string) => rows.find((row) => row.personnelNumber === number)?.broken;
    expect(of('B008')).toEqual([{ resource: 'earliest', key: null, fullOn: null }]);
    const late = rows.filter((row) => row.team === 'CGN-M02');
    expect(late.length).toBeGreaterThan(0);
    for (const { broken } of late)
      expect(broken).toContainEqual(expect.objectContaining({ resource: 'team', key: 'CGN-M02' }));
    const reasons = await brokenReasons(manager(), planId);
    expect(reasons.find((one) => one.resource === 'earliest')?.agents).toBe(1);
    const byTeam = await listPlacements(manager(), {
      filter: { planId, change: 'BROKEN', broken: ['earliest'] },
    });
    expect(byTeam.rows.map((row) => row.personnelNumber)).toEqual(['B008']);
  });

  it('never moves whom the frozen window holds, except from a day that is closed by now', async () => {
    await publishedPlan(world);
    const near = (await promisesNow()).filter(({ date }) => date !== null && date <= '2026-11-24');
    expect(near.length).toBeGreaterThan(4);
    await onDay(worldDay, async (tx) => {
      await tx.$executeRaw(sql`UPDATE team SET max_in_transition = 8`);
      await tx.$executeRaw(sql`UPDATE service_center SET handovers_per_day = 1`);
      await tx.$executeRaw(sql`
        INSERT INTO center_day (center_id, date, closed, reason) SELECT id, '2026-11-24', true, 'Wasserschaden' FROM service_center WHERE code = 'BER'`);
    });
    const after = await datesOf(await draftOf(world));
    for (const { number, date } of near) {
      if (number.startsWith('B') && date === '2026-11-24') expect(after[number]).not.toBe('2026-11-24');
      else expect([number, after[number]]).toEqual([number, date]);
    }
  });
});
