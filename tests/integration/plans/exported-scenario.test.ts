import { beforeEach, describe, expect, inject, it } from 'vitest';
import { parseScenario } from '@/domain/planning/parse-scenario';
import { planScenario } from '@/domain/planning/plan';
import { makeStop } from '@/features/plans/commands/stops';
import { exportScenario } from '@/features/plans/queries/export-scenario';
import { closeDb, sql } from '@/server/db';
import { cloneDatabase } from '../../../scripts/lib/templates.mjs';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';
import { done } from '../agents/walk';
import { datesOf, draftOf, publishedPlan, reason } from './drafts';

let world: World;

beforeEach(async () => {
  await closeDb();
  process.env['DATABASE_URL'] = await cloneDatabase(inject('adminUrl'), 'migrated', `export_${Date.now()}`);
  world = await makeWorld();
  await onDay(worldDay, (tx) => tx.$executeRaw(sql`UPDATE team SET max_in_transition = 2`));
});

const manager = () => world.viewers.manager;

/** The dates that the exported document gives, by personnel number, as a file gives them to whoever reads it. */
async function datesOfExport(): Promise<Record<string, string | null>> {
  const exported = await exportScenario(manager(), worldDay);
  const parsed = parseScenario(JSON.parse(JSON.stringify(exported?.scenario)));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems[0]));
  const { placements, unplaced } = planScenario(parsed.scenario);
  const dates = new Map<string, string | null>(placements.map(({ agent, date }) => [agent, date]));
  for (const { agent } of unplaced) dates.set(agent, null);
  return Object.fromEntries(
    Object.entries(world.agents).map(([number, id]) => [number, dates.get(id) ?? null]),
  );
}

describe('an exported scenario gives the dates of a draft', () => {
  it('as the world is', async () => {
    expect(await datesOfExport()).toEqual(await datesOf(await draftOf(world)));
    expect((await exportScenario(manager(), worldDay))?.heldBack).toBe(0);
  });

  it('with people who have no desktop for their only route, unplaced as on the page', async () => {
    await onDay(worldDay, (tx) =>
      tx.$executeRaw(sql`UPDATE agent SET need = 'OWN_DESKTOP' WHERE personnel_number IN ('A101', 'B002')`),
    );
    const dates = await datesOf(await draftOf(world));
    expect(await datesOfExport()).toEqual(dates);
    expect(dates).toMatchObject({ A101: null, B002: null });
    expect((await exportScenario(manager(), worldDay))?.heldBack).toBe(2);
  });

  it('while a center is stopped, and with a line that is stopped from a later day on', async () => {
    await publishedPlan(world);
    await done(manager(), makeStop, { scope: 'CENTER', code: 'BER', reason });
    await done(manager(), makeStop, { scope: 'LINE', code: 'MOBILE', from: '2026-11-25', reason });
    const dates = await datesOf(await draftOf(world));
    expect(await datesOfExport()).toEqual(dates);
    const unplaced = Object.values(dates).filter((date) => date === null);
    expect((await exportScenario(manager(), worldDay))?.heldBack).toBe(unplaced.length);
    expect(unplaced.length).toBeGreaterThan(8);
  });
});
