import { randomUUID } from 'node:crypto';
import type { z } from 'zod';
import type { Permission } from '@/domain/access/permissions';
import type { TrailEvent } from '@/domain/trail/actions';
import type { IsoDate } from '@/lib/dates';
import { pathOfUnstorable } from '@/lib/storable-text';
import { writeTrail } from './audit';
import { today as clockToday } from './clock';
import { inTransaction, sql, type Tx } from './db';
import { failureOf, isRetryable } from './database-errors';
import type { Result } from '@/domain/commands/result';
import { Refusal } from './errors';
import { can, type Viewer } from './viewer';

/** What a command works with: one open transaction, who asks, and the day. */
export type CommandContext = {
  readonly tx: Tx;
  readonly viewer: Viewer;
  readonly today: IsoDate;
  readonly changeSet: string;
  /** States events of the trail; they are written with the change. */
  readonly trail: (events: readonly TrailEvent[]) => Promise<void>;
};

/** A change that can be asked for: its name in the change set, who may, what comes in, what it does. */
export type Command<In, Out> = {
  readonly name: string;
  readonly permission: Permission;
  readonly input: z.ZodType<In>;
  /** The longest its transaction may take, in seconds; for changes of the whole organisation. Otherwise a minute. */
  readonly seconds?: number;
  readonly run: (context: CommandContext, input: In) => Promise<Out>;
};

/** Names a command; the types of input and output follow from it. */
export function defineCommand<In, Out>(command: Command<In, Out>): Command<In, Out> {
  return command;
}

export type RunOptions = {
  /** The key of the request: the same key again answers what the first call answered. */
  readonly requestKey?: string;
  /** Another day than the clock's; for the replay of the demo and for jobs. */
  readonly today?: IsoDate;
};

/**
 * The one door in for every change: permission, input, one transaction, trail. Never throws for what
 * a person can do wrong; the unexpected is logged under an id that the answer carries.
 */
export async function runCommand<In, Out>(
  viewer: Viewer | null,
  command: Command<In, Out>,
  input: unknown,
  options: RunOptions = {},
): Promise<Result<Out>> {
  if (!viewer) return { ok: false, code: 'NOT_SIGNED_IN' };
  const mustFirst = viewer.mustChange && command.permission !== 'account.own';
  if (mustFirst || !can(viewer, command.permission)) return { ok: false, code: 'NOT_ALLOWED' };
  const unstorable = pathOfUnstorable(input);
  if (unstorable !== null) return { ok: false, code: 'INVALID', fields: { [unstorable]: 'unstorable' } };
  const parsed = command.input.safeParse(input);
  if (!parsed.success) return { ok: false, code: 'INVALID', fields: fieldsOf(parsed.error) };
  const changeSet = options.requestKey ?? randomUUID();
  const today = options.today ?? clockToday();
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await runOnce(viewer, command, parsed.data, changeSet, today);
    } catch (error) {
      if (isRetryable(error) && attempt < 4) continue;
      if (error instanceof Refusal) {
        return {
          ok: false,
          code: error.code,
          ...(error.params ? { params: error.params } : {}),
          ...(error.fields ? { fields: error.fields } : {}),
        };
      }
      return failureOf(error, command.name);
    }
  }
}

async function runOnce<In, Out>(
  viewer: Viewer,
  command: Command<In, Out>,
  input: In,
  changeSet: string,
  today: IsoDate,
): Promise<Result<Out>> {
  const work = async (tx: Tx): Promise<Result<Out>> => {
    const actorRole = viewer.held[0]?.role ?? 'NONE';
    const opened = await tx.$queryRaw<{ id: string }[]>(sql`
      WITH frame AS (SELECT set_config('heimvorteil.day', ${today}, true), set_config('heimvorteil.change_set', ${changeSet}, true))
      INSERT INTO change_set (id, command, actor_id, actor_role, day)
      SELECT ${changeSet}::uuid, ${command.name}, ${viewer.userId}::uuid, ${actorRole}, ${today}::date FROM frame
      ON CONFLICT (id) DO NOTHING RETURNING id::text`);
    if (opened.length === 0) return replay<Out>(tx, viewer, command.name, changeSet);
    const value = await command.run(
      {
        tx,
        viewer,
        today,
        changeSet,
        trail: (events) => writeTrail(tx, { actorId: viewer.userId, changeSet, day: today }, events),
      },
      input,
    );
    await tx.$executeRaw(
      sql`UPDATE change_set SET result = ${JSON.stringify(value ?? null)}::jsonb WHERE id = ${changeSet}::uuid`,
    );
    return { ok: true as const, value, changeSet };
  };
  return inTransaction(work, command.seconds === undefined ? {} : { seconds: command.seconds });
}

/** What the first call with this key answered; only to the same person and command. */
async function replay<Out>(tx: Tx, viewer: Viewer, name: string, changeSet: string): Promise<Result<Out>> {
  const rows = await tx.$queryRaw<{ result: Out }[]>(sql`
    SELECT result FROM change_set WHERE id = ${changeSet}::uuid AND command = ${name} AND actor_id = ${viewer.userId}::uuid`);
  const first = rows[0];
  return first ? { ok: true, value: first.result, changeSet } : { ok: false, code: 'INVALID' };
}

function fieldsOf(error: z.ZodError): Record<string, string> {
  const fields: Record<string, string> = {};
  for (const issue of error.issues) fields[issue.path.join('.') || '_'] ??= issue.code;
  return fields;
}
