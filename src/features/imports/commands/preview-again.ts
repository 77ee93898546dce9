import { z } from 'zod';
import { defineCommand } from '@/server/command';
import { refuse } from '@/server/errors';
import { readingSchema, type ImportCounts } from '../schema';
import { judgeFile } from '../writes/judge-file';
import { renewPreview } from '../writes/keep-preview';
import { lockKeptFile } from '../writes/kept-file';

/** Reads the file of a preview again in another way: how its numbers are written, what its empty cells mean. */
export const previewAgain = defineCommand({
  name: 'imports.previewAgain',
  permission: 'import.read',
  input: readingSchema.extend({ importId: z.uuid() }),
  seconds: 900,
  run: async (context, { importId, ...reading }): Promise<{ counts: ImportCounts }> => {
    const { kind, bytes, options } = await lockKeptFile(context, importId);
    const { encoding, separator } = options;
    const judged = await judgeFile(kind, context.tx, context.viewer, bytes, {
      encoding,
      separator,
      ...reading,
    });
    if (!judged.ok) return refuse('IMPORT_OUTDATED');
    await renewPreview(context.tx, kind, importId, judged);
    return { counts: judged.preview.counts };
  },
});
