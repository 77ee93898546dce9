import type { z } from 'zod';
import type { Failure } from '@/domain/commands/result';
import type { Permission } from '@/domain/access/permissions';
import { pathOfUnstorable } from '@/lib/storable-text';
import { failureOf } from './database-errors';
import { currentViewer } from './session';
import { can, type Viewer } from './viewer';

export type ReadResult<Out> = { readonly ok: true; readonly value: Out } | Failure;

/** A server action that reads: the next window of a list, a preview, the story of one thing. */
export function readAction<In, Out>(
  permission: Permission,
  input: z.ZodType<In>,
  query: (viewer: Viewer, input: In) => Promise<Out>,
): (raw: unknown) => Promise<ReadResult<Out>> {
  return async (raw) => {
    try {
      const viewer = await currentViewer();
      if (!viewer) return { ok: false, code: 'NOT_SIGNED_IN' };
      if (viewer.mustChange || !can(viewer, permission)) return { ok: false, code: 'NOT_ALLOWED' };
      const parsed = input.safeParse(raw);
      if (!parsed.success || pathOfUnstorable(raw) !== null) return { ok: false, code: 'INVALID' };
      return { ok: true, value: await query(viewer, parsed.data) };
    } catch (error) {
      return failureOf(error, 'read');
    }
  };
}
