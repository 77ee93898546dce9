import { stringify } from 'csv-stringify/sync';
import type { Rejection } from '@/domain/importing/findings';
import { inTransaction } from '@/server/db';
import { readTable } from '@/server/read-table';
import type { Viewer } from '@/server/viewer';
import { judgeFile } from '../writes/judge-file';
import { readKeptFile } from '../writes/kept-file';
import { importDetail } from './imports';

/** Cells that a spreadsheet would run as a formula get a quote in front. */
const harmless = (cell: string) => (/^[=+\-@\t\r]/.test(cell) ? `'${cell}` : cell);

/**
 * The rejected rows of a preview in the columns of its file, with the reason behind; ready to be mended
 * and brought in again. All of them, though a preview lists but the first thousand. Null when there is nothing
 * to give: not the viewer's, or applied since.
 */
export async function rejectedFile(
  viewer: Viewer,
  id: string,
  reasonOf: (found: Rejection) => string,
): Promise<{ name: string; text: string } | null> {
  const view = await importDetail(viewer, id);
  if (!view || view.status !== 'PREVIEW') return null;
  const judged = await inTransaction(
    async (tx) => {
      const kept = await readKeptFile(tx, viewer, id);
      if (!kept) return null;
      const { encoding, separator } = kept.options;
      const table = await readTable(kept.bytes, { encoding, separator });
      const judgement = await judgeFile(kept.kind, tx, viewer, kept.bytes, kept.options);
      return table.ok && judgement.ok ? { table, rejections: judgement.preview.rejections } : null;
    },
    { read: true },
  );
  if (!judged) return null;
  const reasons = new Map<number, string[]>();
  for (const found of judged.rejections) {
    const said = `${found.column}: ${reasonOf(found)}`;
    reasons.set(found.line, [...(reasons.get(found.line) ?? []), said]);
  }
  const lines = judged.table.rows.flatMap((row) => {
    const why = reasons.get(row.line);
    return why ? [[...row.cells.map(harmless), why.join('; ')]] : [];
  });
  const text = stringify([[...judged.table.headers, '#'], ...lines], {
    delimiter: view.separator,
    bom: true,
  });
  return { name: view.fileName.replace(/\.[^.]*$/, ''), text };
}
