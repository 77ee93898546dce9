import { z } from 'zod';
import type { Permission } from '@/domain/access/permissions';
import { IMPORT_KINDS, type ImportKind } from '@/domain/importing/kinds';

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

/** A rejection or warning of a file, as it is kept and shown. */
export type Finding = {
  line: number;
  column: string;
  value: string;
  code: string;
  expected?: string | undefined;
  suggestion?: string | undefined;
  params?: Record<string, string | number> | undefined;
};

/** An import as its page and the command line show it. */
export type ImportView = {
  id: string;
  kind: ImportKind;
  fileName: string;
  encoding: string;
  separator: string;
  status: 'PREVIEW' | 'APPLIED' | 'DISCARDED';
  counts: ImportCounts;
  rejections: Finding[];
  warnings: Finding[];
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
