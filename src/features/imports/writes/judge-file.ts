import { createHash } from 'node:crypto';
import type { ImportKind } from '@/domain/importing/kinds';
import { previewImport, type Preview } from '@/domain/importing/preview';
import type { Tx } from '@/server/db';
import { readTable } from '@/server/read-table';
import type { Viewer } from '@/server/viewer';
import { loadKnown } from '../queries/known';

export type FileOptions = { encoding?: string | undefined; separator?: string | undefined };

export type Judged<K extends ImportKind> =
  | {
      readonly ok: true;
      readonly encoding: string;
      readonly separator: string;
      readonly headers: readonly string[];
      readonly rows: number;
      readonly preview: Preview<K>;
      /** Digest of every outcome: the same file against the same data gives the same. */
      readonly hash: string;
    }
  | {
      readonly ok: false;
      readonly code: string;
      readonly line?: number;
      readonly missing?: readonly string[];
    };

/** Reads a file and compares it with what is there now; writes nothing. */
export async function judgeFile<K extends ImportKind>(
  kind: K,
  tx: Tx,
  viewer: Viewer,
  bytes: Buffer,
  options: FileOptions,
): Promise<Judged<K>> {
  const table = readTable(bytes, {
    ...(options.encoding ? { encoding: options.encoding } : {}),
    ...(options.separator ? { separator: options.separator } : {}),
  });
  if (!table.ok) return table;
  const preview = previewImport(kind, table, await loadKnown(kind, tx, viewer), {
    separator: table.separator,
  });
  if (!preview.ok) {
    const columns = 'missing' in preview ? preview.missing : [];
    return { ok: false, code: preview.code, missing: columns };
  }
  const digest = createHash('sha256');
  for (const one of preview.outcomes) {
    if (one.verdict === 'unchanged') continue;
    digest.update(
      JSON.stringify([one.line, one.verdict, one.verdict === 'changed' ? one.changes : one.target]),
    );
  }
  digest.update(JSON.stringify(preview.rejections.map((found) => [found.line, found.code])));
  return {
    ok: true,
    encoding: table.encoding,
    separator: table.separator,
    headers: table.headers,
    rows: table.rows.length,
    preview,
    hash: digest.digest('hex'),
  };
}
