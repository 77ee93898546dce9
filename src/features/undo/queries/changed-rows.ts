import type { UndoWay, Undoable } from '@/domain/undo/rules';
import type { SubjectType, TrailAction, TrailValues } from '@/domain/trail/actions';
import { sql, type Db } from '@/server/db';
import type { UndoEvent } from '../schema';

/** A row that a change has changed, as an event of it tells, and what has become of it since. */
export type ChangedRow = {
  readonly type: SubjectType;
  readonly id: string;
  readonly action: TrailAction;
  readonly centerId: string | null;
  readonly before: TrailValues | null;
  readonly after: TrailValues | null;
  readonly way: UndoWay;
  /** It was taken back by an earlier undo of this change. */
  readonly undone: boolean;
  /** The first later event on the same row and field; null where nothing was built on it. */
  readonly builtOn: UndoEvent | null;
};

type Row = Omit<ChangedRow, 'way' | 'builtOn'> & {
  laterAction: TrailAction | null;
  laterAt: Date | null;
  laterActor: string | null;
};

/** Rows that a change has made: whatever came later on them was built on it, in whichever field. */
const made = /[.](created|recorded)$/;

/** Follows from what others did, by the system: nobody has built anything with it. */
const derived: readonly TrailAction[] = ['agent.bandChanged'];

/**
 * The rows by which a change is undone, in the order in which it was made. "Built on" is a later event on the same
 * row and field; what has been undone since, and the undoing itself, does not count.
 */
export async function changedRows(db: Db, changeSet: string, ways: Undoable['ways']): Promise<ChangedRow[]> {
  const leading = Object.keys(ways) as TrailAction[];
  const rows = await db.$queryRaw<Row[]>(sql`
    SELECT e.subject_type AS type, e.subject_id AS id, e.action, e.center_id::text AS "centerId", e.before, e.after,
           EXISTS (SELECT 1 FROM change_set u JOIN audit_event z ON z.change_set = u.id
                    WHERE u.undo_of = ${changeSet}::uuid AND z.subject_type = e.subject_type AND z.subject_id = e.subject_id) AS undone,
           b.action AS "laterAction", b.at AS "laterAt", b.actor AS "laterActor"
      FROM audit_event e
      LEFT JOIN LATERAL (
        SELECT n.action, n.at, coalesce(w.name, '') AS actor FROM audit_event n LEFT JOIN app_user w ON w.id = n.actor_id
         WHERE n.subject_type = e.subject_type AND n.subject_id = e.subject_id AND n.id > e.id AND n.change_set <> ${changeSet}::uuid
           AND n.action <> ALL(${[...derived]}::text[])
           AND (e.action <> 'center.dayChanged' OR n.after->>'date' = e.after->>'date')
           AND (e.action ~ ${made.source} OR EXISTS (
                SELECT 1 FROM jsonb_object_keys(coalesce(n.before, '{}') || coalesce(n.after, '{}')) k
                 WHERE (coalesce(e.before, '{}') || coalesce(e.after, '{}')) ? k))
           AND NOT EXISTS (SELECT 1 FROM change_set u WHERE u.id = n.change_set AND u.undo_of IS NOT NULL)
           AND NOT EXISTS (SELECT 1 FROM change_set u JOIN audit_event z ON z.change_set = u.id
                            WHERE u.undo_of = n.change_set AND z.subject_type = n.subject_type AND z.subject_id = n.subject_id)
         ORDER BY n.id LIMIT 1) b ON true
     WHERE e.change_set = ${changeSet}::uuid AND e.action = ANY(${leading}::text[]) ORDER BY e.id`);
  return rows.map(({ laterAction, laterAt, laterActor, ...row }) => ({
    ...row,
    way: ways[row.action] ?? 'NONE',
    builtOn:
      laterAction && laterAt
        ? { action: laterAction, at: laterAt.toISOString(), actor: laterActor ?? '' }
        : null,
  }));
}

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
