import { isImportKind } from '@/domain/importing/kinds';
import { isId } from '@/lib/is-id';
import { db, sql, type Sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import type { ImportProgress } from '../schema/progress';

type Row = Omit<ImportProgress, 'kind'> & { kind: string };

/**
 * While its transaction holds the lock of the work (`underWatch`) it goes on; a file that comes in is alive as long as
 * bytes arrive. Between two steps it has a moment.
 */
const alive = sql`(
  p.moved_at > now() - CASE WHEN p.phase = 'UPLOADING' THEN interval '30 seconds' ELSE interval '5 seconds' END
  OR EXISTS (SELECT 1 FROM pg_locks l JOIN pg_database d ON d.oid = l.database AND d.datname = current_database()
              WHERE l.locktype = 'advisory' AND l.granted AND l.objsubid = 2
                AND l.classid::bigint = hashtext('heimvorteil.import')::bigint & 4294967295
                AND l.objid::bigint = hashtext(p.id::text)::bigint & 4294967295))`;

async function read(viewer: Viewer, where: Sql): Promise<ImportProgress[]> {
  const rows = await db().$queryRaw<Row[]>(sql`
    SELECT p.id::text, p.import_id::text AS "importId", p.kind, p.file_name AS "fileName", p.phase, p.done, p.total, p.failure,
           to_char(p.begun_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.MS"Z"') AS "begunAt",
           CASE WHEN p.phase = 'DONE' THEN 'done' WHEN p.phase = 'FAILED' THEN 'failed' WHEN ${alive} THEN 'running' ELSE 'broken' END AS state
      FROM import_progress p WHERE p.owner_id = ${viewer.userId}::uuid AND ${where} ORDER BY p.begun_at DESC LIMIT 5`);
  return rows.flatMap((row) => (isImportKind(row.kind) ? [{ ...row, kind: row.kind }] : []));
}

/** One piece of work of the viewer's; null where there is none of this id. */
export async function importProgress(viewer: Viewer, id: string): Promise<ImportProgress | null> {
  if (!isId(id)) return null;
  return (await read(viewer, sql`p.id = ${id}::uuid`))[0] ?? null;
}

/** Files of the viewer's that are being read, and those of the last quarter of an hour that came to no preview. */
export function filesOnTheWay(viewer: Viewer): Promise<ImportProgress[]> {
  return read(
    viewer,
    sql`p.import_id IS NULL AND p.phase <> 'DONE' AND p.begun_at > now() - interval '15 minutes'`,
  );
}

/** The latest applying of an import by the viewer that has not come to an end; null where there is none. */
export async function applyingOf(viewer: Viewer, importId: string): Promise<ImportProgress | null> {
  if (!isId(importId)) return null;
  const [latest] = await read(viewer, sql`p.import_id = ${importId}::uuid`);
  return latest && latest.state !== 'done' ? latest : null;
}
