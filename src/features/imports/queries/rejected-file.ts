import { stringify } from 'csv-stringify/sync';
import type { Rejection } from '@/domain/importing/findings';
import { db, sql } from '@/server/db';
import { unseal } from '@/server/grounds-key';
import { readTable } from '@/server/read-table';
import type { Viewer } from '@/server/viewer';
import { importDetail } from './imports';

/** Cells that a spreadsheet would run as a formula get a quote in front. */
const harmless = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/**
 * The rejected rows of a preview in the columns of its file, with the reason behind; ready to be mended
 * and brought in again. Null when there is nothing to give: not the viewer's, or applied since.
 */
export async function rejectedFile(
  viewer: Viewer,
  id: string,
  reasonOf: (found: Rejection) => string,
): Promise<{ name: string; text: string } | null> {
  const view = await importDetail(viewer, id);
  if (!view || view.status !== 'PREVIEW') return null;
  const rows = await db().$queryRaw<{ content: Uint8Array | null; sealed: boolean }[]>(
    sql`SELECT content, sealed FROM import WHERE id = ${id}::uuid`,
  );
  const stored = rows[0];
  if (!stored?.content) return null;
  const kept = Buffer.from(stored.content);
  const bytes = stored.sealed ? Buffer.from(unseal(kept), 'base64') : kept;
  const table = readTable(bytes, { encoding: view.encoding, separator: view.separator });
  if (!table.ok) return null;
  const reasons = new Map<number, string[]>();
  for (const found of view.rejections) {
    const said = `${found.column}: ${reasonOf(found)}`;
    reasons.set(found.line, [...(reasons.get(found.line) ?? []), said]);
  }
  const lines = table.rows.flatMap((row) => {
    const why = reasons.get(row.line);
    return why ? [[...row.cells.map(harmless), why.join('; ')]] : [];
  });
  const text = stringify([[...table.headers, '#'], ...lines], { delimiter: view.separator, bom: true });
  return { name: view.fileName.replace(/\.[^.]*$/, ''), text };
}
