import { z } from 'zod';
import type { Permission } from '@/domain/access/permissions';
import type { Rejection, Warning } from '@/domain/importing/findings';
import { IMPORT_KINDS, type ImportKind } from '@/domain/importing/kinds';
import type { ReadTableCode } from '@/server/read-table-from/fault';

export const importKindSchema = z.enum(IMPORT_KINDS);

/** Who may bring in which kind of file. */
export const permissionOfKind: Record<ImportKind, Permission> = {
  centers: 'import.master',
  'service-lines': 'import.master',
  teams: 'import.master',
  agents: 'import.master',
  devices: 'import.stock',
  deliveries: 'import.stock',
  grounds: 'import.grounds',
  users: 'import.users',
};

export type ImportCounts = { new: number; changed: number; unchanged: number; rejected: number };

/** Why a file as a whole cannot be taken in. */
export type FileProblem = {
  readonly code: ReadTableCode | 'MISSING_COLUMN' | 'DUPLICATE_COLUMN';
  readonly line?: number;
  /** The keys of missing columns; of columns that mean the same, the headers as the file has them. */
  readonly columns?: readonly string[];
  /** The sheets there are, where another one was asked for. */
  readonly sheets?: readonly string[];
};

/** How a file is to be read where it does not tell by itself. */
export const readingSchema = z.strictObject({
  encoding: z.string().max(40).optional(),
  separator: z.string().length(1).optional(),
  /** Of a spreadsheet the name of the sheet; the first one that is not hidden where nobody has said so. */
  sheet: z.string().max(200).optional(),
  /** How its numbers are written; found by itself where nobody has said so. */
  numbers: z.enum(['de', 'en']).optional(),
  /** Whether an empty optional cell clears the field; else it leaves the field as it is. */
  emptyCellsClear: z.boolean().default(false),
});
export type Reading = z.infer<typeof readingSchema>;

/** An import as its page and the command line show it. */
export type ImportView = {
  id: string;
  kind: ImportKind;
  fileName: string;
  encoding: string;
  separator: string;
  numbers: 'de' | 'en' | null;
  emptyCellsClear: boolean;
  status: 'PREVIEW' | 'APPLIED' | 'DISCARDED';
  counts: ImportCounts;
  rejections: Rejection[];
  warnings: Warning[];
  /** How many there are in all; the lists stop at a thousand. */
  rejectionTotal: number;
  warningTotal: number;
  createdAt: string;
  createdBy: string;
  appliedAt: string | null;
  changeSet: string | null;
};

/** A row of the preview: what it is, and for a changed one each field before and after. */
export type PreviewRow = {
  line: number;
  verdict: string;
  key: string;
  changes: { field: string; before: unknown; after: unknown }[];
};

export const listLimit = 1_000;
