import { isImportKind, type ImportKind } from '@/domain/importing/kinds';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { unseal } from '@/server/grounds-key';
import { can } from '@/server/viewer';
import { permissionOfKind } from '../schema';
import type { FileOptions } from './judge-file';

type Row = {
  kind: string;
  status: string;
  content: Uint8Array | null;
  sealed: boolean;
  encoding: string;
  separator: string;
  numbers: 'de' | 'en' | null;
  emptyCellsClear: boolean;
  outcomeHash: string;
};

export type KeptFile = {
  kind: ImportKind;
  bytes: Buffer;
  /** How it was read for the preview. */
  options: FileOptions;
  outcomeHash: string;
};

/**
 * The file of a preview, its import under lock. Refused: NOT_FOUND where it is of a kind that is not the
 * viewer's, ALREADY_DONE once it is applied, IMPORT_NOT_READY where its file is gone.
 */
export async function lockKeptFile({ tx, viewer }: CommandContext, importId: string): Promise<KeptFile> {
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT kind, status, content, sealed, encoding, separator, numbers, clear_empty AS "emptyCellsClear",
           outcome_hash AS "outcomeHash"
      FROM import WHERE id = ${importId}::uuid FOR UPDATE`);
  const row = rows[0];
  if (!row || !isImportKind(row.kind) || !can(viewer, permissionOfKind[row.kind])) return refuse('NOT_FOUND');
  if (row.status === 'APPLIED') refuse('ALREADY_DONE');
  if (row.status !== 'PREVIEW' || !row.content) return refuse('IMPORT_NOT_READY');
  const stored = Buffer.from(row.content);
  const { encoding, separator, numbers, emptyCellsClear } = row;
  return {
    kind: row.kind,
    bytes: row.sealed ? Buffer.from(unseal(stored), 'base64') : stored,
    options: { encoding, separator, emptyCellsClear, ...(numbers && { numbers }) },
    outcomeHash: row.outcomeHash,
  };
}
