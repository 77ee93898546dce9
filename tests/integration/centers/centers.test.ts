import { beforeAll, describe, expect, it } from 'vitest';
import { changeCapacity } from '@/features/centers/commands/capacity';
import { clearCenterDay, setCenterDay } from '@/features/centers/commands/days';
import { centerDetail } from '@/features/centers/queries/detail';
import { listCenters } from '@/features/centers/queries/list';
import { liveScenario } from '@/features/plans/queries/scenario';
import { runCommand } from '@/server/command';
import { db } from '@/server/db';
import { makeWorld, worldDay, type World } from '../../support/world';

let world: World;
const reason = 'Umbau';

beforeAll(async () => {
  world = await makeWorld();
});

const scenarioCenter = async (code: string) =>
  (await liveScenario(db(), worldDay)).scenario.centers.find((center) => center.code === code);

describe('a center', () => {
  it('is listed with capacity, stock, teams and people to those in whose scope it is', async () => {
    const all = await listCenters(world.viewers.manager);
    expect(all.map((center) => center.code)).toEqual(['BER', 'CGN']);
    expect(all[1]).toMatchObject({ handoversPerDay: 10, teams: 2, agents: 16, stock: 4, live: 0 });
    for (const { agents, live, underway, planned, unplaced } of all) {
      expect(live + underway + planned + unplaced).toBe(agents);
    }
    expect((await listCenters(world.viewers.it)).map((center) => center.code)).toEqual(['CGN']);
    expect(await listCenters(world.viewers.lead)).toEqual([]);
    expect(await centerDetail(world.viewers.it, 'BER', worldDay)).toBeNull();
    expect(await centerDetail(world.viewers.it, 'CGN', worldDay)).toMatchObject({ code: 'CGN', days: [] });
  });

  it('gets another capacity from the manager, as long as nobody else changed it meanwhile', async () => {
    const change = {
      centerId: world.centers.CGN,
      version: 1,
      handoversPerDay: 3,
      conversionsPerDay: null,
      reason,
    };
    expect(await runCommand(world.viewers.it, changeCapacity, change)).toMatchObject({
      ok: false,
      code: 'NOT_ALLOWED',
    });
    expect(await runCommand(world.viewers.manager, changeCapacity, change)).toMatchObject({ ok: true });
    expect(await runCommand(world.viewers.manager, changeCapacity, change)).toMatchObject({
      ok: false,
      code: 'STALE',
    });
    expect(await runCommand(world.viewers.manager, changeCapacity, { ...change, version: 2 })).toMatchObject({
      ok: false,
      code: 'NOTHING_TO_DO',
    });
    const center = await scenarioCenter('CGN');
    expect(center?.handoversPerDay).toBe(3);
    expect(center).not.toHaveProperty('conversionsPerDay');
  });

  it('is closed on a day or opened with other numbers, and both are taken back', async () => {
    const day = { centerIds: [world.centers.BER, world.centers.CGN], date: '2026-11-27', reason };
    expect(await runCommand(world.viewers.manager, setCenterDay, { ...day, closed: true })).toMatchObject({
      ok: true,
      value: { changed: 2 },
    });
    expect((await scenarioCenter('BER'))?.closedOn).toEqual(['2026-11-27']);
    const open = { ...day, centerIds: [world.centers.BER], closed: false, handovers: 40 };
    expect(await runCommand(world.viewers.manager, setCenterDay, open)).toMatchObject({ ok: true });
    expect(await scenarioCenter('BER')).toMatchObject({
      closedOn: [],
      overrides: [{ date: '2026-11-27', handovers: 40 }],
    });
    expect((await centerDetail(world.viewers.manager, 'BER', worldDay))?.days).toMatchObject([
      { date: '2026-11-27', closed: false, handovers: 40, reason },
    ]);
    expect(await runCommand(world.viewers.manager, clearCenterDay, day)).toMatchObject({
      ok: true,
      value: { changed: 2 },
    });
    expect(await runCommand(world.viewers.manager, clearCenterDay, day)).toMatchObject({
      ok: false,
      code: 'NOTHING_TO_DO',
    });
    expect(await scenarioCenter('BER')).toMatchObject({ closedOn: [], overrides: [] });
  });
});
