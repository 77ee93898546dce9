import { createHash } from 'node:crypto';
import type { ImportKind } from '@/domain/importing/kinds';
import { previewImport, type Preview } from '@/domain/importing/preview';
import { personnelNumberForm } from '@/domain/importing/values/personnel-number';
import { readOrganisation } from '@/features/organisation/queries';
import type { Tx } from '@/server/db';
import { readTable } from '@/server/read-table';
import type { Viewer } from '@/server/viewer';
import { loadKnown } from '../queries/known';
import type { FileProblem, Reading } from '../schema';

export type FileOptions = Reading & { encoding?: string | undefined; separator?: string | undefined };

export type Judged<K extends ImportKind> =
  | {
      readonly ok: true;
      readonly encoding: string;
      readonly separator: string;
      readonly headers: readonly string[];
      readonly rows: number;
      readonly reading: Reading;
      readonly preview: Preview<K>;
      /** Digest of every outcome: the same file against the same data gives the same. */
      readonly hash: string;
    }
  | ({ readonly ok: false } & FileProblem);

/** Reads a file and compares it with what is there now; writes nothing. */
export async function judgeFile<K extends ImportKind>(
  kind: K,
  tx: Tx,
  viewer: Viewer,
  bytes: Buffer,
  { encoding, separator, ...reading }: FileOptions,
): Promise<Judged<K>> {
  const table = readTable(bytes, { encoding, separator });
  if (!table.ok) return table;
  const form = (await readOrganisation(tx))?.personnelNumberForm;
  const preview = previewImport(kind, table, await loadKnown(kind, tx, viewer), {
    ...reading,
    separator: table.separator,
    personnelNumbers: form ? personnelNumberForm(form) : undefined,
  });
  if (!preview.ok) {
    return {
      ok: false,
      code: preview.code,
      columns: preview.code === 'MISSING_COLUMN' ? preview.missing : preview.headers,
    };
  }
  return {
    ok: true,
    encoding: table.encoding,
    separator: table.separator,
    headers: table.headers,
    rows: table.rows.length,
    reading,
    preview,
    hash: digestOf(preview),
  };
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
