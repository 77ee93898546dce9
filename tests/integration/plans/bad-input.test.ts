import { beforeEach, describe, expect, inject, it } from 'vitest';
import { makeDraft } from '@/features/plans/commands/draft';
import { makePin } from '@/features/plans/commands/pins';
import { publishPlan } from '@/features/plans/commands/publish';
import { planExcess } from '@/features/plans/queries/excess';
import { planFrame } from '@/features/plans/queries/frame';
import { listPlacements, unplacedReasons } from '@/features/plans/queries/placements';
import { listPlans } from '@/features/plans/queries/plans';
import { setUp } from '@/features/organisation/commands/set-up';
import { runCommand } from '@/server/command';
import { closeDb, sql } from '@/server/db';
import { systemViewer } from '@/server/viewer';
import { cloneDatabase } from '../../../scripts/lib/templates.mjs';
import { makeViewer, makeWorld, onDay, worldDay, type World } from '../../support/world';
import { done, idOf } from '../agents/walk';
import { boardOf, datesOf, draftOf, reason } from './drafts';

let world: World;

beforeEach(async () => {
  await closeDb();
  process.env['DATABASE_URL'] = await cloneDatabase(inject('adminUrl'), 'migrated', `bad_${Date.now()}`);
  world = await makeWorld();
});

const manager = () => world.viewers.manager;

describe('a plan says so', () => {
  it('when the horizon is too short: who finds no day has none, with the limits that were full', async () => {
    await onDay(worldDay, (tx) => tx.$executeRaw(sql`UPDATE team SET max_in_transition = 1`));
    const planId = await draftOf(world, { horizonEnd: '2026-11-24' });
    const dates = Object.values(await datesOf(planId));
    expect(dates.filter((date) => date === null)).toHaveLength(18);
    expect(await unplacedReasons(manager(), planId)).toContainEqual({ resource: 'team', agents: 18 });
    expect((await listPlans(manager()))[0]).toMatchObject({ doneBy: null, unplaced: 18 });
  });

  it('when the horizon has no working day', async () => {
    process.env['HEIMVORTEIL_TODAY'] = '2026-11-28';
    const planId = await draftOf(world, { horizonEnd: '2026-11-29' });
    process.env['HEIMVORTEIL_TODAY'] = worldDay;
    expect(await unplacedReasons(manager(), planId)).toEqual([{ resource: 'calendar', agents: 24 }]);
    expect(await boardOf(manager(), planId, worldDay)).toEqual([]);
  });

  it('when more is fixed than a limit allows: what is fixed stays, and the excess is told', async () => {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`UPDATE service_center SET handovers_per_day = 3 WHERE code = 'BER'`),
    );
    await done(manager(), makePin, { teamIds: [world.teams['BER-F01']], date: '2026-11-26', reason });
    const planId = await draftOf(world);
    const dates = await datesOf(planId);
    for (const number of ['B001', 'B008']) expect(dates[number]).toBe('2026-11-26');
    const told = { date: '2026-11-26', key: 'BER', used: 8, limit: 3 };
    expect(await planExcess(manager(), planId)).toContainEqual({ resource: 'handovers', ...told });
    expect((await listPlans(manager()))[0]?.excess).toBeGreaterThan(0);
    expect(await planExcess(world.viewers.lead, planId)).toEqual([]);
  });

  it('when a center has no hand-overs', async () => {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`UPDATE service_center SET handovers_per_day = 0 WHERE code = 'BER'`),
    );
    const planId = await draftOf(world);
    const { rows } = await listPlacements(manager(), { filter: { planId, unplaced: true } });
    expect(rows.map((row) => row.center)).toEqual(Array(8).fill('BER'));
    for (const { reasons } of rows)
      expect(reasons).toContainEqual(expect.objectContaining({ resource: 'handovers', key: 'BER' }));
  });

  it('when there is no supply', async () => {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`UPDATE device SET status = 'RETIRED' WHERE kind = 'LAPTOP'`),
    );
    const planId = await draftOf(world);
    const placed = Object.values(await datesOf(planId)).filter((date) => date !== null);
    expect(placed).toHaveLength(4);
    expect(await unplacedReasons(manager(), planId)).toContainEqual({ resource: 'pool', agents: 20 });
  });

  it('when everybody of a team is gone', async () => {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(
        sql`UPDATE agent SET stage = 'WITHDRAWN', withdrawn_reason = 'LEFT' WHERE personnel_number LIKE 'B%'`,
      ),
    );
    const dates = await datesOf(await draftOf(world));
    expect(Object.keys(dates).some((number) => number.startsWith('B'))).toBe(false);
    expect(Object.values(dates).every((date) => date !== null)).toBe(true);
  });

  it('when the ceiling falls below those who are remote already', async () => {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`INSERT INTO ceiling ("from", max) VALUES ('2026-11-25', 0)`),
    );
    const planId = await draftOf(world);
    expect(Object.values(await datesOf(planId)).every((date) => date === null)).toBe(true);
    expect(await unplacedReasons(manager(), planId)).toContainEqual({ resource: 'ceiling', agents: 24 });
  });
});

describe('it is refused', () => {
  const refusals = [
    ['a horizon before today', { horizonEnd: '2026-11-20' }, { horizonEnd: 'past' }],
    ['a horizon years ahead', { horizonEnd: '9999-12-31' }, { horizonEnd: 'tooFar' }],
    ['a date that is none', { horizonEnd: '2026-02-30' }, { horizonEnd: 'custom' }],
    ['something unknown', { pace: 2 }, { _: 'unrecognized_keys' }],
  ] as const;
  it.each(refusals)('to draft with %s', async (_, input, fields) => {
    expect(await runCommand(manager(), makeDraft, input)).toMatchObject({
      ok: false,
      code: 'INVALID',
      fields,
    });
    expect(await listPlans(manager())).toEqual([]);
  });

  it('to draft for nobody', async () => {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`UPDATE agent SET archived_at = now(), desktop_id = NULL`),
    );
    expect(await runCommand(manager(), makeDraft, {})).toEqual({ ok: false, code: 'NOTHING_TO_DO' });
  });

  it('to pin to a day that is over, nobody, or somebody unknown', async () => {
    const pin = { agentIds: [idOf(world, 'A001')], date: '2026-12-01', reason };
    const unknown = '00000000-0000-4000-8000-00000000dead';
    for (const [input, code] of [
      [{ ...pin, date: '2026-11-01' }, 'INVALID'],
      [{ ...pin, agentIds: [] }, 'NOT_FOUND'],
      [{ ...pin, agentIds: [idOf(world, 'A001'), unknown] }, 'NOT_FOUND'],
      [{ ...pin, reason: ' ' }, 'INVALID'],
    ] as const)
      expect(await runCommand(manager(), makePin, input)).toMatchObject({ ok: false, code });
    expect((await planFrame(manager()))?.pins).toEqual([]);
  });

  it('to publish what is not there', async () => {
    const planId = '00000000-0000-4000-8000-00000000dead';
    expect(await runCommand(manager(), publishPlan, { planId })).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('without anything', () => {
  it('an empty organisation says what is missing, and plans nothing', async () => {
    await closeDb();
    process.env['DATABASE_URL'] = await cloneDatabase(inject('adminUrl'), 'migrated', `none_${Date.now()}`);
    await done(systemViewer(), setUp, { mode: 'EMPTY', rolloutStart: worldDay });
    const viewer = await makeViewer('ROLLOUT_MANAGER');
    expect((await planFrame(viewer))?.counts).toMatchObject({ centers: 0, teams: 0, agents: 0, remote: 0 });
    expect(await runCommand(viewer, makeDraft, {})).toEqual({ ok: false, code: 'NOTHING_TO_DO' });
    expect(await listPlans(viewer)).toEqual([]);
  });
});
