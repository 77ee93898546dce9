import { beforeEach, describe, expect, inject, it } from 'vitest';
import { makePin } from '@/features/plans/commands/pins';
import { publishPlan } from '@/features/plans/commands/publish';
import { makeStop, resume } from '@/features/plans/commands/stops';
import { listPlacements } from '@/features/plans/queries/placements';
import { whyThen } from '@/features/plans/queries/why';
import { runCommand } from '@/server/command';
import { closeDb, sql } from '@/server/db';
import { cloneDatabase } from '../../../scripts/lib/templates.mjs';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';
import { done, idOf } from '../agents/walk';
import { datesOf, draftOf, promisesNow, publishedPlan, reason } from './drafts';

let world: World;
const later = '2026-11-25';

beforeEach(async () => {
  await closeDb();
  process.env['DATABASE_URL'] = await cloneDatabase(inject('adminUrl'), 'migrated', `stop_${Date.now()}`);
  world = await makeWorld();
  await onDay(worldDay, (tx) => tx.$executeRaw(sql`UPDATE team SET max_in_transition = 2`));
});

const manager = () => world.viewers.manager;
const stops = [
  { of: 'a center', input: { scope: 'CENTER', code: 'BER' }, held: ['B'] },
  { of: 'a service line', input: { scope: 'LINE', code: 'MOBILE' }, held: ['A'] },
  { of: 'everything', input: { scope: 'ALL' }, held: ['A', 'B'] },
];

describe.each(stops)('a stop of $of', ({ input, held }) => {
  it('from a later day on lets go who stands before, and nobody from then on', async () => {
    const before = await datesOf(await draftOf(world));
    await done(manager(), makeStop, { ...input, from: later, reason });
    const planId = await draftOf(world);
    const after = await datesOf(planId);
    const isHeld = (number: string) => held.some((letter) => number.startsWith(letter));
    for (const [number, date] of Object.entries(after)) {
      if (isHeld(number)) {
        expect([number, date === null || date < later]).toEqual([number, true]);
        if ((before[number] ?? '') < later) expect([number, date]).toEqual([number, before[number]]);
      } else expect([number, date]).toEqual([number, before[number]]);
    }
    const { rows } = await listPlacements(manager(), { filter: { planId, unplaced: true } });
    expect(rows.length).toBeGreaterThan(0);
    for (const row of rows) expect(row.reasons).toContainEqual({ resource: 'stop', key: null, days: 0 });
  });

  it('is told to whom it holds, with its reason and who gave it', async () => {
    await done(manager(), makeStop, { ...input, from: later, reason });
    const planId = await draftOf(world);
    const { rows } = await listPlacements(manager(), { filter: { planId, unplaced: true } });
    const why = await whyThen(manager(), { planId, agentId: rows[0]?.agentId ?? '' });
    expect(why?.holds.stops).toEqual([
      {
        name: expect.toSatisfy((name) => name === null || name.length > 3),
        from: later,
        reason,
        by: 'Person ROLLOUT_MANAGER',
      },
    ]);
  });

  it('keeps the place in the order of those it holds, so that going on puts nobody behind', async () => {
    const planId = await publishedPlan(world);
    const order = (list: Awaited<ReturnType<typeof promisesNow>>) =>
      list
        .filter(({ date }) => date !== null && date > '2026-11-24')
        .sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0))
        .map(({ number }) => number);
    const before = await promisesNow();
    const { stopId } = await done(manager(), makeStop, { ...input, reason });
    await done(manager(), publishPlan, { planId: await draftOf(world) });
    await done(manager(), resume, { stopId, reason });
    await done(manager(), publishPlan, { planId: await draftOf(world) });
    const after = await promisesNow();
    const late = new Set(order(before));
    const ranked = [...after].sort((a, b) => (a.rank ?? 0) - (b.rank ?? 0)).map(({ number }) => number);
    for (const letter of ['A0', 'A1', 'B'])
      expect(ranked.filter((number) => late.has(number) && number.startsWith(letter))).toEqual(
        order(before).filter((number) => number.startsWith(letter)),
      );
    expect(planId).not.toBe('');
  });
});

describe('a stop', () => {
  it('is refused for a day that is over', async () => {
    const stop = { scope: 'CENTER', code: 'BER', from: '2026-11-20', reason };
    expect(await runCommand(manager(), makeStop, stop)).toMatchObject({
      ok: false,
      code: 'INVALID',
      fields: { from: 'past' },
    });
  });
});

describe('why then', () => {
  it('tells a pin with its reason, of the person before that of the team', async () => {
    await done(manager(), makePin, {
      teamIds: [world.teams['BER-F01']],
      date: '2026-12-01',
      notBefore: true,
      reason: 'Umbau der Etage',
    });
    await done(manager(), makePin, { agentIds: [idOf(world, 'B002')], date: '2026-12-03', reason });
    const planId = await draftOf(world);
    const team = await whyThen(manager(), { planId, agentId: idOf(world, 'B001') });
    expect(team?.holds.pin).toMatchObject({ team: true, notBefore: true, reason: 'Umbau der Etage' });
    expect(team?.earliest).toBe('2026-12-01');
    const person = await whyThen(manager(), { planId, agentId: idOf(world, 'B002') });
    expect(person?.agent).toMatchObject({ date: '2026-12-03', fixed: true });
    expect(person?.holds.pin).toMatchObject({ team: false, notBefore: false, date: '2026-12-03', reason });
  });

  it('tells an absence and the earliest date, and every day from then on with what refused it', async () => {
    await onDay(worldDay, async (tx) => {
      await tx.$executeRaw(sql`UPDATE agent SET earliest = '2026-11-24' WHERE personnel_number LIKE 'A10%'`);
      await tx.$executeRaw(
        sql`INSERT INTO absence (agent_id, from_date, until_date, created_by) VALUES (${idOf(world, 'B001')}::uuid, '2026-11-24', '2026-11-29', ${world.viewers.lead.userId}::uuid)`,
      );
    });
    const planId = await draftOf(world);
    const absent = await whyThen(manager(), { planId, agentId: idOf(world, 'B001') });
    expect(absent?.holds.absences).toEqual([{ from: '2026-11-24', until: '2026-11-29' }]);
    expect(absent?.earliest).toBe('2026-11-30');
    const { rows } = await listPlacements(manager(), { filter: { planId, teams: ['CGN-M02'] } });
    const last = rows.at(-1);
    const why = await whyThen(manager(), { planId, agentId: last?.agentId ?? '' });
    expect(why).toMatchObject({ earliest: '2026-11-24', holds: { earliest: '2026-11-24' }, isStale: false });
    const days = why?.explanation?.days ?? [];
    expect(days[0]?.date).toBe('2026-11-24');
    expect(days.map((day) => day.date).at(-1)! < (last?.date ?? '')).toBe(true);
    for (const { refused } of days) {
      expect(refused.length).toBeGreaterThan(0);
      for (const one of refused) {
        expect(one.used).toBeGreaterThanOrEqual(one.limit);
        expect(Object.values(one.byBand).reduce((sum, people) => sum + people, 0)).toBe(one.used);
      }
    }
  });

  it('names the day on which a limit that adds up is full', async () => {
    await onDay(worldDay, async (tx) => {
      await tx.$executeRaw(sql`UPDATE ceiling SET max = 3`);
      await tx.$executeRaw(sql`INSERT INTO ceiling ("from", max) VALUES ('2026-11-26', 50)`);
    });
    const planId = await draftOf(world);
    const { rows } = await listPlacements(manager(), { filter: { planId, date: '2026-11-26' } });
    const why = await whyThen(manager(), { planId, agentId: rows[0]?.agentId ?? '' });
    const refusals = why?.explanation?.days.flatMap((day) => day.refused) ?? [];
    expect(refusals.find((one) => one.resource === 'ceiling')).toMatchObject({
      used: 3,
      limit: 3,
      fullOn: '2026-11-25',
    });
  });

  it('says of nobody why they have their band', async () => {
    const planId = await draftOf(world);
    const why = JSON.stringify(await whyThen(manager(), { planId, agentId: idOf(world, 'A001') }));
    expect(why).not.toMatch(/ground|CONDITION|PARENT|digest/i);
    for (const role of ['lead', 'it', 'officer', 'auditor', 'admin'] as const)
      expect(await whyThen(world.viewers[role], { planId, agentId: idOf(world, 'A001') })).toBeNull();
  });
});
