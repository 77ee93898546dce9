import { z } from 'zod';
import type { Rejection, Warning } from '@/domain/importing/findings';
import type { ImportKind } from '@/domain/importing/kinds';
import { defineCommand } from '@/server/command';
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

const input = readingSchema.extend({
  kind: importKindSchema,
  fileName: z.string().max(300),
  bytes: z.instanceof(Buffer),
});

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
  run: async (context, { kind, fileName, bytes, ...options }): Promise<PreviewResult> => {
    if (!can(context.viewer, permissionOfKind[kind])) refuse('NOT_ALLOWED');
    const judged = await judgeFile(kind, context.tx, context.viewer, bytes, options);
    if (!judged.ok) {
      const { ok: _, ...problem } = judged;
      return { usable: false, ...problem };
    }
    const importId = await keepPreview(context, kind, { fileName, bytes }, judged);
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
  },
});
