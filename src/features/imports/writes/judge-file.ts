import { createHash } from 'node:crypto';
import type { ImportKind } from '@/domain/importing/kinds';
import type { TableRow } from '@/domain/importing/parsed';
import { beginPreview, type Preview } from '@/domain/importing/preview';
import { personnelNumberForm } from '@/domain/importing/values/personnel-number';
import { readOrganisation } from '@/features/organisation/queries';
import type { Tx } from '@/server/db';
import { openTable, type OpenTable } from '@/server/read-table';
import { TableFault } from '@/server/read-table-from/fault';
import type { Viewer } from '@/server/viewer';
import { loadKnown } from '../queries/known';
import type { FileProblem, Reading } from '../schema';

export type Judged<K extends ImportKind> =
  | {
      readonly ok: true;
      readonly encoding: string;
      readonly separator: string;
      readonly sheet: string | null;
      readonly headers: readonly string[];
      readonly rows: number;
      readonly reading: Reading;
      readonly preview: Preview<K>;
      /** Digest of every outcome: the same file against the same data gives the same. */
      readonly hash: string;
    }
  | ({ readonly ok: false } & FileProblem);

/** Reads a file row by row and compares it with what is there now; writes nothing. */
export async function judgeFile<K extends ImportKind>(
  kind: K,
  tx: Tx,
  viewer: Viewer,
  bytes: Buffer,
  reading: Reading,
): Promise<Judged<K>> {
  const table = await openTable(bytes, reading);
  if (!table.ok) return table;
  const form = (await readOrganisation(tx))?.personnelNumberForm;
  const opened = beginPreview(kind, table.headers, {
    numbers: reading.numbers,
    emptyCellsClear: reading.emptyCellsClear,
    separator: table.separator,
    personnelNumbers: form ? personnelNumberForm(form) : undefined,
  });
  if (!opened.ok) {
    return {
      ok: false,
      code: opened.code,
      columns: opened.code === 'MISSING_COLUMN' ? opened.missing : opened.headers,
    };
  }
  const read = await takeAll(table, opened.take);
  if (!read.ok) return read;
  const preview = opened.finish(await loadKnown(kind, tx, viewer));
  const { encoding, separator, sheet, headers } = table;
  return {
    ...{ ok: true, encoding, separator, sheet, headers, reading, preview },
    rows: read.rows,
    hash: digestOf(preview),
  };
}

type Taken = { readonly ok: true; readonly rows: number } | ({ readonly ok: false } & FileProblem);

async function takeAll({ rows }: OpenTable, take: (row: TableRow) => void): Promise<Taken> {
  let count = 0;
  try {
    for await (const batch of rows) {
      batch.forEach(take);
      count += batch.length;
    }
    return { ok: true, rows: count };
  } catch (error) {
    if (error instanceof TableFault) return error.problem;
    throw error;
  }
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
