import type { SubjectType } from '@/domain/trail/actions';
import { heldRows } from '@/features/imports/queries/held-rows';
import { peopleLabels, subjectLabels } from '@/features/trail/queries/subjects';
import { db, emptySql, type Db } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import { sql } from '@/server/db';
import type { UndoObstacle, UndoPreview, UndoRefusal } from '../schema';
import { changedRows, standsInTheWay, type ChangedRow } from './changed-rows';
import { findChange } from './find-change';

/** The most rows in the way that are named. */
const named = 100;

/** What undoing a change would do, and what stands in its way; null where the viewer may not undo it. */
export async function undoPreview(
  viewer: Viewer,
  { changeSet }: { changeSet: string },
): Promise<UndoPreview | null> {
  const found = await findChange(db(), viewer, changeSet, emptySql);
  if (!found.ok) return null;
  const { change } = found;
  const rows = await changedRows(db(), changeSet, change.rule.ways);
  const left = rows.filter((row) => !row.undone);
  const refusals = await obstaclesOf(db(), left);
  const marked = await db().$queryRaw<unknown[]>(
    sql`SELECT 1 FROM change_set WHERE undo_of = ${changeSet}::uuid LIMIT 1`,
  );
  return {
    changeSet,
    command: change.command,
    at: change.at.toISOString(),
    actor: change.actor,
    done: left.length === 0 && marked.length > 0,
    rows: rows.length,
    already: rows.length - left.length,
    blocked: refusals.length,
    obstacles: await withLabels(viewer, refusals.slice(0, named)),
  };
}

/** What is known beforehand to stay: built on, held by something else, or without a way back. */
async function obstaclesOf(on: Db, rows: readonly ChangedRow[]): Promise<UndoRefusal[]> {
  const held = await heldMade(on, rows);
  return rows.flatMap((row) => {
    const code = standsInTheWay(row)
      ? 'BUILT_ON'
      : row.way === 'NONE'
        ? 'NO_WAY_BACK'
        : held.has(row.id)
          ? 'IN_USE'
          : null;
    return code === null ? [] : [{ type: row.type, id: row.id, code, event: row.builtOn }];
  });
}

/** Of the rows that a file or a delivery has made those on which something else holds on. */
async function heldMade(on: Db, rows: readonly ChangedRow[]): Promise<Set<string>> {
  const made = rows.filter(
    (row) =>
      row.action.endsWith('.created') &&
      (row.way === 'IMPORT' || row.way === 'RECEIPT' || row.way === 'DELIVERY'),
  );
  const held = new Set<string>();
  for (const type of new Set(made.map((row) => row.type))) {
    const ids = made.filter((row) => row.type === type).map((row) => row.id);
    for (const id of await heldRows(on, type, ids)) held.add(id);
  }
  return held;
}

async function withLabels(viewer: Viewer, refusals: readonly UndoRefusal[]): Promise<UndoObstacle[]> {
  const ids = (type: SubjectType) => refusals.filter((one) => one.type === type).map((one) => one.id);
  const people = await peopleLabels(viewer, { agents: ids('agent'), devices: ids('device') });
  const labels = await subjectLabels(
    viewer,
    refusals.map((one) => ({ subjectType: one.type, subjectId: one.id })),
    people,
  );
  return refusals.map((one) => ({ ...one, label: labels.get(`${one.type}:${one.id}`) ?? null }));
}
