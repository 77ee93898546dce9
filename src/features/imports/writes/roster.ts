import type { Preview } from '@/domain/importing/preview';
import { sql, type Tx } from '@/server/db';
import { openTable } from '@/server/read-table';
import type { Reading } from '../schema';

/** What of a judged file tells where its personnel numbers stand, and which lines were rejected. */
type JudgedRoster = {
  readonly reading: Reading;
  readonly encoding: string;
  readonly separator: string;
  readonly preview: Pick<Preview<'agents'>, 'mapping' | 'rejections'>;
};

/**
 * Marks the preview of a file as the whole roster. Whoever stands on a rejected line is in the file all the same: their
 * numbers are kept, so that nobody is listed as missing because of a slip in another column.
 */
export async function keepAsRoster(
  tx: Tx,
  importId: string,
  bytes: Buffer,
  { reading, encoding, separator, preview }: JudgedRoster,
): Promise<void> {
  const lines = new Set(preview.rejections.map((found) => found.line));
  const column = preview.mapping['personnel_number'];
  const keys: string[] = [];
  const table = lines.size === 0 ? null : await openTable(bytes, { ...reading, encoding, separator });
  if (table?.ok && column !== undefined) {
    for await (const rows of table.rows)
      for (const row of rows) if (lines.has(row.line)) keys.push((row.cells[column] ?? '').trim());
  }
  await tx.$executeRaw(
    sql`UPDATE import SET full_roster = true, rejected_keys = ${keys.filter(Boolean)}::text[] WHERE id = ${importId}::uuid`,
  );
}
