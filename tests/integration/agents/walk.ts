import { z } from 'zod';
import { clearAgents } from '@/features/agents/commands/clear';
import { handOverAgents } from '@/features/agents/commands/hand-over';
import { goLive } from '@/features/agents/commands/live';
import { advanceAgents } from '@/features/agents/writes/advance';
import { assignDevices } from '@/features/assignments/writes/assign';
import { defineCommand, runCommand, type Command } from '@/server/command';
import { db, sql } from '@/server/db';
import { systemViewer, type Viewer } from '@/server/viewer';
import { onDay, worldDay, type World } from '../../support/world';

const everybody = sql`true`;
const ids = z.strictObject({ ids: z.array(z.uuid()) });

const assign = defineCommand({
  name: 'test.assign',
  permission: 'assignment.create',
  input: ids,
  run: (context, input) => assignDevices(context, input.ids, everybody),
});

const prepare = defineCommand({
  name: 'test.prepare',
  permission: 'stage.prepare',
  input: ids,
  run: async (context, input) => {
    await context.tx.$executeRaw(sql`
      INSERT INTO prep_tick (assignment_id, step, ticked_by)
      SELECT s.id, e->>'key', ${context.viewer.userId}::uuid FROM assignment s JOIN checklist k ON k.id = s.checklist_id,
             json_array_elements(k.steps::json) e
       WHERE s.agent_id = ANY(${input.ids}::uuid[]) AND s.ended_at IS NULL`);
    return advanceAgents(context, {
      to: 'DEVICE_READY',
      ids: input.ids,
      scope: everybody,
      on: context.today,
    });
  },
});

const connect = defineCommand({
  name: 'test.connect',
  permission: 'stage.connect',
  input: ids,
  run: (context, input) =>
    advanceAgents(context, { to: 'CONNECTED', ids: input.ids, scope: everybody, on: context.today }),
});

/** Runs a command and expects it to be done; its value. */
export async function done<In, Out>(
  viewer: Viewer | null,
  command: Command<In, Out>,
  input: unknown,
): Promise<Out> {
  const result = await runCommand(viewer, command, input);
  if (!result.ok) throw new Error(`${command.name}: ${result.code} ${JSON.stringify(result.fields ?? {})}`);
  return result.value;
}

export const way = [
  'CLEARED',
  'DEVICE_ASSIGNED',
  'DEVICE_READY',
  'HANDED_OVER',
  'CONNECTED',
  'LIVE',
] as const;

/** Takes agents, by personnel number, along the way up to a stage. */
export async function walk(world: World, numbers: string[], to: (typeof way)[number]): Promise<string[]> {
  const list = numbers.map((number) => idOf(world, number));
  const system = systemViewer();
  const selection = { ids: list };
  const steps: (() => Promise<unknown>)[] = [
    () => done(system, clearAgents, { selection, signedOn: worldDay, formVersion: '3' }),
    () => done(system, assign, { ids: list }),
    () => done(system, prepare, { ids: list }),
    () => done(system, handOverAgents, { selection, on: worldDay }),
    () => done(system, connect, { ids: list }),
    () => done(system, goLive, { selection, on: worldDay }),
  ];
  for (const step of steps.slice(0, way.indexOf(to) + 1)) await step();
  return list;
}

export function idOf(world: World, number: string): string {
  const id = world.agents[number];
  if (!id) throw new Error(`no agent ${number}`);
  return id;
}

export type AgentRow = {
  stage: string;
  band: number;
  promised: string | null;
  rank: number | null;
  noShows: number;
  withdrawnReason: string | null;
  handedOverOn: string | null;
  version: number;
  device: string | null;
};

/** An agent as the database has it, with the status of its device. */
export async function agentRow(id: string): Promise<AgentRow> {
  const rows = await db().$queryRaw<AgentRow[]>(sql`
    SELECT a.stage::text, a.band, a.promised_date::text AS promised, a.promised_rank AS rank, a.no_shows AS "noShows",
           a.withdrawn_reason AS "withdrawnReason", a.handed_over_on::text AS "handedOverOn", a.version, d.status::text AS device
      FROM agent a LEFT JOIN assignment s ON s.agent_id = a.id AND s.ended_at IS NULL AND s.role = 'CURRENT'
      LEFT JOIN device d ON d.id = s.device_id WHERE a.id = ${id}::uuid`);
  const row = rows[0];
  if (!row) throw new Error('no such agent');
  return row;
}

/** Gives promised dates, as a published plan does. */
export function promise(list: string[], date: string, from = 1): Promise<number> {
  return onDay(worldDay, (tx) =>
    tx.$executeRaw(sql`
      UPDATE agent a SET promised_date = ${date}::date, promised_route = 'LAPTOP', promised_rank = m.place + ${from - 1}
        FROM unnest(${list}::uuid[]) WITH ORDINALITY AS m(id, place) WHERE a.id = m.id`),
  );
}

/** The actions of the trail about a subject, in order, with their reason. */
export async function trailOf(
  subjectId: string,
): Promise<{ action: string; reason: string | null; after: unknown }[]> {
  return db().$queryRaw(
    sql`SELECT action, reason, after FROM audit_event WHERE subject_id = ${subjectId} ORDER BY id`,
  );
}
