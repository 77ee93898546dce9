import { undoChange } from '@/features/undo/commands/undo-change';
import type { UndoOutcome } from '@/features/undo/schema';
import { runCommand, type Command } from '@/server/command';
import { db, sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';

/** Runs a command and gives its change set; any refusal fails the test. */
export async function changeOf<In, Out>(
  viewer: Viewer,
  command: Command<In, Out>,
  input: unknown,
): Promise<string> {
  const result = await runCommand(viewer, command, input);
  if (!result.ok) throw new Error(`${command.name}: ${result.code} ${JSON.stringify(result.fields ?? {})}`);
  return result.changeSet;
}

export const undo = (viewer: Viewer, changeSet: string, more: { whole?: boolean } = {}) =>
  runCommand(viewer, undoChange, { changeSet, ...more });

/** Undoes a change and gives what it did; any refusal fails the test. */
export async function undone(viewer: Viewer, changeSet: string): Promise<UndoOutcome> {
  const result = await undo(viewer, changeSet);
  if (!result.ok) throw new Error(`${result.code} ${JSON.stringify(result.params ?? {})}`);
  return result.value;
}

/** One row of a table by id, as text, apart from what grows with every change. */
export async function rowOf(table: string, id: string): Promise<Record<string, unknown>> {
  const rows = await db().$queryRawUnsafe<{ row: Record<string, unknown> }[]>(
    `SELECT to_jsonb(x) - 'version' AS row FROM ${table} x WHERE id = $1::uuid`,
    id,
  );
  return rows[0]?.row ?? {};
}

export async function stagesOf(ids: readonly string[]): Promise<string[]> {
  const rows = await db().$queryRaw<{ stage: string }[]>(
    sql`SELECT stage::text FROM agent WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY personnel_number`,
  );
  return rows.map((row) => row.stage);
}
