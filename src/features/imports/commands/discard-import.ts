import { z } from 'zod';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { importScope } from '../queries/own-imports';

/** Throws a preview away, and the file with it. */
export const discardImport = defineCommand({
  name: 'imports.discard',
  permission: 'import.read',
  input: z.strictObject({ importId: z.uuid() }),
  run: async ({ tx, viewer }, { importId }) => {
    const rows = await tx.$queryRaw<{ status: string }[]>(
      sql`SELECT i.status FROM import i WHERE i.id = ${importId}::uuid AND ${importScope(viewer)} FOR UPDATE`,
    );
    const row = rows[0];
    if (!row) return refuse('NOT_FOUND');
    if (row.status !== 'PREVIEW') refuse('ALREADY_DONE');
    await tx.$executeRaw(
      sql`UPDATE import SET status = 'DISCARDED', content = NULL WHERE id = ${importId}::uuid`,
    );
    await tx.$executeRaw(sql`DELETE FROM import_row WHERE import_id = ${importId}::uuid`);
    return { importId };
  },
});
