import type { UndoWay } from '@/domain/undo/rules';
import type { ChangedRow } from '../queries/changed-rows';

/** Rows of which a record of their own says whether they are still as the change left them. */
const byRecord: ReadonlySet<UndoWay> = new Set([
  'ABSENCE',
  'NO_SHOW',
  'BLOCK',
  'OPERATIONAL_REASON',
  'PIN',
  'STOP',
]);

/** Whether something was built on the row: a later event on the same row and field. */
export function standsInTheWay(row: ChangedRow): boolean {
  return row.builtOn !== null && !byRecord.has(row.way);
}
