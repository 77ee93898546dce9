import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { settingsSchema } from '../schema';

type Row = {
  name: string;
  rolloutStart: string | null;
  weekdays: string;
  horizonDays: number;
  transitionDays: number;
  frozenDays: number;
  transitionShare: number;
  personnelNumberForm: string | null;
};

const columns = sql`name, rollout_start::text AS "rolloutStart", array_to_string(weekdays, ', ') AS weekdays, horizon_days AS "horizonDays",
  transition_days AS "transitionDays", frozen_days AS "frozenDays", default_transition_share::float8 AS "transitionShare",
  personnel_number_pattern AS "personnelNumberForm"`;

/** Changes the settings of the organisation; the next draft of a plan goes by them. */
export const saveSettings = defineCommand({
  name: 'settings.save',
  permission: 'settings.write',
  input: settingsSchema,
  run: async ({ tx, trail }, input) => {
    const found = await tx.$queryRaw<(Row & { version: number })[]>(
      sql`SELECT ${columns}, version FROM organisation FOR UPDATE`,
    );
    const before = found[0];
    if (!before) refuse('NOT_FOUND');
    if (before.version !== input.version) refuse('STALE');
    const weekdays = [...input.weekdays].sort((a, b) => a - b);
    const saved = await tx.$queryRaw<Row[]>(sql`
      UPDATE organisation SET name = ${input.name}, rollout_start = ${input.rolloutStart}::date, weekdays = ${weekdays}::int[], horizon_days = ${input.horizonDays},
             transition_days = ${input.transitionDays}, frozen_days = ${input.frozenDays},
             default_transition_share = ${input.transitionPercent}::numeric / 100,
             personnel_number_pattern = nullif(${input.personnelNumberForm}, ''), version = version + 1
       RETURNING ${columns}`);
    const after = saved[0];
    if (!after) refuse('NOT_FOUND');
    const fields = Object.keys(after) as (keyof Row)[];
    const changed = fields.filter((field) => before[field] !== after[field]);
    if (changed.length === 0) refuse('NOTHING_TO_DO');
    await trail([
      {
        action: 'settings.changed',
        subjectType: 'settings',
        subjectId: '1',
        before: Object.fromEntries(changed.map((field) => [field, before[field]])),
        after: Object.fromEntries(changed.map((field) => [field, after[field]])),
      },
    ]);
    return { version: input.version + 1 };
  },
});
