import { z } from 'zod';
import { isoDate } from '@/features/agents/schema';
import { defineCommand, type CommandContext } from '@/server/command';
import { sql, type Sql } from '@/server/db';
import { refuse } from '@/server/errors';

/** How much is erased, or would be. */
export type Erased = {
  readonly people: number;
  readonly grounds: number;
  /** Files brought in, with the rows that were kept of them. */
  readonly files: number;
};

/** What stands where a name was. */
const nameless = '–';

/** Who left before the day, holds nothing any more and still has a name. */
const leftBefore = (day: string): Sql => sql`
  SELECT a.id FROM agent a
   WHERE a.stage = 'WITHDRAWN' AND a.stage_since < ${day}::date AND a.last_name <> ${nameless}
     AND NOT EXISTS (SELECT 1 FROM assignment s WHERE s.agent_id = a.id AND s.ended_at IS NULL)`;

/** Grounds of those people, and all that were over before the day. */
const groundsOver = (day: string): Sql => sql`
  SELECT g.id FROM priority_ground g
   WHERE g.withdrawn_at < ${day}::date OR g.valid_until < ${day}::date OR g.agent_id IN (${leftBefore(day)})`;

const filesBefore = (day: string): Sql => sql`
  SELECT i.id FROM import i WHERE i.created_at < ${day}::date
     AND (i.content IS NOT NULL OR EXISTS (SELECT 1 FROM import_row r WHERE r.import_id = i.id))`;

async function countAll({ tx }: CommandContext, day: string): Promise<Erased> {
  const rows = await tx.$queryRaw<Erased[]>(sql`
    SELECT (SELECT count(*)::int FROM (${leftBefore(day)}) x) AS people, (SELECT count(*)::int FROM (${groundsOver(day)}) x) AS grounds,
           (SELECT count(*)::int FROM (${filesBefore(day)}) x) AS files`);
  return rows[0] ?? { people: 0, grounds: 0, files: 0 };
}

async function eraseAll({ tx }: CommandContext, day: string): Promise<void> {
  await tx.$queryRaw(sql`SELECT id FROM agent WHERE id IN (${leftBefore(day)}) ORDER BY id FOR UPDATE`);
  await tx.$executeRaw(sql`DELETE FROM priority_ground WHERE id IN (${groundsOver(day)})`);
  for (const table of [sql`declaration`, sql`absence`, sql`operational_reason`, sql`block`, sql`pin`]) {
    await tx.$executeRaw(sql`DELETE FROM ${table} WHERE agent_id IN (${leftBefore(day)})`);
  }
  await tx.$executeRaw(sql`DELETE FROM import_row WHERE import_id IN (${filesBefore(day)})`);
  await tx.$executeRaw(sql`
    UPDATE import SET content = NULL, glimpse = NULL, findings = '{"rejections":[],"warnings":[]}'::jsonb WHERE created_at < ${day}::date`);
  // The row stays withdrawn, for the counts of the past, without anything that says who it was.
  await tx.$executeRaw(sql`
    UPDATE agent SET first_name = '', last_name = ${nameless}, email = NULL, personnel_number = 'erased-' || id, desktop_id = NULL,
           earliest = NULL, version = version + 1
     WHERE id IN (${leftBefore(day)})`);
}

/**
 * Erases for good what is no longer needed since a day in the past: names and numbers of people who have left, with
 * their grounds, declarations, absences, reasons and blocks; grounds that are over; files that were brought in. Without
 * `apply` it only counts. There is no way back.
 */
export const eraseData = defineCommand({
  name: 'data.erase',
  permission: 'settings.write',
  input: z.strictObject({ before: isoDate, apply: z.boolean() }),
  seconds: 300,
  run: async (context, { before, apply }): Promise<Erased> => {
    if (before >= context.today) refuse('INVALID', {}, { before: 'past' });
    const counts = await countAll(context, before);
    if (!apply) return counts;
    await eraseAll(context, before);
    const { people, grounds, files } = counts;
    const after = { before, people, files, ...(grounds >= 5 ? { grounds } : {}) };
    await context.trail([{ action: 'data.erased', subjectType: 'settings', subjectId: '1', after }]);
    return counts;
  },
});
