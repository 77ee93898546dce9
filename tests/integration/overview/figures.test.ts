import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readFirstSteps } from '@/features/overview/queries/first-steps';
import { readOverview } from '@/features/overview/queries/overview';
import type { Overview } from '@/features/overview/schema';
import { planSheet } from '@/features/plans/queries/board';
import { foldCounters } from '@/server/counters';
import { closeDb, db, sql, type Sql } from '@/server/db';
import { walk } from '../agents/walk';
import type { World } from '../../support/world';
import { laterDay, makeMovedWorld } from './moved-world';
import { boardOf, wavesOf } from '../plans/drafts';

let world: World;
beforeAll(async () => {
  world = await makeMovedWorld();
});
afterAll(closeDb);

const read = async (): Promise<Overview> => {
  const overview = await readOverview(world.viewers.manager);
  if (!overview) throw new Error('no overview');
  return overview;
};
const count = async (where: Sql): Promise<number> => {
  const rows = await db().$queryRaw<{ n: number }[]>(sql`
    SELECT count(*)::int AS n FROM agent a JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
     WHERE a.archived_at IS NULL AND ${where}`);
  return rows[0]?.n ?? -1;
};

async function expectFullCount(): Promise<void> {
  const overview = await read();
  const { standing, bands, centers, waves, days } = overview;
  expect(standing.all).toBe(await count(sql`a.stage <> 'WITHDRAWN'`));
  expect(standing.live).toBe(await count(sql`a.stage = 'LIVE'`));
  expect(standing.baseline).toBe(1);
  for (const [stage, n] of Object.entries(standing.byStage))
    expect([stage, n]).toEqual([stage, await count(sql`a.stage = ${stage}::stage`)]);
  expect(standing.behind).toBe(
    await count(sql`a.promised_date < ${laterDay}::date AND a.stage NOT IN ('LIVE', 'WITHDRAWN')`),
  );
  expect(standing.plannedLive).toBe(1 + (await count(sql`a.promised_date < ${laterDay}::date`)));
  for (const { band, all, live } of bands) {
    expect(all).toBe(await count(sql`a.band = ${band} AND a.stage <> 'WITHDRAWN'`));
    expect(live).toBe(await count(sql`a.band = ${band} AND a.stage = 'LIVE'`));
  }
  for (const { code, all, live, waiting, overdue } of centers) {
    expect(all).toBe(await count(sql`c.code = ${code} AND a.stage <> 'WITHDRAWN'`));
    expect(live).toBe(await count(sql`c.code = ${code} AND a.stage = 'LIVE'`));
    expect(waiting).toBe(await count(sql`c.code = ${code} AND a.stage = 'WAITING'`));
    expect(overdue).toBe(
      await count(sql`c.code = ${code} AND a.promised_date < ${laterDay}::date
        AND a.stage IN ('WAITING', 'CLEARED', 'DEVICE_ASSIGNED', 'DEVICE_READY')`),
    );
  }
  for (const { from, until, planned, live } of waves) {
    expect(planned).toBe(await count(sql`a.promised_date BETWEEN ${from}::date AND ${until}::date`));
    expect(live).toBe(
      await count(sql`a.promised_date BETWEEN ${from}::date AND ${until}::date AND a.stage = 'LIVE'`),
    );
  }
  for (const { date, planned } of days)
    expect(planned).toBe(await count(sql`a.promised_date = ${date}::date`));
}

describe('the overview of a rollout under way', () => {
  it('says what a full count says, before and after the counters are folded, and after the next step', async () => {
    await expectFullCount();
    expect(await foldCounters()).toBeGreaterThan(0);
    await expectFullCount();
    await walk(world, ['B005'], 'CLEARED');
    await expectFullCount();
  });

  it('has something of everything to say in this world', async () => {
    const { standing, stuck, overtakings, deliveries, waves, use } = await read();
    expect(standing.behind).toBeGreaterThan(0);
    expect(standing.byStage.WITHDRAWN).toBe(1);
    expect(stuck.map((line) => [line.owner, line.open])).toEqual([
      ['TEAM_LEADS', 2],
      ['MANAGERS', 2],
    ]);
    expect(overtakings.open).toBeGreaterThan(0);
    expect(deliveries).toEqual({ open: 2, late: 1, lateLaptops: 30 });
    expect(waves.length).toBeGreaterThan(0);
    expect(use.length).toBeGreaterThan(0);
  });

  it('draws the burn-up up to today, the plan one working day after each hand-over', async () => {
    const { burnUp, standing } = await read();
    const today = burnUp.find((point) => point.date === laterDay);
    expect(today).toEqual({
      date: laterDay,
      actual: standing.live,
      plan: standing.plannedLive,
      forecast: null,
    });
    expect(burnUp.filter((point) => point.date > laterDay).every((point) => point.actual === null)).toBe(
      true,
    );
    expect(burnUp.at(-1)?.plan).toBe(1 + (await count(sql`a.promised_date IS NOT NULL`)));
  });

  it('counts one person of band 1 once, however many blocks hold them', async () => {
    expect((await read()).stuckBandOne).toBe(1);
  });

  it('says of each day how full the limits are just as the page of the plan does', async () => {
    const { plan, use } = await read();
    const board = await boardOf(world.viewers.manager, plan?.id ?? '', laterDay);
    const shown = board.filter((day) => use.some((one) => one.date === day.date));
    expect(shown.length).toBeGreaterThan(0);
    for (const day of shown) {
      const { pool, ceiling, handovers, conversions } = day.use;
      expect(use.find((one) => one.date === day.date)?.use).toEqual({
        pool,
        ceiling,
        handovers,
        conversions,
      });
    }
  });

  it('counts for a day whom the page of the plan counts for it', async () => {
    const { plan, days, waves, unplaced } = await read();
    const planId = plan?.id ?? '';
    const board = await boardOf(world.viewers.manager, planId, laterDay);
    for (const { date, planned } of days) {
      const day = board.find((one) => one.date === date);
      expect([date, (day?.laptop ?? 0) + (day?.desktop ?? 0)]).toEqual([date, planned]);
    }
    const shown = await wavesOf(world.viewers.manager, planId);
    expect(shown.map((wave) => [wave.number, wave.placed])).toEqual(
      waves.map((wave) => [wave.number, wave.planned]),
    );
    expect((await planSheet(world.viewers.manager, planId, laterDay))?.totals.unplaced).toBe(unplaced);
  });

  it('keeps the days of a plan equal to its placements', async () => {
    const counted = await db().$queryRaw(sql`
      SELECT plan_id::text, date::text, count(*) FILTER (WHERE route = 'LAPTOP')::int AS laptop,
             count(*) FILTER (WHERE route = 'OWN_DESKTOP')::int AS desktop, count(pool)::int AS drawn
        FROM placement WHERE date IS NOT NULL GROUP BY 1, 2 ORDER BY 1, 2`);
    const kept = await db().$queryRaw(
      sql`SELECT plan_id::text, date::text, laptop, desktop, drawn FROM plan_day ORDER BY 1, 2`,
    );
    expect(kept).toEqual(counted);
  });

  it.each(['lead', 'it', 'officer', 'auditor', 'admin'] as const)('is not there for %s', async (role) => {
    expect(await readOverview(world.viewers[role])).toBeNull();
    expect(await readFirstSteps(world.viewers[role])).toBeNull();
  });
});
