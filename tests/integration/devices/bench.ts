import { z } from 'zod';
import { expect } from 'vitest';
import { advanceAgents } from '@/features/agents/writes/advance';
import { withdrawAgents } from '@/features/agents/writes/withdraw';
import { assignDevices } from '@/features/assignments/writes/assign';
import { markReady, tickSteps } from '@/features/devices/commands/prepare';
import { handOverByScan } from '@/features/devices/commands/hand-over';
import { connectNow } from '@/features/devices/commands/connect';
import type { Command, CommandContext } from '@/server/command';
import { defineCommand, runCommand } from '@/server/command';
import { db, sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { onDay, worldDay, type World } from '../../support/world';

const everyone = sql`true`;

/** Runs a command and gives its value; anything but success fails the test. */
export async function done<In, Out>(
  viewer: Viewer,
  command: Command<In, Out>,
  input: z.input<typeof command.input> | unknown,
): Promise<Out> {
  const result = await runCommand(viewer, command, input);
  if (!result.ok) throw new Error(`${command.name}: ${result.code} ${JSON.stringify(result.fields ?? {})}`);
  await stockIsRight();
  return result.value;
}

/** Runs steps of other features inside one command, as the system. */
export function asSystem(world: World, run: (context: CommandContext) => Promise<unknown>): Promise<unknown> {
  const command = defineCommand({
    name: 'test.setUp',
    permission: 'account.own',
    input: z.null(),
    run: async (context) => {
      await run(context);
      return null;
    },
  });
  return done(world.viewers.system, command, null);
}

/** Clears agents, gives them a promise for a day in the order named, and a device each. */
export async function equip(
  world: World,
  numbers: readonly string[],
  route: 'LAPTOP' | 'OWN_DESKTOP' = 'LAPTOP',
  date = worldDay,
): Promise<void> {
  const ids = numbers.map((number) => world.agents[number] ?? '');
  await onDay(worldDay, async (tx) => {
    await tx.$executeRaw(sql`INSERT INTO declaration (agent_id, form_version, signed_on, recorded_by)
      SELECT id, '1', ${worldDay}::date, ${world.viewers.lead.userId}::uuid FROM unnest(${ids}::uuid[]) AS m(id)`);
    await tx.$executeRaw(sql`UPDATE agent a SET promised_date = ${date}::date, promised_route = ${route}::route, promised_rank = m.rank
      FROM unnest(${ids}::uuid[]) WITH ORDINALITY AS m(id, rank) WHERE a.id = m.id`);
  });
  await asSystem(world, async (context) => {
    await advanceAgents(context, { to: 'CLEARED', ids, scope: everyone, on: worldDay });
    await assignDevices(context, ids, everyone);
  });
}

export async function deviceOf(world: World, number: string, role = 'CURRENT'): Promise<string> {
  const rows = await db().$queryRaw<{ id: string }[]>(sql`
    SELECT device_id::text AS id FROM assignment WHERE agent_id = ${world.agents[number]}::uuid AND ended_at IS NULL AND role = ${role}::assignment_role`);
  return rows[0]?.id ?? '';
}

export const laptopSteps = ['imaged', 'vpn', 'certificate', 'accessories'];

export async function prepare(
  world: World,
  ids: readonly string[],
  viewer: Viewer = world.viewers.it,
): Promise<void> {
  await done(viewer, tickSteps, { ids, steps: [...laptopSteps, 'personalised', 'packed'], on: true });
  expect(await done(viewer, markReady, { ids })).toEqual({ done: ids.length, refused: [] });
}

/** Takes agents with their devices all the way to LIVE. */
export async function makeLive(
  world: World,
  numbers: readonly string[],
  route: 'LAPTOP' | 'OWN_DESKTOP' = 'LAPTOP',
): Promise<void> {
  await equip(world, numbers, route);
  const devices = await Promise.all(numbers.map((number) => deviceOf(world, number)));
  await prepare(world, devices);
  await done(world.viewers.it, handOverByScan, { ids: devices, on: worldDay });
  const ids = numbers.map((number) => world.agents[number] ?? '');
  await done(world.viewers.it, connectNow, { agentIds: ids });
  await asSystem(world, (context) =>
    advanceAgents(context, { to: 'LIVE', ids, scope: everyone, on: worldDay }),
  );
}

export function withdraw(world: World, numbers: readonly string[]): Promise<unknown> {
  const ids = numbers.map((number) => world.agents[number] ?? '');
  return asSystem(world, (context) => withdrawAgents(context, { ids, scope: everyone, reason: 'left' }));
}

type State = { status: string; pool: string | null; location: string | null; inTransit: boolean };

export async function device(id: string): Promise<State> {
  const rows = await db().$queryRaw<State[]>(sql`
    SELECT d.status::text, p.code AS pool, l.code AS location, d.in_transit AS "inTransit" FROM device d
      LEFT JOIN service_center p ON p.id = d.pool_id LEFT JOIN service_center l ON l.id = d.location_id WHERE d.id = ${id}::uuid`);
  if (!rows[0]) throw new Error('no device');
  return rows[0];
}

export async function stageOf(world: World, number: string): Promise<{ stage: string; front: boolean }> {
  const rows = await db().$queryRaw<{ stage: string; front: boolean }[]>(
    sql`SELECT stage::text, front FROM agent WHERE id = ${world.agents[number]}::uuid`,
  );
  return rows[0] ?? { stage: '', front: false };
}

export async function actionsOf(type: string, id: string): Promise<string[]> {
  const rows = await db().$queryRaw<{ action: string }[]>(
    sql`SELECT action FROM audit_event WHERE subject_type = ${type} AND subject_id = ${id} ORDER BY id`,
  );
  return rows.map((row) => row.action);
}

/** The sum of the movements of each pool is the count of its devices in stock, and never negative. */
export async function stockIsRight(): Promise<void> {
  const rows = await db().$queryRaw<unknown[]>(sql`
    SELECT pool_id FROM (
      SELECT pool_id, delta AS booked, 0 AS counted FROM device_movement
      UNION ALL SELECT pool_id, 0, 1 FROM device WHERE status = 'IN_STOCK' AND archived_at IS NULL) x
     GROUP BY pool_id HAVING sum(booked) <> sum(counted)`);
  expect(rows, 'stock of a pool = the sum of its movements').toEqual([]);
}
