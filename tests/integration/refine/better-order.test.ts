import { beforeEach, describe, expect, inject, it } from 'vitest';
import { setCeiling } from '@/features/plans/commands/ceilings';
import { publishPlan } from '@/features/plans/commands/publish';
import { replanDraft } from '@/features/plans/commands/replan';
import { listPlans } from '@/features/plans/queries/plans';
import {
  leaveBetterOrder,
  lookAgain,
  takeBetterOrder,
  takeQuickOrder,
} from '@/features/refine/commands/decide';
import { refineDrafts } from '@/features/refine/commands/refine-drafts';
import { readRefinement } from '@/features/refine/queries/read-refinement';
import { runCommand } from '@/server/command';
import { closeDb, db, sql } from '@/server/db';
import { cloneDatabase } from '../../../scripts/lib/templates.mjs';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';
import { done } from '../agents/walk';
import { datesOf, draftOf, promisesNow, reason } from '../plans/drafts';

let world: World;

beforeEach(async () => {
  await closeDb();
  process.env['DATABASE_URL'] = await cloneDatabase(inject('adminUrl'), 'migrated', `refine_${Date.now()}`);
  world = await makeWorld();
  await makeScarce();
});

/**
 * Köln hands over one a day and has laptops of its own, Berlin two a day and none: whoever gives the depot's laptops out
 * as they come lets Berlin wait for the delivery while those of Köln lie there.
 */
function makeScarce(): Promise<void> {
  return onDay(worldDay, async (tx) => {
    await tx.$executeRaw(sql`UPDATE agent SET band = 1`);
    await tx.$executeRaw(sql`UPDATE team SET max_in_transition = CASE code WHEN 'CGN-M02' THEN 4 ELSE 2 END`);
    await tx.$executeRaw(
      sql`UPDATE service_center SET handovers_per_day = CASE code WHEN 'CGN' THEN 1 ELSE 2 END, conversions_per_day = 0`,
    );
    await tx.$executeRaw(
      sql`UPDATE device SET status = 'RETIRED' WHERE asset_tag LIKE 'L-BER%' OR asset_tag ~ 'L-DEP-(9|1.)'`,
    );
    await tx.$executeRaw(
      sql`INSERT INTO delivery (number, expected, laptops) VALUES ('D-1', '2026-11-27', 12)`,
    );
  });
}

const manager = () => world.viewers.manager;
const refinement = (planId: string) => readRefinement(manager(), planId);
const waitOf = (dates: Record<string, string | null>): number =>
  Object.values(dates).reduce(
    (sum, date) => sum + (date === null ? 60 : (Date.parse(date) - Date.parse(worldDay)) / 86_400_000),
    0,
  );

async function offered(): Promise<{ planId: string; version: number }> {
  const planId = await draftOf(world);
  expect(await refinement(planId)).toEqual({ state: 'RUNNING', version: 1 });
  expect(await refineDrafts(worldDay)).toBe(1);
  return { planId, version: 1 };
}

describe('a better order of a draft', () => {
  it('is looked for once, and offered with what it changes; the draft stays as it is', async () => {
    const { planId } = await offered();
    const before = await datesOf(planId);
    const found = await refinement(planId);
    if (found?.state !== 'BETTER') throw new Error(`nothing better: ${found?.state}`);
    const { days, people, moves } = found.figures;
    expect(days.before).toBe(waitOf(before));
    expect(days.after).toBeLessThan(days.before);
    expect(people).toBe(24);
    expect(moves.earlier).toBeGreaterThan(0);
    expect(await refineDrafts(worldDay)).toBe(0);
    expect(await datesOf(planId)).toEqual(before);
  });

  it('is taken as it was offered, and the quick one can be taken back', async () => {
    const offer = await offered();
    const before = await datesOf(offer.planId);
    const found = await refinement(offer.planId);
    if (found?.state !== 'BETTER') throw new Error('nothing better');
    const { change } = await done(manager(), takeBetterOrder, offer);
    expect(change).toMatchObject(found.figures.moves);
    const after = await datesOf(offer.planId);
    expect(waitOf(after)).toBe(found.figures.days.after);
    expect(await refinement(offer.planId)).toMatchObject({ state: 'TAKEN', version: 2 });
    await done(manager(), takeQuickOrder, { planId: offer.planId, version: 2 });
    expect(await datesOf(offer.planId)).toEqual(before);
    expect(await refinement(offer.planId)).toMatchObject({ state: 'LEFT', version: 3 });
    await done(manager(), takeBetterOrder, { planId: offer.planId, version: 3 });
    expect(await datesOf(offer.planId)).toEqual(after);
  });

  it('is left aside without a change of the draft', async () => {
    const offer = await offered();
    const before = await datesOf(offer.planId);
    await done(manager(), leaveBetterOrder, offer);
    expect(await refinement(offer.planId)).toMatchObject({ state: 'LEFT', version: 1 });
    expect(await datesOf(offer.planId)).toEqual(before);
  });

  it('that was taken is published like any plan, and then nothing better is left to find', async () => {
    const offer = await offered();
    await done(manager(), takeBetterOrder, offer);
    const dates = await datesOf(offer.planId);
    await done(manager(), publishPlan, { planId: offer.planId });
    expect(Object.fromEntries((await promisesNow()).map(({ number, date }) => [number, date]))).toEqual(
      dates,
    );
    const next = await draftOf(world);
    await refineDrafts(worldDay);
    expect(await refinement(next)).toMatchObject({ state: 'NONE' });
    expect(await datesOf(next)).toEqual(dates);
  });

  it('is refused where the world has moved, and looked for anew once the draft is planned again', async () => {
    const offer = await offered();
    const before = await datesOf(offer.planId);
    await done(manager(), setCeiling, { from: '2026-11-30', max: 20, reason });
    const taken = await runCommand(manager(), takeBetterOrder, offer);
    expect(taken).toMatchObject({ ok: false, code: 'WORLD_MOVED', params: { sections: 'ceilings' } });
    expect(await datesOf(offer.planId)).toEqual(before);
    await done(manager(), replanDraft, { planId: offer.planId });
    expect(await refinement(offer.planId)).toEqual({ state: 'RUNNING', version: 2 });
    expect(await refineDrafts(worldDay)).toBe(1);
    expect((await refinement(offer.planId))?.state).not.toBe('RUNNING');
  });

  it('is not looked for in a world that is another one than that of the draft', async () => {
    const planId = await draftOf(world);
    await done(manager(), setCeiling, { from: '2026-11-30', max: 20, reason });
    await refineDrafts(worldDay);
    expect(await refinement(planId)).toEqual({ state: 'MOVED', version: 1 });
  });

  it('is refused to whoever looked at another version, and to two at once but for the first', async () => {
    const offer = await offered();
    const both = await Promise.all([1, 2].map(() => runCommand(manager(), takeBetterOrder, offer)));
    expect(both.filter(({ ok }) => ok)).toHaveLength(1);
    expect(both.find(({ ok }) => !ok)).toMatchObject({ code: 'STALE' });
  });

  it('is a matter of whoever drafts plans', async () => {
    const offer = await offered();
    for (const role of ['lead', 'it', 'officer', 'auditor', 'admin'] as const) {
      const viewer = world.viewers[role];
      expect(await readRefinement(viewer, offer.planId)).toBeNull();
      const answers = [
        await runCommand(viewer, takeBetterOrder, offer),
        await runCommand(viewer, takeQuickOrder, offer),
        await runCommand(viewer, leaveBetterOrder, offer),
      ];
      for (const answer of answers) expect(answer).toMatchObject({ ok: false, code: 'NOT_ALLOWED' });
    }
  });

  it('is written into the trail when it is taken', async () => {
    const offer = await offered();
    await done(manager(), takeBetterOrder, offer);
    const rows = await db().$queryRaw<{ n: number }[]>(sql`
      SELECT count(*)::int AS n FROM audit_event WHERE action = 'plan.drafted' AND subject_id = ${offer.planId} AND (after->>'version')::int = 2`);
    expect(rows[0]?.n).toBe(1);
  });
});

describe('looking for a better order', () => {
  it('finds nothing where everybody has a promise', async () => {
    const first = await draftOf(world);
    await done(manager(), publishPlan, { planId: first });
    const planId = await draftOf(world);
    await refineDrafts(worldDay);
    expect(await refinement(planId)).toEqual({ state: 'NONE', version: 1 });
  });

  it('breaks no promise that the draft keeps, though an order would save more that does', async () => {
    await onDay(worldDay, async (tx) => {
      await tx.$executeRaw(sql`UPDATE organisation SET transition_days = 2`);
      await tx.$executeRaw(
        sql`UPDATE agent SET band = CASE WHEN personnel_number LIKE 'A00%' THEN 2 ELSE 1 END`,
      );
      await tx.$executeRaw(
        sql`UPDATE team SET max_in_transition = CASE code WHEN 'BER-F01' THEN 2 ELSE 4 END`,
      );
      await tx.$executeRaw(
        sql`UPDATE service_line SET max_in_transition = CASE code WHEN 'FIXED' THEN 2 ELSE 5 END`,
      );
      await tx.$executeRaw(
        sql`UPDATE service_center SET handovers_per_day = CASE code WHEN 'CGN' THEN 3 ELSE 1 END, conversions_per_day = CASE code WHEN 'CGN' THEN 1 ELSE 0 END`,
      );
      await tx.$executeRaw(
        sql`UPDATE device SET status = CASE WHEN asset_tag ~ 'L-(CGN|BER)-[2-4]' THEN 'RETIRED' ELSE 'IN_STOCK' END::device_status WHERE asset_tag ~ 'L-(CGN|BER)'`,
      );
    });
    const first = await draftOf(world);
    await done(manager(), publishPlan, { planId: first });
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(
        sql`UPDATE agent SET promised_date = NULL, promised_rank = NULL, promised_route = NULL WHERE personnel_number NOT LIKE 'A00%'`,
      ),
    );
    const planId = await draftOf(world);
    const broken = async () => {
      const dates = await datesOf(planId);
      return (await promisesNow()).filter(({ number, date }) => date && (dates[number] ?? '9999') > date);
    };
    expect(await broken()).toEqual([]);
    await refineDrafts(worldDay);
    const found = await refinement(planId);
    if (found?.state === 'BETTER') await done(manager(), takeBetterOrder, { planId, version: 1 });
    expect(await broken()).toEqual([]);
  });

  it('that failed is told, and begins anew when somebody asks for it', async () => {
    const planId = await draftOf(world);
    await db().$executeRaw(sql`UPDATE plan SET refinement = '{"state":"FAILED"}' WHERE id = ${planId}::uuid`);
    expect(await refinement(planId)).toEqual({ state: 'FAILED', version: 1 });
    await done(manager(), lookAgain, { planId });
    await refineDrafts(worldDay);
    expect((await refinement(planId))?.state).toBe('BETTER');
    expect((await listPlans(manager())).map(({ version }) => version)).toEqual([1]);
  });
});
