import { beforeAll, describe, expect, it } from 'vitest';
import { openBlock } from '@/features/blocks/commands/open';
import { refreshHelp } from '@/features/what-if/commands/rank-help';
import { placeNames, readHelp } from '@/features/what-if/queries/help';
import { runCommand } from '@/server/command';
import { sql } from '@/server/db';
import { makeWorld, onDay, worldDay, type World } from '../../support/world';

let world: World;

beforeAll(async () => {
  world = await makeWorld();
  await onDay(worldDay, async (tx) => {
    await tx.$executeRaw(sql`UPDATE agent SET stage = 'CLEARED' WHERE personnel_number NOT LIKE 'B%'`);
    await tx.$executeRaw(sql`UPDATE team SET max_in_transition = 8`);
    await tx.$executeRaw(sql`UPDATE service_center SET handovers_per_day = 2`);
  });
});

describe('what would help most', () => {
  it('is nothing before it was computed, and nothing for who may not read plans', async () => {
    expect(await readHelp(world.viewers.manager)).toBeNull();
    expect(await refreshHelp(worldDay)).toBe(true);
    for (const role of ['lead', 'it', 'officer', 'auditor', 'admin'] as const) {
      expect(await readHelp(world.viewers[role])).toBeNull();
      expect(await placeNames(world.viewers[role])).toEqual({});
    }
  });

  it('is computed again only when something has changed, or another day has begun', async () => {
    expect(await refreshHelp(worldDay)).toBe(false);
    expect(await refreshHelp('2026-11-24')).toBe(true);
    expect(await refreshHelp(worldDay)).toBe(true);
  });

  it('names limits that refuse and declarations that are missing for a near date', async () => {
    const help = await readHelp(world.viewers.manager);
    const entries = help?.entries ?? [];
    const days = entries.map(({ gain }) => gain.agentDays);
    expect(days).toEqual([...days].sort((a, b) => b - a));
    expect(Math.min(...days)).toBeGreaterThan(0);
    expect(entries).toContainEqual(
      expect.objectContaining({
        change: { kind: 'capacity', of: 'handovers', center: 'CGN', perDay: 3, from: null, until: null },
        before: 2,
      }),
    );
    expect(entries).toContainEqual(
      expect.objectContaining({ kind: 'DECLARATION_MISSING', center: 'BER', open: 8, delaying: 8 }),
    );
  });

  it('counts a block by what its appointments cost everybody behind', async () => {
    const opened = await runCommand(world.viewers.manager, openBlock, {
      selection: { ids: [world.agents['A001'], world.agents['A002']] },
      kind: 'NO_INTERNET',
    });
    expect(opened).toMatchObject({ ok: true });
    expect(await refreshHelp(worldDay)).toBe(true);
    const entries = (await readHelp(world.viewers.manager))?.entries ?? [];
    const block = entries.find((entry) => entry.what === 'resolve' && entry.kind === 'NO_INTERNET');
    expect(block).toMatchObject({ owner: 'MANAGERS', center: 'CGN', open: 2, delaying: 2 });
    expect(block?.gain.earlier).toBeGreaterThan(2);
  });
});
