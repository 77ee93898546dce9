import { beforeAll, describe, expect, it } from 'vitest';
import { aggregates } from '@/features/aggregates/queries/aggregates';
import { recordMany } from '@/features/grounds/commands/record-many';
import { fillHolidays } from '@/features/organisation/commands/set-holidays';
import { addHoliday, fillHorizon, removeHoliday } from '@/features/settings/commands/holidays';
import { saveSettings } from '@/features/settings/commands/save-settings';
import { centersByState, listHolidays, readSettings } from '@/features/settings/queries/read-settings';
import { runCommand } from '@/server/command';
import { foldCounters } from '@/server/counters';
import { db, sql } from '@/server/db';
import { makeWorld, worldDay, type World } from '../../support/world';

let world: World;
beforeAll(async () => {
  world = await makeWorld();
});

const values = {
  version: 1,
  name: 'Kundenservice GmbH',
  rolloutStart: '2026-12-01',
  weekdays: [6, 1, 2, 3, 4, 5],
  horizonDays: 90,
  transitionDays: 2,
  frozenDays: 3,
  transitionPercent: 20,
  personnelNumberForm: '######',
};

describe('settings', () => {
  it('are changed by the administration, and only as they were last seen', async () => {
    const { admin: _, system: __, ...others } = world.viewers;
    for (const viewer of Object.values(others)) {
      expect(await runCommand(viewer, saveSettings, values)).toEqual({ ok: false, code: 'NOT_ALLOWED' });
      expect(await readSettings(viewer)).toBeNull();
      expect(await listHolidays(viewer, 'DE-NW', 2026)).toEqual([]);
      expect(await centersByState(viewer)).toEqual({});
    }
    expect(await runCommand(world.viewers.admin, saveSettings, values)).toMatchObject({ ok: true });
    expect(await readSettings(world.viewers.admin)).toMatchObject({
      ...values,
      version: 2,
      weekdays: [1, 2, 3, 4, 5, 6],
    });
    expect(await runCommand(world.viewers.admin, saveSettings, values)).toMatchObject({ code: 'STALE' });
    expect(await runCommand(world.viewers.admin, saveSettings, { ...values, version: 2 })).toMatchObject({
      code: 'NOTHING_TO_DO',
    });
    expect(
      await runCommand(world.viewers.admin, saveSettings, { ...values, version: 2, weekdays: [] }),
    ).toMatchObject({ code: 'INVALID' });
  });
});

describe('holidays', () => {
  it('of the years that a plan can reach are there by themselves; a year that is known stays as it is', async () => {
    expect(await runCommand(world.viewers.lead, fillHolidays, {})).toMatchObject({ code: 'NOT_ALLOWED' });
    const filled = await runCommand(world.viewers.system, fillHolidays, {});
    expect(filled.ok && filled.value.holidays).toBeGreaterThan(250);
    const christmas = { state: 'DE-NW', date: '2026-12-25' };
    expect(await runCommand(world.viewers.admin, removeHoliday, christmas)).toMatchObject({ ok: true });
    expect(await runCommand(world.viewers.system, fillHolidays, {})).toMatchObject({
      value: { holidays: 0 },
    });
    await db().$executeRaw(sql`DELETE FROM holiday`);
  });

  it('are filled from the calendar for the years of the horizon, once', async () => {
    const filled = await runCommand(world.viewers.admin, fillHorizon, {});
    expect(filled.ok && filled.value.added).toBeGreaterThan(250);
    const days = await listHolidays(world.viewers.admin, 'DE-NW', 2026);
    expect(days.map((day) => day.date)).toContain('2026-11-01');
    expect((await listHolidays(world.viewers.admin, 'DE-BE', 2027)).length).toBeGreaterThan(8);
    expect(await runCommand(world.viewers.admin, fillHorizon, {})).toMatchObject({ code: 'NOTHING_TO_DO' });
    expect(await centersByState(world.viewers.admin)).toEqual({ 'DE-NW': 1, 'DE-BE': 1 });
  });

  it('are added and taken away by hand', async () => {
    const day = { state: 'DE-NW', date: '2026-12-24', name: 'Heiligabend' };
    expect(await runCommand(world.viewers.manager, addHoliday, day)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await runCommand(world.viewers.admin, addHoliday, day)).toMatchObject({ ok: true });
    expect(await runCommand(world.viewers.admin, addHoliday, day)).toMatchObject({ code: 'ALREADY_IN_USE' });
    const { name: _, ...key } = day;
    expect(await runCommand(world.viewers.it, removeHoliday, key)).toMatchObject({ code: 'NOT_ALLOWED' });
    expect(await runCommand(world.viewers.admin, removeHoliday, key)).toMatchObject({ ok: true });
    expect(await runCommand(world.viewers.admin, removeHoliday, key)).toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('the sums of the auditor', () => {
  it('are for the auditor, and hide counts of one to four', async () => {
    const { auditor, system: _, ...others } = world.viewers;
    for (const viewer of Object.values(others)) expect(await aggregates(viewer)).toBeNull();
    const figures = await aggregates(auditor);
    expect(figures?.table.total).toEqual({ kind: 'shown', value: 24 });
    expect(figures?.centers.map((center) => center.code)).toEqual(['BER', 'CGN']);
    expect(figures?.table.rowSums).toEqual([
      { kind: 'shown', value: 8 },
      { kind: 'shown', value: 16 },
    ]);
    expect(figures?.bands).toEqual([
      { band: 1, people: { kind: 'shown', value: 8 } },
      { band: 2, people: { kind: 'shown', value: 16 } },
    ]);
    expect(figures?.grounds.people).toEqual({ kind: 'shown', value: 0 });
    expect(figures?.waits).toEqual({ first: null, rest: null });
  });

  it('count grounds for the whole organisation only, and stay the same when counters are folded', async () => {
    const give = (personnelNumbers: string[]) =>
      runCommand(world.viewers.officer, recordMany, {
        personnelNumbers,
        kind: 'SINGLE_PARENT',
        validFrom: worldDay,
      });
    await give(['A101', 'A102', 'B001']);
    expect((await aggregates(world.viewers.auditor))?.grounds.people).toEqual({ kind: 'small' });
    await give(['B002', 'B003', 'B004']);
    const before = await aggregates(world.viewers.auditor);
    expect(before?.grounds.people).toEqual({ kind: 'shown', value: 6 });
    await foldCounters();
    expect(await aggregates(world.viewers.auditor)).toEqual(before);
  });
});
