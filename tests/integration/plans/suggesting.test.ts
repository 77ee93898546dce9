import { beforeEach, describe, expect, inject, it } from 'vitest';
import { recordAbsence } from '@/features/agents/commands/absence';
import { withdraw } from '@/features/agents/commands/withdraw';
import { setCenterDay } from '@/features/centers/commands/days';
import { closeDelivery, editDelivery } from '@/features/deliveries/commands/write';
import { reportFault } from '@/features/devices/commands/fault';
import { acceptSuggestion } from '@/features/plans/commands/accept-suggestion';
import { discardDraft } from '@/features/plans/commands/draft';
import { publishPlan } from '@/features/plans/commands/publish';
import { suggestReplan } from '@/features/plans/commands/suggest';
import { suggestWhenMoved } from '@/features/plans/commands/suggest-when-moved';
import { listPlacements } from '@/features/plans/queries/placements';
import { listPlans } from '@/features/plans/queries/plans';
import { readSuggestion } from '@/features/plans/queries/suggestion';
import { runCommand } from '@/server/command';
import { closeDb, db, sql } from '@/server/db';
import { cloneDatabase } from '../../../scripts/lib/templates.mjs';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';
import { done, idOf, walk } from '../agents/walk';
import { datesOf, draftOf, promisesNow, publishedPlan, reason } from './drafts';

let world: World;

beforeEach(async () => {
  await closeDb();
  process.env['DATABASE_URL'] = await cloneDatabase(inject('adminUrl'), 'migrated', `suggest_${Date.now()}`);
  world = await makeWorld();
  await onDay(worldDay, async (tx) => {
    await tx.$executeRaw(sql`UPDATE team SET max_in_transition = 2`);
    // Laptops come late and just in time, so that a late delivery is felt.
    await tx.$executeRaw(sql`UPDATE device SET status = 'RETIRED' WHERE asset_tag LIKE 'L-DEP%'`);
    await tx.$executeRaw(
      sql`INSERT INTO delivery (number, expected, laptops) VALUES ('D-1', '2026-11-24', 12)`,
    );
  });
  await publishedPlan(world);
  const [one = '', two = ''] = (await onDate(worldDay)).filter((number) => number.startsWith('B'));
  early = [one, two];
});

const manager = () => world.viewers.manager;
const suggest = () => done(world.viewers.system, suggestReplan, {});
const ids = (...numbers: string[]) => ({ ids: numbers.map((number) => idOf(world, number)) });
const delivery = async () => {
  const rows = await db().$queryRaw<{ id: string; version: number }[]>(
    sql`SELECT id::text, version FROM delivery WHERE number = 'D-1'`,
  );
  return rows[0] ?? { id: '', version: 0 };
};
/** Two people of Berlin who go first: when they leave, others can go earlier. The order is that of their ids. */
let early: [string, string];
const onDate = async (date: string): Promise<string[]> =>
  (await promisesNow()).filter((one) => one.date === date).map(({ number }) => number);

describe('a replan is suggested after', () => {
  it('an absence', async () => {
    const selection = ids('B008');
    const until = '2026-12-04';
    await done(manager(), recordAbsence, { selection, from: worldDay, until });
    expect((await suggest()).isNew).toBe(true);
    const suggestion = await readSuggestion(manager());
    expect(suggestion?.causes).toEqual([{ kind: 'ABSENCE', count: 1 }]);
    expect((await datesOf(suggestion?.planId ?? ''))['B008']).toBe('2026-12-07');
    expect(suggestion?.difference.totals).toMatchObject({ NEW: 1 });
  });

  it('a withdrawal, which lets others come earlier', async () => {
    await done(manager(), withdraw, { selection: ids(...early), kind: 'LEFT' });
    await suggest();
    const suggestion = await readSuggestion(manager());
    expect(suggestion?.causes).toEqual([{ kind: 'WITHDRAWAL', count: 2 }]);
    expect(suggestion?.difference.totals.EARLIER).toBeGreaterThan(0);
    expect(suggestion?.difference.broken).toBe(0);
  });

  it('a fault, which sends somebody back', async () => {
    const [number = ''] = (await onDate('2026-11-25')).filter((one) => one.startsWith('B'));
    await walk(world, [number], 'DEVICE_READY');
    const held = await db().$queryRaw<{ id: string }[]>(
      sql`SELECT device_id::text AS id FROM assignment WHERE agent_id = ${idOf(world, number)}::uuid AND ended_at IS NULL`,
    );
    await done(world.viewers.system, reportFault, { ids: [held[0]?.id], reason });
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(
        sql`UPDATE device SET status = 'FAULTY' WHERE asset_tag IN ('L-BER-1', 'L-BER-2', 'L-BER-3') AND status = 'IN_STOCK'`,
      ),
    );
    await suggest();
    const suggestion = await readSuggestion(manager());
    expect(suggestion?.causes).toEqual([{ kind: 'FAULT', count: 1 }]);
  });

  it('a delivery that comes later, or short, or not in time', async () => {
    const { id, version } = await delivery();
    const fields = { number: 'D-1', pool: 'DEPOT', laptops: 12, supplier: '' };
    await done(manager(), editDelivery, { id, version, ...fields, expected: '2026-12-01' });
    await suggest();
    const late = await readSuggestion(manager());
    expect(late?.causes).toEqual([{ kind: 'DELIVERY', count: 1 }]);
    expect(late?.difference.totals.LATER).toBeGreaterThan(0);
    const again = await delivery();
    await done(manager(), closeDelivery, { ...again, closed: true, reason });
    await suggest();
    const short = await readSuggestion(manager());
    expect(short?.planId).toBe(late?.planId);
    expect(short?.difference.totals.DROPPED).toBeGreaterThan(0);
  });

  it('a delivery whose day has passed, and hand-overs whose day has passed', async () => {
    process.env['HEIMVORTEIL_TODAY'] = '2026-11-26';
    await suggest();
    const suggestion = await readSuggestion(manager());
    const missed = (await promisesNow()).filter(({ date }) => date !== null && date < '2026-11-26').length;
    expect(suggestion?.causes).toEqual([
      { kind: 'MISSED', count: missed },
      { kind: 'LATE_DELIVERY', count: 1 },
    ]);
    const { rows } = await listPlacements(manager(), {
      filter: { planId: suggestion?.planId ?? '', change: 'BROKEN', broken: ['missed'] },
    });
    expect(rows).toHaveLength(missed);
  });

  it('a center that is closed on a day of the plan', async () => {
    const date = '2026-11-26';
    const due = (await onDate(date)).filter((number) => number.startsWith('B'));
    expect(due.length).toBeGreaterThan(0);
    await done(manager(), setCenterDay, { centerIds: [world.centers.BER], date, closed: true, reason });
    await suggest();
    const suggestion = await readSuggestion(manager());
    expect(suggestion?.causes).toEqual([{ kind: 'CENTER_DAY', count: 1 }]);
    const dates = await datesOf(suggestion?.planId ?? '');
    for (const number of due) expect(dates[number]).not.toBe(date);
  });
});

describe('the background', () => {
  it('looks again only when something has moved the world, not at each step of the rollout', async () => {
    expect(await suggestWhenMoved(worldDay)).toBe(true);
    expect(await readSuggestion(manager())).toBeNull();
    await walk(world, early, 'DEVICE_READY');
    expect(await suggestWhenMoved(worldDay)).toBe(false);
    await done(manager(), withdraw, { selection: ids(early[0]), kind: 'LEFT' });
    expect(await suggestWhenMoved(worldDay)).toBe(true);
    expect(await readSuggestion(manager())).not.toBeNull();
    expect(await suggestWhenMoved(worldDay)).toBe(false);
  });
});

describe('nothing is suggested', () => {
  it('while nothing has changed, and where a change moves nobody', async () => {
    expect(await suggest()).toEqual({ planId: null, isNew: false });
    await done(manager(), recordAbsence, {
      selection: ids('B001'),
      from: '2027-03-01',
      until: '2027-03-02',
    });
    const next = await suggest();
    const suggestion = await readSuggestion(manager());
    if (next.planId === null) expect(suggestion).toBeNull();
    else expect(suggestion?.difference.totals.SAME).toBeLessThan(24);
  });

  it('without a plan in force', async () => {
    await db().$executeRaw(sql`UPDATE plan SET status = 'DRAFT', published_at = NULL`);
    expect(await suggest()).toEqual({ planId: null, isNew: false });
    expect(await readSuggestion(manager())).toBeNull();
  });

  it('where somebody has a draft of the same world already', async () => {
    await done(manager(), withdraw, { selection: ids(early[0]), kind: 'LEFT' });
    await draftOf(world);
    expect(await suggest()).toEqual({ planId: null, isNew: false });
  });

  it('again after it was thrown away, until there is more of a cause', async () => {
    await done(manager(), withdraw, { selection: ids(early[0]), kind: 'LEFT' });
    const { planId } = await suggest();
    await done(manager(), discardDraft, { planId });
    expect(await suggest()).toEqual({ planId: null, isNew: false });
    await done(manager(), withdraw, { selection: ids(early[1]), kind: 'LEFT' });
    expect((await suggest()).isNew).toBe(true);
  });

  it.each(['lead', 'it', 'officer', 'auditor', 'admin'] as const)('to %s', async (role) => {
    await done(manager(), withdraw, { selection: ids(early[0]), kind: 'LEFT' });
    const { planId } = await suggest();
    expect(await readSuggestion(world.viewers[role])).toBeNull();
    expect(await runCommand(world.viewers[role], acceptSuggestion, { planId })).toMatchObject({
      ok: false,
      code: 'NOT_ALLOWED',
    });
  });
});

describe('a suggestion', () => {
  const leave = (number: string) => done(manager(), withdraw, { selection: ids(number), kind: 'LEFT' });

  it('is one only, planned again in its place, and goes when another plan comes into force', async () => {
    await leave(early[0]);
    const first = await suggest();
    await leave(early[1]);
    expect(await suggest()).toEqual({ planId: first.planId, isNew: false });
    expect((await listPlans(manager())).filter((plan) => plan.suggested)).toHaveLength(1);
    await done(manager(), publishPlan, { planId: await draftOf(world) });
    expect(await readSuggestion(manager())).toBeNull();
    expect(await suggest()).toEqual({ planId: null, isNew: false });
  });

  it('comes into force with one press, as it was shown', async () => {
    await leave(early[0]);
    const { planId } = await suggest();
    const suggestion = await readSuggestion(manager());
    const dates = await datesOf(planId ?? '');
    const accepted = await done(manager(), acceptSuggestion, { planId, version: suggestion?.version });
    expect(accepted).toMatchObject({ published: true });
    for (const { number, date } of await promisesNow())
      if (number in dates) expect([number, date]).toEqual([number, dates[number]]);
    expect((await listPlans(manager())).map((plan) => [plan.status, plan.suggested])).toEqual([
      ['PUBLISHED', false],
    ]);
  });

  it('is shown once more where the world has moved since, and moves nobody until then', async () => {
    await leave(early[0]);
    const { planId } = await suggest();
    const before = await promisesNow();
    const until = '2026-12-11';
    const [number = ''] = (await onDate('2026-11-26')).filter((one) => one.startsWith('A'));
    await done(manager(), recordAbsence, { selection: ids(number), from: worldDay, until });
    const accepted = await done(manager(), acceptSuggestion, { planId });
    expect(accepted).toMatchObject({ published: false, change: { later: expect.any(Number) } });
    const dates = (list: typeof before) =>
      list.filter((one) => one.number !== number).map((one) => [one.number, one.date]);
    expect(dates(await promisesNow())).toEqual(dates(before));
    expect(await runCommand(manager(), acceptSuggestion, { planId, version: 1 })).toMatchObject({
      code: 'STALE',
    });
    const shown = await readSuggestion(manager());
    expect(await done(manager(), acceptSuggestion, { planId, version: shown?.version })).toMatchObject({
      published: true,
    });
  });

  it('comes into force also after a change that moves nobody', async () => {
    await leave(early[0]);
    const { planId } = await suggest();
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`INSERT INTO ceiling ("from", max) VALUES ('2026-12-15', 5000)`),
    );
    expect(await done(manager(), acceptSuggestion, { planId })).toMatchObject({ published: true });
  });

  it('is no draft that a person made', async () => {
    const planId = await draftOf(world);
    expect(await runCommand(manager(), acceptSuggestion, { planId })).toMatchObject({ code: 'NOT_FOUND' });
  });
});
