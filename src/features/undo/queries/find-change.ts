import { undoRuleOf, type Undoable } from '@/domain/undo/rules';
import { isImportKind, type ImportKind } from '@/domain/importing/kinds';
import { permissionOfKind } from '@/features/imports/schema';
import { importWays } from '@/features/imports/schema/undo';
import { sql, type Db, type Sql } from '@/server/db';
import { can, holds, type Viewer } from '@/server/viewer';

/** A change as its undoing needs it. */
export type Change = {
  readonly id: string;
  readonly command: string;
  readonly actorId: string;
  readonly actor: string;
  /** The instant of its transaction: rows that it made carry the same. */
  readonly at: Date;
  /** The file that it applied, if it is an import. */
  readonly import: { readonly id: string; readonly kind: ImportKind } | null;
  readonly rule: Undoable;
  /** Whether somebody else's change is taken back, which only a manager may. */
  readonly others: boolean;
};

type Row = Omit<Change, 'rule' | 'import' | 'others'> & { importId: string | null; kind: string | null };

export type ChangeVerdict =
  { readonly ok: true; readonly change: Change } | { readonly ok: false; readonly code: ChangeRefusal };
type ChangeRefusal = 'NOT_FOUND' | 'NOT_ALLOWED' | 'UNDO_NOT_POSSIBLE';

/**
 * A change that the viewer may take back: their own while they hold its permission, a manager anybody's but those of
 * grounds and accounts. Others' changes do not exist for the rest. `lock` holds its row until the end.
 */
export async function findChange(db: Db, viewer: Viewer, id: string, lock: Sql): Promise<ChangeVerdict> {
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT c.id::text, c.command, c.actor_id::text AS "actorId", u.name AS actor, c.at, i.id::text AS "importId", i.kind
      FROM change_set c JOIN app_user u ON u.id = c.actor_id LEFT JOIN import i ON i.change_set = c.id
     WHERE c.id = ${id}::uuid ${lock}`);
  const row = rows[0];
  if (!row) return { ok: false, code: 'NOT_FOUND' };
  const { importId, kind, ...change } = row;
  const rule = undoRuleOf(row.command);
  const own = row.actorId === viewer.userId;
  const applied = importId && kind && isImportKind(kind) ? { id: importId, kind } : null;
  const meant = rule?.undoable ? ofImport(rule, applied?.kind) : null;
  const manages = holds(viewer, 'ROLLOUT_MANAGER') && meant?.area === 'work';
  if (!own && !manages) return { ok: false, code: 'NOT_FOUND' };
  if (!meant) return { ok: false, code: 'UNDO_NOT_POSSIBLE' };
  if (!manages && !can(viewer, meant.permission)) return { ok: false, code: 'NOT_ALLOWED' };
  return { ok: true, change: { ...change, import: applied, rule: meant, others: !own } };
}

/** Of an import the rule is that of its kind: whose it is, what one has to hold, and by which events it is undone. */
function ofImport(rule: Undoable, kind: ImportKind | undefined): Undoable {
  if (!kind) return rule;
  const area = kind === 'grounds' ? 'grounds' : kind === 'users' ? 'accounts' : 'work';
  return { undoable: true, area, permission: permissionOfKind[kind], ways: importWays[kind] };
}
