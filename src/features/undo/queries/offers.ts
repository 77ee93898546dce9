import { undoRuleOf } from '@/domain/undo/rules';
import { sql, type Sql } from '@/server/db';
import { can, holds, type Viewer } from '@/server/viewer';

/** What tells of an event whether its change can be taken back: columns for `audit_event e`. */
export const offerColumns: Sql = sql`
  e.change_set::text AS "changeSet", (SELECT c.command FROM change_set c WHERE c.id = e.change_set) AS command,
  (SELECT c.actor_id::text FROM change_set c WHERE c.id = e.change_set) AS "changedBy",
  EXISTS (SELECT 1 FROM change_set u JOIN audit_event z ON z.change_set = u.id
           WHERE u.undo_of = e.change_set AND z.subject_type = e.subject_type AND z.subject_id = e.subject_id) AS undone`;

export type OfferRow = {
  changeSet: string;
  command: string | null;
  changedBy: string | null;
  undone: boolean;
};

/** A change that the viewer may take back; `done` where it was, for everybody who reads of it. */
export type UndoOffer = { readonly changeSet: string; readonly done: boolean };

/**
 * Whether an event's change can be taken back by the viewer: their own while they hold its permission, a manager
 * anybody's but those of grounds and accounts. Null where not; the command looks again.
 */
export function offerOf(
  viewer: Viewer,
  { changeSet, command, changedBy, undone }: OfferRow,
): UndoOffer | null {
  const rule = command === null ? null : undoRuleOf(command);
  if (!rule?.undoable || !can(viewer, 'change.undo')) return null;
  if (undone) return { changeSet, done: true };
  const own = changedBy === viewer.userId && can(viewer, rule.permission);
  const manages = holds(viewer, 'ROLLOUT_MANAGER') && rule.area === 'work';
  return own || manages ? { changeSet, done: false } : null;
}
