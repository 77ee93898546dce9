import { z } from 'zod';
import { isImportKind } from '@/domain/importing/kinds';
import type { Rejection, Warning } from '@/domain/importing/findings';
import { db, sql } from '@/server/db';
import type { Viewer } from '@/server/viewer';
import type { ByHand, FileTable, ImportView, PreviewRow } from '../schema';
import { importScope } from './own-imports';

type Row = Omit<ImportView, 'kind' | 'rejections' | 'warnings' | 'rejectionTotal' | 'warningTotal'> & {
  kind: string;
  counts: ImportView['counts'] & { rejections?: number; warnings?: number };
  findings: { rejections: Rejection[]; warnings: Warning[] };
};

function toView(row: Row): ImportView[] {
  if (!isImportKind(row.kind)) return [];
  const { findings, ...rest } = row;
  return [
    {
      ...rest,
      kind: row.kind,
      ...findings,
      rejectionTotal: row.counts.rejections ?? findings.rejections.length,
      warningTotal: row.counts.warnings ?? findings.warnings.length,
    },
  ];
}

const columns = sql`
  i.id::text, i.kind, i.file_name AS "fileName", i.encoding, i.separator, i.sheet, i.numbers,
  i.clear_empty AS "emptyCellsClear", i.status, i.counts,
  i.created_at::text AS "createdAt", w.name AS "createdBy", i.applied_at::text AS "appliedAt", i.change_set::text AS "changeSet",
  i.full_roster AS "fullRoster",
  (SELECT (u.result->>'blocked')::int FROM change_set u WHERE u.undo_of = i.change_set ORDER BY u.at DESC LIMIT 1) AS "undoneLeft"`;

/** The latest imports of the kinds that the viewer may bring in; managers see all of theirs, IT its own. */
export async function listImports(viewer: Viewer): Promise<ImportView[]> {
  const rows = await db().$queryRaw<Row[]>(sql`
    SELECT ${columns}, '{"rejections":[],"warnings":[]}'::json AS findings FROM import i JOIN app_user w ON w.id = i.created_by
     WHERE ${importScope(viewer)} ORDER BY i.created_at DESC LIMIT 50`);
  return rows.flatMap(toView);
}

/** One import with its findings; null where it is not the viewer's to see. */
export async function importDetail(viewer: Viewer, id: string): Promise<ImportView | null> {
  if (!z.uuid().safeParse(id).success) return null;
  const rows = await db().$queryRaw<Row[]>(sql`
    SELECT ${columns}, i.findings FROM import i JOIN app_user w ON w.id = i.created_by
     WHERE i.id = ${id}::uuid AND ${importScope(viewer)}`);
  return rows.flatMap(toView)[0] ?? null;
}

/** The columns of the file of a preview, to say by hand what they mean. */
export async function importTable(viewer: Viewer, id: string): Promise<FileTable | null> {
  const rows = await db().$queryRaw<
    { headers: string[]; byHand: ByHand | null; glimpse: Pick<FileTable, 'sheets' | 'samples'> | null }[]
  >(sql`
    SELECT i.headers, i.by_hand AS "byHand", i.glimpse FROM import i
     WHERE i.id = ${id}::uuid AND i.status = 'PREVIEW' AND ${importScope(viewer)}`);
  const row = rows[0];
  if (!row) return null;
  const { sheets = [], samples = [] } = row.glimpse ?? {};
  return { headers: row.headers, byHand: row.byHand ?? {}, sheets, samples };
}

export const previewRowsInput = z.strictObject({
  importId: z.uuid(),
  verdict: z.enum(['new', 'changed', 'unchanged']),
  offset: z.number().int().min(0).max(1_000_000),
});

/** A window of 100 rows of a preview. */
export async function previewRows(
  viewer: Viewer,
  input: z.infer<typeof previewRowsInput>,
): Promise<PreviewRow[]> {
  const found = await importDetail(viewer, input.importId);
  if (!found) return [];
  const rows = await db().$queryRaw<
    (Omit<PreviewRow, 'changes'> & { changes: PreviewRow['changes'] | null })[]
  >(sql`
    SELECT line, verdict, coalesce(key, '') AS key, changes FROM import_row
     WHERE import_id = ${input.importId}::uuid AND verdict = ${input.verdict} ORDER BY line LIMIT 100 OFFSET ${input.offset}`);
  return rows.map((row) => ({ ...row, changes: row.changes ?? [] }));
}
