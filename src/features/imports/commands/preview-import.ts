import { z } from 'zod';
import type { Rejection, Warning } from '@/domain/importing/findings';
import type { ImportKind } from '@/domain/importing/kinds';
import { defineCommand, type CommandContext } from '@/server/command';
import { refuse } from '@/server/errors';
import { can } from '@/server/viewer';
import {
  importKindSchema,
  permissionOfKind,
  readingSchema,
  type FileProblem,
  type ImportCounts,
} from '../schema';
import { judgeFile } from '../writes/judge-file';
import { findingsOf, keepPreview } from '../writes/keep-preview';
import { underWatch, type Report } from '../writes/progress';
import { keepAsRoster } from '../writes/roster';
import { rememberIfTold } from '../writes/shapes';

const input = readingSchema.extend({
  kind: importKindSchema,
  fileName: z.string().max(300),
  bytes: z.instanceof(Buffer),
  /** The file is the whole roster: who is not in it is listed. Of agents only. */
  fullRoster: z.boolean().default(false),
  /** Under which its progress is followed. */
  job: z.uuid().optional(),
});
type Input = z.infer<typeof input>;

export type PreviewResult =
  | {
      readonly usable: true;
      readonly importId: string;
      readonly kind: ImportKind;
      readonly encoding: string;
      readonly separator: string;
      /** Of a spreadsheet the sheet that was read. */
      readonly sheet: string | null;
      readonly rows: number;
      readonly counts: ImportCounts;
      readonly rejections: readonly Rejection[];
      readonly warnings: readonly Warning[];
    }
  | ({ readonly usable: false } & FileProblem);

/** Reads a file and keeps what it would do; nothing of it is applied. */
export const previewFile = defineCommand({
  name: 'imports.preview',
  permission: 'import.read',
  input,
  seconds: 900,
  run: async (context, input): Promise<PreviewResult> => {
    const { kind, fileName, job } = input;
    if (!can(context.viewer, permissionOfKind[kind])) refuse('NOT_ALLOWED');
    return underWatch<PreviewResult>(context, job, { kind, fileName, importId: null }, async (report) => {
      const value = await preview(context, input, report);
      return value.usable
        ? { value, importId: value.importId }
        : { value, importId: null, failure: `file.${value.code}` };
    });
  },
});

async function preview(
  context: CommandContext,
  { kind, fileName, bytes, fullRoster, job: _job, ...options }: Input,
  report: Report,
): Promise<PreviewResult> {
  const judged = await judgeFile(kind, context.tx, context.viewer, bytes, options, report);
  if (!judged.ok) {
    const { ok: _, ...problem } = judged;
    return { usable: false, ...problem };
  }
  await rememberIfTold(context, kind, judged.table.headers, options);
  const importId = await keepPreview(context, kind, { fileName, bytes }, judged, report);
  if (fullRoster && kind === 'agents') await keepAsRoster(context.tx, importId, bytes, judged);
  return {
    usable: true,
    importId,
    kind,
    encoding: judged.encoding,
    separator: judged.separator,
    sheet: judged.sheet,
    rows: judged.rows,
    counts: judged.preview.counts,
    rejections: findingsOf(kind, judged.preview.rejections),
    warnings: findingsOf(kind, judged.preview.warnings),
  };
}
