import { z } from 'zod';

/**
 * `backup`: everything, to come back after a loss. `archive`: what moves house, without secrets, and without grounds
 * unless they are asked for.
 */
export type FileKind = 'backup' | 'archive';

/** What a file of the state is to hold. */
export type FileChoice = { readonly kind: FileKind; readonly withGrounds: boolean };

/** The form of the files that this version writes and reads. */
export const fileFormat = 1;

/** The first line of a file: what it is, and what has to be there before its rows fit. */
export const headerSchema = z.object({
  format: z.number().int(),
  kind: z.enum(['backup', 'archive']),
  withGrounds: z.boolean(),
  madeAt: z.string(),
  /** The steps of the schema that its database had, in order. */
  migrations: z.array(z.object({ name: z.string(), checksum: z.string() })).min(1),
  /** Ids of the keys under which its grounds are sealed. */
  groundsKeys: z.array(z.string()),
});

export type Header = z.infer<typeof headerSchema>;

/** The last line but the checksum: how many rows each table has, and where each sequence stood. */
export const trailerSchema = z.object({
  rows: z.record(z.string(), z.number().int()),
  sequences: z.record(z.string(), z.object({ last: z.string().regex(/^-?\d+$/), called: z.boolean() })),
});

export type Trailer = z.infer<typeof trailerSchema>;

/** What stands in the way of a file or of bringing it back; each has its sentence on the command line. */
export type FaultCode =
  | 'EXISTS'
  | 'UNWRITABLE'
  | 'UNREADABLE'
  | 'DISK_FULL'
  | 'NOT_A_BACKUP'
  | 'DAMAGED'
  | 'NEWER'
  | 'FOREIGN'
  | 'NOT_EMPTY'
  | 'IN_USE'
  | 'UNFIT';

/** A file that cannot be written, or brought back: nothing was changed. `detail` says which or why. */
export class FileFault extends Error {
  constructor(
    readonly code: FaultCode,
    readonly detail = '',
  ) {
    super(`${code} ${detail}`.trim());
  }
}
