import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { handOverAgents } from '@/features/agents/commands/hand-over';
import { recordNoShow } from '@/features/agents/commands/no-show';
import { readGround } from '@/features/forecast/queries/ground';
import { readForecast } from '@/features/forecast/queries/read-forecast';
import { refreshForecast } from '@/features/forecast/writes/refresh';
import { readOverview } from '@/features/overview/queries/overview';
import { makeDraft } from '@/features/plans/commands/draft';
import { publishPlan } from '@/features/plans/commands/publish';
import { addDays } from '@/lib/dates';
import { closeDb, db, inTransaction, sql } from '@/server/db';
import { done, walk } from '../agents/walk';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';

const tuesday = addDays(worldDay, 1);
const wednesday = addDays(worldDay, 2);

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});
afterAll(closeDb);

const read = (day: string) => readForecast(db(), world.viewers.manager, day);
const ground = async (day: string) => {
  const found = await inTransaction((tx) => readGround(tx, day), { read: true });
  if (!found) throw new Error('no plan in force');
  return found;
};
const dueOn = async (day: string): Promise<{ id: string; number: string }[]> =>
  db().$queryRaw(sql`
    SELECT id::text, personnel_number AS number FROM agent WHERE promised_date = ${day}::date ORDER BY 2`);

describe('the forecast in the background', () => {
  it('says nothing while no plan is in force', async () => {
    expect(await refreshForecast(worldDay)).toBe('none');
    expect(await read(worldDay)).toBeNull();
  });

  it('is made once a plan is in force, and not again while nothing changes', async () => {
    await onDay(worldDay, (tx) => tx.$executeRaw(sql`UPDATE service_center SET handovers_per_day = 2`));
    const { planId } = await done(world.viewers.manager, makeDraft, {});
    await done(world.viewers.manager, publishPlan, { planId });
    expect(await refreshForecast(worldDay)).toBe('made');
    expect(await refreshForecast(worldDay)).toBe('unchanged');
    const forecast = await read(worldDay);
    expect(forecast).toMatchObject({
      isStale: false,
      runs: 300,
      toMove: 24,
      basis: { firstDates: 0, kept: null },
    });
    const plan = (await readOverview(world.viewers.manager))?.lastDate;
    expect((forecast?.doneBy.p90 ?? '9') >= (plan ?? '')).toBe(true);
  });

  it('is shown to whoever may read the overview, and to nobody else', async () => {
    expect(await readForecast(db(), world.viewers.lead, worldDay)).toBeNull();
    expect(await readForecast(db(), world.viewers.it, worldDay)).toBeNull();
  });

  it('is stale once something has changed and on another day, and keeps its figures until it is made anew', async () => {
    const before = await read(worldDay);
    const due = await dueOn(tuesday);
    await walk(
      world,
      due.map(({ number }) => number),
      'DEVICE_READY',
    );
    expect((await read(worldDay))?.isStale).toBe(true);
    expect((await read(worldDay))?.doneBy).toEqual(before?.doneBy);
    expect((await read(tuesday))?.isStale).toBe(true);
    expect(await refreshForecast(worldDay)).toBe('made');
    expect((await read(worldDay))?.isStale).toBe(false);
  });

  it('learns which first dates were kept from the plan that was in force on the eve', async () => {
    const due = await dueOn(tuesday);
    expect(due.length).toBeGreaterThan(2);
    const [missing, ...present] = due;
    process.env['HEIMVORTEIL_TODAY'] = tuesday;
    await done(world.viewers.manager, recordNoShow, { selection: { ids: [missing!.id] } });
    await done(world.viewers.manager, handOverAgents, {
      selection: { ids: present.map(({ id }) => id) },
      on: tuesday,
    });
    process.env['HEIMVORTEIL_TODAY'] = wednesday;
    const { observed, input } = await ground(wednesday);
    const sum = (figure: 'due' | 'kept') =>
      observed.firstDates
        .filter(({ date }) => date === tuesday)
        .reduce((total, row) => total + row[figure], 0);
    expect([sum('due'), sum('kept')]).toEqual([due.length, due.length - 1]);
    expect(observed.absences).toEqual([]);
    expect(input.standing.get(missing!.id)).toEqual({ missedFor: 1 });
    expect(input.onTheWay).toEqual([{ age: 1, people: present.length }]);
  });

  it('learns how late deliveries came, and counts one that is out for the days it is late', async () => {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`
        INSERT INTO delivery (number, expected, laptops, received) VALUES ('D-1', '2026-11-20', 10, 0), ('D-2', ${wednesday}::date, 5, 0)`),
    );
    const { observed, input } = await ground(wednesday);
    expect(observed.deliveries).toEqual([{ daysLate: 2, arrived: false, ordered: 10, received: 0 }]);
    const late = [...input.lateBy].map(([index, days]) => [input.scenario.supply[index]?.laptops, days]);
    expect(late).toEqual([[10, 2]]);
  });

  it('opens the band on the burn-up at the count of today', async () => {
    await refreshForecast(wednesday);
    const overview = await readOverview(world.viewers.manager);
    const today = overview?.burnUp.find(({ date }) => date === wednesday);
    expect(today?.forecast).toEqual({ p10: today?.actual, p50: today?.actual, p90: today?.actual });
    const ahead = overview?.burnUp.filter(({ date }) => date > wednesday) ?? [];
    expect(ahead.some(({ forecast }) => forecast !== null)).toBe(true);
    expect(
      overview?.burnUp.filter(({ date }) => date < wednesday).every(({ forecast }) => forecast === null),
    ).toBe(true);
  });
});
