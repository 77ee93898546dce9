import { Readable } from 'node:stream';
import { stringify } from 'csv-stringify/sync';
import { fold } from '@/domain/importing/fold';
import type { Rejection } from '@/domain/importing/findings';
import { REASON_HEADERS } from '@/domain/importing/match-headers';
import type { Locale } from '@/i18n/locale';
import { harmlessCell } from '@/lib/harmless-cell';
import { inTransaction } from '@/server/db';
import { openTable, type OpenTable } from '@/server/read-table';
import { xlsxStream } from '@/server/table-file';
import type { Viewer } from '@/server/viewer';
import { judgeFile } from '../writes/judge-file';
import { readKeptFile } from '../writes/kept-file';
import { importDetail } from './imports';

export type RejectedFile = {
  /** The name of the file that was brought in, without its ending. */
  readonly name: string;
  readonly format: 'csv' | 'xlsx';
  readonly bytes: Readable;
};

/** How a finding is said, and in which language. */
export type FindingWords = { readonly locale: Locale; readonly say: (found: Rejection) => string };

/**
 * The rejected rows of a preview in the columns of its file, with the reason behind; ready to be mended and brought
 * in again, a spreadsheet as a spreadsheet. All of them, though a preview lists but the first thousand. Null when
 * there is nothing to give: not the viewer's, or applied since.
 */
export async function rejectedFile(
  viewer: Viewer,
  id: string,
  words: FindingWords,
): Promise<RejectedFile | null> {
  const view = await importDetail(viewer, id);
  if (!view || view.status !== 'PREVIEW') return null;
  const judged = await inTransaction(
    async (tx) => {
      const kept = await readKeptFile(tx, viewer, id);
      if (!kept) return null;
      const judgement = await judgeFile(kept.kind, tx, viewer, kept.bytes, kept.options);
      const table = await openTable(kept.bytes, kept.options);
      return table.ok && judgement.ok ? { table, rejections: judgement.preview.rejections } : null;
    },
    { read: true, seconds: 300 },
  );
  if (!judged) return null;
  const reasons = new Map<number, string[]>();
  for (const found of judged.rejections) {
    const said = `${found.column}: ${words.say(found)}`;
    reasons.set(found.line, [...(reasons.get(found.line) ?? []), said]);
  }
  const { headers, rows } = await rowsWith(judged.table, reasons, REASON_HEADERS[words.locale]);
  const name = view.fileName.replace(/\.[^.]*$/, '');
  if (judged.table.sheet !== null) {
    const columns = headers.map((header) => ({ header, kind: 'text' as const }));
    const batches = Readable.from([rows]);
    const table = { title: judged.table.sheet, language: words.locale, columns, batches };
    return { name, format: 'xlsx', bytes: xlsxStream(table) };
  }
  const cells = [headers, ...rows].map((row) => row.map(harmlessCell));
  const text = stringify(cells, { delimiter: judged.table.separator, bom: true });
  return { name, format: 'csv', bytes: Readable.from([Buffer.from(text, 'utf8')]) };
}

/** The rows that have a reason, as wide as the header, the reason last; that of an earlier time is left out. */
async function rowsWith(table: OpenTable, reasons: ReadonlyMap<number, string[]>, header: string) {
  const earlier = new Set(Object.values(REASON_HEADERS).map(fold));
  const kept = [...table.headers.entries()].filter(([, name]) => !earlier.has(fold(name)));
  const rows: string[][] = [];
  for await (const batch of table.rows) {
    for (const { line, cells } of batch) {
      const why = reasons.get(line);
      if (!why) continue;
      rows.push([...kept.map(([index]) => cells[index] ?? ''), why.join('; ')]);
    }
  }
  return { headers: [...kept.map(([, name]) => name), header], rows };
}
