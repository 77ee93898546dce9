import type { ImportKind } from '@/domain/importing/kinds';
import type { Archived } from '@/features/imports/queries/held-rows';
import { archiveRows } from '@/features/imports/writes/archive';
import { restoreRows, type RestorableKind } from '@/features/imports/writes/undo-file';
import { restoreValidity } from '@/features/imports/writes/undo-grounds';
import { takeRolesBack } from '@/features/imports/writes/undo-users';
import { refresh } from '@/features/imports/writes/apply';
import { sql } from '@/server/db';
import { idsOf, refusedBut, refusedWhere, type Undoer } from './undoer';

const shelfOf: Readonly<Record<RestorableKind, Archived>> = {
  centers: 'center',
  'service-lines': 'line',
  teams: 'team',
  agents: 'agent',
  devices: 'device',
  deliveries: 'delivery',
};

const isRestorable = (kind: ImportKind): kind is RestorableKind => kind in shelfOf;

/**
 * An applied file: rows that it made go to the archive where nothing holds on to them, rows that it changed get their
 * old values back. Changed rows come first: they may let go of what was made.
 */
export const undoAppliedFile: Undoer = async (undoing, rows) => {
  const { context, change, reason } = undoing;
  if (!change.import) return refusedWhere(rows, () => 'NO_WAY_BACK');
  const { kind, id } = change.import;
  if (kind === 'grounds') return refusedBut(rows, await restoreValidity(context, rows));
  if (kind === 'users') return undoRoles(undoing, rows);
  if (!isRestorable(kind)) return refusedWhere(rows, () => 'NO_WAY_BACK');
  const made = rows.filter((row) => row.action.endsWith('.created'));
  const changed = rows.filter((row) => !row.action.endsWith('.created'));
  const kept = await restoreRows(context, kind, id, idsOf(changed));
  const gone = await archiveRows(context, shelfOf[kind], idsOf(made), reason);
  await refresh(context, kind, rows.length);
  const isMade = new Set(made);
  return refusedWhere(rows, (row) =>
    isMade.has(row) ? (gone.has(row.id) ? null : 'IN_USE') : (kept.get(row.id) ?? null),
  );
};

const undoRoles: Undoer = async ({ context, change, reason }, rows) => {
  const own = refusedWhere(rows, (row) => (row.id === context.viewer.userId ? 'OWN_ROLE' : null));
  const others = rows.filter((row) => !own.has(row));
  await context.tx.$queryRaw(
    sql`SELECT count(*)::int FROM (SELECT 1 FROM app_user WHERE id = ANY(${idsOf(others)}::uuid[]) ORDER BY id FOR UPDATE) locked`,
  );
  await takeRolesBack(
    context,
    others.map((row) => ({ ...row, userId: row.id, created: row.action === 'user.created' })),
    change.at,
    reason,
  );
  return own;
};
