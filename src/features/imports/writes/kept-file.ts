import { isImportKind, type ImportKind } from '@/domain/importing/kinds';
import type { CommandContext } from '@/server/command';
import { emptySql, sql, type Sql, type Tx } from '@/server/db';
import { refuse } from '@/server/errors';
import { unseal } from '@/server/grounds-key';
import type { Viewer } from '@/server/viewer';
import { importScope } from '../queries/own-imports';
import type { ByHand, Reading } from '../schema';

type Row = {
  kind: string;
  status: string;
  content: Uint8Array | null;
  sealed: boolean;
  encoding: string;
  separator: string;
  numbers: 'de' | 'en' | null;
  emptyCellsClear: boolean;
  sheet: string | null;
  byHand: ByHand | null;
  outcomeHash: string;
  fullRoster: boolean;
  fileName: string;
};

export type KeptFile = {
  kind: ImportKind;
  bytes: Buffer;
  /** How it was read for the preview. */
  options: Reading;
  outcomeHash: string;
  fullRoster: boolean;
  fileName: string;
};

/**
 * The file of a preview, its import under lock. Refused: NOT_FOUND where it is not the viewer's, ALREADY_DONE
 * once it is applied, IMPORT_NOT_READY where its file is gone. The lock lets the progress of the work be written beside it.
 */
export async function lockKeptFile({ tx, viewer }: CommandContext, importId: string): Promise<KeptFile> {
  const row = await keptRow(tx, viewer, importId, sql`FOR NO KEY UPDATE OF i`);
  if (!row) return refuse('NOT_FOUND');
  if (row.status === 'APPLIED') refuse('ALREADY_DONE');
  return row.status === 'PREVIEW' ? (fileOf(row) ?? refuse('IMPORT_NOT_READY')) : refuse('IMPORT_NOT_READY');
}

/** The file of a preview, to read in it only; null where there is none for the viewer. */
export async function readKeptFile(tx: Tx, viewer: Viewer, importId: string): Promise<KeptFile | null> {
  const row = await keptRow(tx, viewer, importId, emptySql);
  return row?.status === 'PREVIEW' ? fileOf(row) : null;
}

async function keptRow(tx: Tx, viewer: Viewer, importId: string, lock: Sql): Promise<Row | undefined> {
  const rows = await tx.$queryRaw<Row[]>(sql`
    SELECT i.kind, i.status, i.content, i.sealed, i.encoding, i.separator, i.numbers, i.sheet, i.by_hand AS "byHand",
           i.clear_empty AS "emptyCellsClear", i.outcome_hash AS "outcomeHash",
           i.full_roster AS "fullRoster", i.file_name AS "fileName"
      FROM import i WHERE i.id = ${importId}::uuid AND ${importScope(viewer)} ${lock}`);
  return rows[0];
}

function fileOf(row: Row): KeptFile | null {
  if (!row.content || !isImportKind(row.kind)) return null;
  const stored = Buffer.from(row.content);
  const { encoding, separator, sheet, numbers, emptyCellsClear } = row;
  const { columns = {}, values = {} } = row.byHand ?? {};
  return {
    kind: row.kind,
    bytes: row.sealed ? Buffer.from(unseal(stored), 'base64') : stored,
    options: {
      ...{ encoding, separator, emptyCellsClear, columns, values },
      ...(numbers && { numbers }),
      ...(sheet !== null && { sheet }),
    },
    outcomeHash: row.outcomeHash,
    fullRoster: row.fullRoster,
    fileName: row.fileName,
  };
}
