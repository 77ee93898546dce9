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
  readonly code:
    ReadTableCode | 'MISSING_COLUMN' | 'DUPLICATE_COLUMN' | 'SERIALS_ONLY' | 'TOO_MANY_REJECTIONS';
  readonly line?: number;
  /** The keys of missing columns; of columns that mean the same, the headers as the file has them. */
  readonly columns?: readonly string[];
  /** The sheets there are, where another one was asked for. */
  readonly sheets?: readonly string[];
  /** What is needed to say by hand what the columns mean, where that would help. */
  readonly table?: FileTable;
};

/** The columns of a file as its page shows them. */
export type FileTable = {
  readonly headers: readonly string[];
  /** The first values of each column; of a file about grounds none. */
  readonly samples: readonly (readonly string[])[];
  readonly sheets: readonly string[];
  readonly byHand: ByHand;
};

const cell = z
  .string()
  .max(300)
  .refine((text) => text.isWellFormed() && !text.includes('\u0000'));

/** What columns and values of a file mean, as a person has said it. */
export const byHandSchema = z.strictObject({
  /** Column id (`columnIds`) → column key, or null to leave the column out. */
  columns: z.record(cell, z.string().max(40).nullable()).optional(),
  /** Column key → cell → the value in its place. */
  values: z.record(z.string().max(40), z.record(cell, cell)).optional(),
});
export type ByHand = z.infer<typeof byHandSchema>;

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
  ...byHandSchema.shape,
});
export type Reading = z.infer<typeof readingSchema>;

/** An import as its page and the command line show it. */
export type ImportView = {
  id: string;
  kind: ImportKind;
  fileName: string;
  encoding: string;
  separator: string;
  /** Of a spreadsheet the sheet that was read. */
  sheet: string | null;
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
  /** The file is the whole roster: who is not in it is listed. */
  fullRoster: boolean;
  /** How many of its rows stay, of one that was undone; null where it was not. */
  undoneLeft: number | null;
};

/** A row of the preview: what it is, and for a changed one each field before and after. */
export type PreviewRow = {
  line: number;
  verdict: string;
  key: string;
  changes: { field: string; before: unknown; after: unknown }[];
};

export const listLimit = 1_000;
