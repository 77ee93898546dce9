import { z } from 'zod';
import { noteGroundReads } from '@/features/grounds/writes/note-reads';
import { defineCommand } from '@/server/command';
import { refuse } from '@/server/errors';
import { exportFormats, exportLists, identifierKinds } from '../schema';

const input = z.strictObject({
  list: z.enum([...exportLists, ...identifierKinds]),
  format: z.enum(exportFormats),
  rows: z.number().int().min(0),
  /** What narrowed the list, by name; and with values, without words of a search. */
  narrowedBy: z.array(z.string()),
  filter: z.string(),
  /** Devices that lack what the file needs. */
  leftOut: z.number().int().min(0).default(0),
  /** The grounds that the file shows: each is read by that. */
  groundIds: z.array(z.uuid()).optional(),
});

/**
 * Notes who takes which list out, before the first row leaves. Of the grounds neither filter nor number: both would
 * count people with a ground; instead each is noted as read.
 */
export const noteExport = defineCommand({
  name: 'exports.make',
  permission: 'export.make',
  input,
  run: async ({ tx, viewer, trail }, { list, format, rows, narrowedBy, filter, leftOut, groundIds }) => {
    if (groundIds && (await noteGroundReads(tx, viewer, groundIds)) !== groundIds.length) refuse('STALE');
    const told =
      list === 'grounds'
        ? {}
        : {
            rows,
            ...(narrowedBy.length > 0 ? { narrowedBy: narrowedBy.join(','), filter } : {}),
            ...(leftOut > 0 ? { leftOut } : {}),
          };
    await trail([
      {
        action: 'export.made',
        subjectType: 'export',
        subjectId: list,
        after: { list, format, ...told },
      },
    ]);
    return { rows };
  },
});
