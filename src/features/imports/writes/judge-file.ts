import { createHash } from 'node:crypto';
import type { ImportKind } from '@/domain/importing/kinds';
import type { Warning } from '@/domain/importing/findings';
import { beginPreview, type Preview } from '@/domain/importing/preview';
import { isSerialList } from '@/domain/importing/headerless';
import type { HeaderVerdict } from '@/domain/importing/match-headers';
import { personnelNumberForm } from '@/domain/importing/values/personnel-number';
import { readOrganisation } from '@/features/organisation/queries';
import type { Tx } from '@/server/db';
import { openTable } from '@/server/read-table';
import type { Viewer } from '@/server/viewer';
import { loadKnown } from '../queries/known';
import type { ByHand, FileProblem, FileTable, Reading } from '../schema';
import type { Report } from './progress';
import { rememberedShape } from './shapes';
import { samplesOf, takeAll } from './take-all';

export type Judged<K extends ImportKind> =
  | {
      readonly ok: true;
      readonly encoding: string;
      readonly separator: string;
      readonly sheet: string | null;
      readonly table: FileTable;
      readonly rows: number;
      readonly reading: Reading;
      readonly preview: Preview<K>;
      /** Digest of every outcome: the same file against the same data gives the same. */
      readonly hash: string;
    }
  | ({ readonly ok: false } & FileProblem);

/**
 * Reads a file row by row and compares it with what is there now; writes nothing. Where the reading does not say what
 * columns and values mean, what is remembered of files of its shape counts.
 */
export async function judgeFile<K extends ImportKind>(
  kind: K,
  tx: Tx,
  viewer: Viewer,
  bytes: Buffer,
  given: Reading,
  report: Report = () => undefined,
): Promise<Judged<K>> {
  const file = await openTable(bytes, given);
  if (!file.ok) return file;
  const { encoding, separator, sheet, headers } = file;
  const byHand = { ...(await rememberedShape(tx, kind, headers)), ...toldOf(given) };
  const reading = { ...given, ...byHand };
  const form = (await readOrganisation(tx))?.personnelNumberForm;
  const opened = beginPreview(kind, headers, {
    numbers: reading.numbers,
    emptyCellsClear: reading.emptyCellsClear,
    byHand: reading.columns,
    values: reading.values,
    separator: file.separator,
    personnelNumbers: form ? personnelNumberForm(form) : undefined,
  });
  const taken = await takeAll(file, opened.ok ? opened.take : undefined, report);
  if (!taken.ok) return taken;
  const samples = kind === 'grounds' ? [] : samplesOf(headers, taken.first);
  const table = { headers, samples, sheets: file.sheets, byHand };
  if (!opened.ok) return { ok: false, ...headerProblem(kind, opened, table) };
  report('JUDGING', 0, taken.rows);
  const judged = opened.finish(await loadKnown(kind, tx, viewer));
  const preview = file.linked ? { ...judged, warnings: [linkedWarning, ...judged.warnings] } : judged;
  return {
    ...{ ok: true, encoding, separator, sheet, table, reading, preview },
    rows: taken.rows,
    hash: digestOf(preview),
  };
}

const linkedWarning: Warning = { line: 1, column: '', value: '', code: 'OTHER_WORKBOOKS' };

function toldOf({ columns, values }: Reading): ByHand {
  return { ...(columns && { columns }), ...(values && { values }) };
}

function headerProblem(
  kind: ImportKind,
  refused: Extract<HeaderVerdict, { ok: false }>,
  table: FileTable,
): FileProblem {
  if (refused.code === 'DUPLICATE_COLUMN') return { code: refused.code, columns: refused.headers, table };
  const stock = kind === 'devices' || kind === 'deliveries';
  const foreign = refused.ignored.length === table.headers.length;
  if (stock && foreign && isSerialList(table.headers)) return { code: 'SERIALS_ONLY' };
  return { code: refused.code, columns: refused.missing, table };
}

function digestOf<K extends ImportKind>(preview: Preview<K>): string {
  const digest = createHash('sha256');
  for (const one of preview.outcomes) {
    if (one.verdict === 'unchanged') continue;
    digest.update(
      JSON.stringify([one.line, one.verdict, one.verdict === 'changed' ? one.changes : one.target]),
    );
  }
  digest.update(JSON.stringify(preview.rejections.map((found) => [found.line, found.code])));
  return digest.digest('hex');
}
