import { z } from 'zod';
import { isIsoDate } from '@/lib/dates';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { modeSchema } from '../schema';

const date = z.string().refine(isIsoDate);

/** Writes once and for all what kind of installation this is; a second time is refused. */
export const setUp = defineCommand({
  name: 'organisation.setUp',
  permission: 'settings.write',
  input: z.strictObject({
    mode: modeSchema,
    name: z.string().max(200).default(''),
    rolloutStart: date.optional(),
  }),
  run: async ({ tx, trail }, { mode, name, rolloutStart }) => {
    const made = await tx.$queryRaw<{ id: number }[]>(sql`
      INSERT INTO organisation (id, name, mode, rollout_start) VALUES (1, ${name}, ${mode}::mode, ${rolloutStart ?? null}::date)
      ON CONFLICT (id) DO NOTHING RETURNING id`);
    if (made.length === 0) refuse('ALREADY_DONE');
    await trail([{ action: 'settings.changed', subjectType: 'settings', subjectId: '1', after: { mode } }]);
    return { mode };
  },
});
