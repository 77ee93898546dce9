import { z } from 'zod';
import { inTransaction, sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import type { PreviewRow } from '../schema';
import type { MovedRow, MovedRows } from '../schema/moved';
import { judgeFile } from '../writes/judge-file';
import { rowOf } from '../writes/keep-preview';
import { readKeptFile } from '../writes/kept-file';

export const movedInput = z.strictObject({ importId: z.uuid() });

const named = 100;

type Verdict = MovedRow['was']['verdict'];
type Row = {
  line: number;
  key: string | null;
  was: Verdict;
  wasChanges: PreviewRow['changes'] | null;
  is: Verdict;
  isChanges: PreviewRow['changes'] | null;
  total: number;
};

/**
 * Which lines of a file mean something else now than its preview said. Null where the preview is not the viewer's, or
 * its file cannot be read any more.
 */
export function movedRows(viewer: Viewer, { importId }: { importId: string }): Promise<MovedRows | null> {
  return inTransaction(
    async (tx) => {
      const kept = await readKeptFile(tx, viewer, importId);
      if (!kept) return null;
      const judged = await judgeFile(kept.kind, tx, viewer, kept.bytes, kept.options);
      if (!judged.ok) return null;
      const now = JSON.stringify(judged.preview.outcomes.map((outcome) => rowOf(kept.kind, outcome)));
      const rows = await tx.$queryRaw<Row[]>(sql`
        SELECT coalesce(i.line, r.line) AS line, coalesce(r.key, i.key) AS key, i.verdict AS was, i.changes AS "wasChanges",
               r.verdict AS is, r.changes AS "isChanges", (count(*) OVER ())::int AS total
          FROM (SELECT * FROM import_row WHERE import_id = ${importId}::uuid) i
          FULL JOIN json_to_recordset(${now}::json) AS r(line int, verdict text, key text, changes jsonb) ON r.line = i.line
         WHERE i.verdict IS DISTINCT FROM r.verdict OR coalesce(i.changes, '[]') IS DISTINCT FROM coalesce(r.changes, '[]')
         ORDER BY 1 LIMIT ${named}`);
      const side = (verdict: Verdict, changes: PreviewRow['changes'] | null) => ({
        verdict: verdict ?? ('rejected' as const),
        changes: verdict === 'changed' ? (changes ?? []) : [],
      });
      return {
        total: rows[0]?.total ?? 0,
        rows: rows.map((row) => ({
          line: row.line,
          key: row.key ?? '',
          was: side(row.was, row.wasChanges),
          is: side(row.is, row.isChanges),
        })),
      };
    },
    { read: true, seconds: 120 },
  );
}
