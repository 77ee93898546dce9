import { undoWays } from '@/domain/undo/rules';
import { holdPolicy } from '@/features/policy/writes/bands';
import { defineCommand, type CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { takeLock } from '@/server/locks';
import { changedRows, standsInTheWay, type ChangedRow } from '../queries/changed-rows';
import { findChange, type Change } from '../queries/find-change';
import { mostRefusals, undoInput, undoneReason, type UndoOutcome } from '../schema';
import { lockSubjects } from '../writes/lock-subjects';
import { refusedWhere, undoingOf, type Refused } from '../writes/undoer';
import { undoers } from '../writes/ways';

/**
 * Takes a change back by another one that makes up for it, through the ordinary ways back: a verdict for each row. What
 * has been built on stays. Of two at once the second finds it undone: ALREADY_DONE.
 */
export const undoChange = defineCommand({
  name: 'undo.change',
  permission: 'change.undo',
  input: undoInput,
  seconds: 900,
  run: async (context, { changeSet, whole, reason = undoneReason }): Promise<UndoOutcome> => {
    const found = await findChange(context.tx, context.viewer, changeSet, sql`FOR UPDATE OF c`);
    if (!found.ok) return refuse(found.code);
    const { change } = found;
    await holdWhatItTouches(context, change);
    await lockSubjects(context.tx, changeSet);
    const rows = await changedRows(context.tx, changeSet, change.rule.ways);
    const left = rows.filter((row) => !row.undone);
    if (left.length === 0) refuse(rows.length === 0 ? 'UNDO_NOT_POSSIBLE' : 'ALREADY_DONE');
    await context.tx.$executeRaw(
      sql`UPDATE change_set SET undo_of = ${changeSet}::uuid WHERE id = ${context.changeSet}::uuid`,
    );
    const refused = await takeBackRows(context, change, left, reason || undoneReason);
    if (refused.size === left.length) return nothingDone(rows.length - left.length, refused);
    if (whole && refused.size > 0) refuse('UNDO_NOT_POSSIBLE', { count: refused.size });
    await tell(context, change, left.length - refused.size);
    return outcome(left.length - refused.size, rows.length - left.length, refused);
  },
});

/** Files are applied and undone one after the other; what moves bands waits for the policy. */
async function holdWhatItTouches({ tx }: CommandContext, change: Change): Promise<void> {
  if (change.import) await takeLock(tx, 'imports');
  const ways = Object.values(change.rule.ways);
  if (change.import || ways.includes('GROUND') || ways.includes('OPERATIONAL_REASON'))
    await holdPolicy(tx, 'read');
}

async function takeBackRows(
  context: CommandContext,
  change: Change,
  rows: readonly ChangedRow[],
  reason: string,
): Promise<Refused> {
  const undoing = undoingOf(context, change, reason);
  const refused = new Map<ChangedRow, string>(
    refusedWhere(rows, (row) => (standsInTheWay(row) ? 'BUILT_ON' : null)),
  );
  for (const way of undoWays) {
    const some = rows.filter((row) => row.way === way && !refused.has(row));
    if (some.length === 0) continue;
    for (const [row, code] of await undoers[way](undoing, some)) refused.set(row, code);
  }
  return refused;
}

/** Nothing could be taken back: the change is as it was, and may be undone later. */
function nothingDone(already: number, refused: Refused): never {
  const built = [...refused.values()].filter((code) => code === 'BUILT_ON').length;
  return refuse('UNDO_NOT_POSSIBLE', { count: refused.size, builtOn: built, already });
}

function outcome(undone: number, already: number, refused: Refused): UndoOutcome {
  const named = [...refused].slice(0, mostRefusals).map(([row, code]) => ({
    type: row.type,
    id: row.id,
    code,
    event: row.builtOn,
  }));
  return { undone, already, blocked: refused.size, refused: named };
}

/** One event says what was undone; of grounds and accounts their own events do. */
async function tell(context: CommandContext, change: Change, count: number): Promise<void> {
  if (change.rule.area !== 'work') return;
  await context.trail([
    {
      action: 'change.undone',
      subjectType: 'change',
      subjectId: change.id,
      after: { command: change.command, count },
    },
  ]);
}
