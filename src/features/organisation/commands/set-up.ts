import { z } from 'zod';
import { isIsoDate } from '@/lib/dates';
import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { modeSchema } from '../schema';

const date = z.string().refine(isIsoDate);

/**
 * Writes once and for all what kind of installation this is; a second time is refused. The demo scenario counts as
 * unfinished until `finishSetUp`: a start can tell that its loading was cut off.
 */
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
      INSERT INTO organisation (id, name, mode, rollout_start, unfinished)
      VALUES (1, ${name}, ${mode}::mode, ${rolloutStart ?? null}::date, ${mode === 'DEMO'})
      ON CONFLICT (id) DO NOTHING RETURNING id`);
    if (made.length === 0) refuse('ALREADY_DONE');
    await trail([{ action: 'settings.changed', subjectType: 'settings', subjectId: '1', after: { mode } }]);
    return { mode };
  },
});

/** Says that the demo scenario is there from its first day to its last. */
export const finishSetUp = defineCommand({
  name: 'organisation.finishSetUp',
  permission: 'settings.write',
  input: z.strictObject({}),
  run: async ({ tx }) => {
    const ended = await tx.$executeRaw(
      sql`UPDATE organisation SET unfinished = false, version = version + 1 WHERE unfinished`,
    );
    if (ended === 0) refuse('ALREADY_DONE');
    return {};
  },
});
