import fc from 'fast-check';
import { runChecks } from '@/features/doctor/queries';
import { makeDraft } from '@/features/plans/commands/draft';
import { publishPlan } from '@/features/plans/commands/publish';
import { runCommand, type Command } from '@/server/command';
import { closeDb, db, sql } from '@/server/db';
import { can, systemViewer, type Viewer } from '@/server/viewer';
import { withClient } from '../../../scripts/lib/database.mjs';
import { databaseUrl } from '../../../scripts/lib/templates.mjs';
import { makeWorld, type World } from '../../support/world';
import { done, walk } from '../agents/walk';
import { arbitraryOf } from './arbitrary-of';
import { allCommands } from './doors';

export type BadInput = {
  command: string;
  cases: number;
  /** How many came through to the database and were done; the rest was refused. */
  done: number;
  /** What went wrong, with the smallest input that shows it; null when nothing did. */
  fault: string | null;
};

/** What must never reach whoever sent the input. */
const leaks = /prisma|SELECT |INSERT |node_modules|\.tsx?:\d/i;

/** An organisation in full motion: people in every stage, a plan in force, a draft. */
async function makeBusyWorld(): Promise<{ world: World; known: string[] }> {
  const world = await makeWorld();
  const manager = world.viewers.manager;
  await done(manager, publishPlan, { planId: (await done(manager, makeDraft, {})).planId });
  await done(manager, makeDraft, {});
  await walk(world, ['A101'], 'LIVE');
  await walk(world, ['A102'], 'HANDED_OVER');
  await walk(world, ['A103'], 'DEVICE_READY');
  await walk(world, ['A104', 'B001'], 'CLEARED');
  const rows = await db().$queryRaw<{ id: string }[]>(sql`
    SELECT id::text FROM plan UNION ALL (SELECT id::text FROM wave LIMIT 4) UNION ALL SELECT id::text FROM app_user
    UNION ALL SELECT id::text FROM assignment UNION ALL SELECT id::text FROM change_set`);
  const some = (ids: Record<string, string>, count: number) => Object.values(ids).slice(0, count);
  return {
    world,
    known: [
      ...some(world.agents, 12),
      ...some(world.devices, 8),
      ...some(world.centers, 2),
      ...some(world.teams, 3),
      ...rows.map((row) => row.id),
    ],
  };
}

function viewerFor(world: World, command: Command<unknown, unknown>): Viewer {
  const { system, officer, admin, manager, lead, it } = world.viewers;
  return [manager, system, officer, admin, lead, it].find((one) => can(one, command.permission)) ?? system;
}

const changes = async () =>
  (await db().$queryRaw<{ n: number }[]>(sql`SELECT count(*)::int AS n FROM change_set`))[0]?.n ?? 0;

/** Runs inputs against one command; of a call that is refused nothing may be left, and every invariant holds after. */
async function tryCommand(
  command: Command<unknown, unknown>,
  viewer: Viewer,
  known: readonly string[],
  options: { cases: number; seed: number },
): Promise<BadInput> {
  let settled = 0;
  const before = await changes();
  const property = fc.asyncProperty(arbitraryOf(command.input, known), async (input) => {
    const result = await runCommand(viewer, command, input);
    if (result.ok) settled += 1;
    else if (result.code === 'UNEXPECTED' || result.code === 'DATABASE_AWAY') throw new Error(result.code);
    const said = result.ok ? '' : JSON.stringify(result);
    if (leaks.test(said)) throw new Error(`tells of its inside: ${said}`);
  });
  const checked = await fc.check(property, {
    numRuns: options.cases,
    seed: options.seed,
    endOnFailure: false,
  });
  const wrong = await afterwards(before, settled);
  const shown = checked.failed
    ? `${checked.errorInstance instanceof Error ? checked.errorInstance.message : ''} on ${JSON.stringify(checked.counterexample)?.slice(0, 600)}`
    : null;
  return { command: command.name, cases: checked.numRuns, done: settled, fault: shown ?? wrong };
}

async function afterwards(before: number, settled: number): Promise<string | null> {
  const grown = (await changes()) - before;
  if (grown > settled) return `${grown} changes, ${settled} of them answered as done`;
  const broken = (await runChecks(systemViewer())).find((check) => !check.ok);
  return broken ? `breaks "${broken.id}": ${broken.detail}` : null;
}

/** Leaves the database, has something done to databases, and works on `name` from then on. */
async function moveTo(origin: string, name: string, statement: string): Promise<void> {
  await closeDb();
  await withClient(databaseUrl(origin, 'postgres'), (client) => client.query(statement));
  process.env['DATABASE_URL'] = databaseUrl(origin, name);
}

/** Every command of the product under generated input: `fresh` on a copy of the organisation each, else one after the other. */
export async function runBadInput(
  options: { cases: number; seed: number; only?: string; fresh?: boolean },
  say: (one: BadInput) => void = () => {},
): Promise<BadInput[]> {
  const origin = process.env['DATABASE_URL'] ?? '';
  const name = new URL(origin).pathname.slice(1);
  const { world, known } = await makeBusyWorld();
  const found: BadInput[] = [];
  for (const [at, command] of (await allCommands()).entries()) {
    if (options.only && !command.name.startsWith(options.only)) continue;
    const copy = `${name}_${at}`;
    if (options.fresh) await moveTo(origin, copy, `CREATE DATABASE ${copy} TEMPLATE ${name}`);
    const one = await tryCommand(command, viewerFor(world, command), known, options);
    if (options.fresh) await moveTo(origin, name, `DROP DATABASE ${copy} WITH (FORCE)`);
    found.push(one);
    say(one);
  }
  return found;
}
