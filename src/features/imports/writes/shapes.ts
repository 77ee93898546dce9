import { createHash } from 'node:crypto';
import type { ImportKind } from '@/domain/importing/kinds';
import { columnIds } from '@/domain/importing/match-headers';
import type { CommandContext } from '@/server/command';
import { sql, type Tx } from '@/server/db';
import type { ByHand } from '../schema';

/** Files whose headers are the same, however they are spelled, are of one shape. */
function shapeOf(headers: readonly string[]): string {
  return createHash('sha256').update(columnIds(headers).join('\n')).digest('hex');
}

/** What somebody has said of files of this shape; nothing where nobody has. */
export async function rememberedShape(
  tx: Tx,
  kind: ImportKind,
  headers: readonly string[],
): Promise<ByHand | undefined> {
  const rows = await tx.$queryRaw<{ byHand: ByHand }[]>(sql`
    SELECT by_hand AS "byHand" FROM import_shape WHERE kind = ${kind} AND shape = ${shapeOf(headers)}`);
  return rows[0]?.byHand;
}

/** Remembers what the viewer has just said of a file, for the next one of its shape. */
export async function rememberIfTold(
  { tx, viewer }: CommandContext,
  kind: ImportKind,
  headers: readonly string[],
  { columns, values }: ByHand,
): Promise<void> {
  if (!columns && !values) return;
  const before = await rememberedShape(tx, kind, headers);
  const byHand = { ...before, ...(columns && { columns }), ...(values && { values }) };
  await tx.$executeRaw(sql`
    INSERT INTO import_shape (kind, shape, by_hand, updated_by)
    VALUES (${kind}, ${shapeOf(headers)}, ${JSON.stringify(byHand)}::jsonb, ${viewer.userId}::uuid)
    ON CONFLICT (kind, shape) DO UPDATE SET by_hand = EXCLUDED.by_hand, updated_by = EXCLUDED.updated_by, updated_at = now()`);
}
