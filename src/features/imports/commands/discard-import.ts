import { z } from 'zod';
import { isImportKind } from '@/domain/importing/kinds';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { can } from '@/server/viewer';
import { permissionOfKind } from '../schema';

/** Throws a preview away, and the file with it. */
export const discardImport = defineCommand({
  name: 'imports.discard',
  permission: 'import.read',
  input: z.strictObject({ importId: z.uuid() }),
  run: async ({ tx, viewer }, { importId }) => {
    const rows = await tx.$queryRaw<{ kind: string; status: string }[]>(
      sql`SELECT kind, status FROM import WHERE id = ${importId}::uuid FOR UPDATE`,
    );
    const row = rows[0];
    if (!row || !isImportKind(row.kind) || !can(viewer, permissionOfKind[row.kind]))
      return refuse('NOT_FOUND');
    if (row.status !== 'PREVIEW') refuse('ALREADY_DONE');
    await tx.$executeRaw(
      sql`UPDATE import SET status = 'DISCARDED', content = NULL WHERE id = ${importId}::uuid`,
    );
    await tx.$executeRaw(sql`DELETE FROM import_row WHERE import_id = ${importId}::uuid`);
    return { importId };
  },
});
