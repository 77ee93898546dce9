import { z } from 'zod';
import { defineCommand } from '@/server/command';
import { readingSchema, type FileProblem, type ImportCounts } from '../schema';
import { judgeFile } from '../writes/judge-file';
import { renewPreview } from '../writes/keep-preview';
import { lockKeptFile } from '../writes/kept-file';
import { keepAsRoster } from '../writes/roster';
import { rememberIfTold } from '../writes/shapes';

export type ReadAgain =
  { readonly usable: true; readonly counts: ImportCounts } | ({ readonly usable: false } & FileProblem);

/**
 * Reads the file of a preview again in another way: its encoding, separator or sheet, how its numbers are written,
 * what its empty cells mean. Where it cannot be read so, the preview stays as it is.
 */
export const previewAgain = defineCommand({
  name: 'imports.previewAgain',
  permission: 'import.read',
  input: readingSchema.extend({ importId: z.uuid() }),
  seconds: 900,
  run: async (context, { importId, ...reading }): Promise<ReadAgain> => {
    const { kind, bytes, options, fullRoster } = await lockKeptFile(context, importId);
    const { encoding, separator, sheet, columns, values } = options;
    const as = { encoding, separator, sheet, columns, values, ...reading };
    const judged = await judgeFile(kind, context.tx, context.viewer, bytes, as);
    if (!judged.ok) {
      const { ok: _, ...problem } = judged;
      return { usable: false, ...problem };
    }
    await rememberIfTold(context, kind, judged.table.headers, reading);
    await renewPreview(context.tx, kind, importId, judged);
    if (fullRoster) await keepAsRoster(context.tx, importId, bytes, judged);
    return { usable: true, counts: judged.preview.counts };
  },
});
