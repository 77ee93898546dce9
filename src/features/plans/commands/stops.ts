import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { makeStopInput, resumeInput } from '../schema';

/** Halts a center, a line or everything from today or a later day on: the next plan places nobody of them from then on. */
export const makeStop = defineCommand({
  name: 'plans.stop',
  permission: 'plan.write',
  input: makeStopInput,
  run: async ({ tx, viewer, today, trail }, input) => {
    const code = input.scope === 'ALL' ? null : input.code;
    const from = input.from ?? today;
    if (from < today) refuse('INVALID', {}, { from: 'past' });
    const subject = await tx.$queryRaw<{ center: string | null; line: string | null }[]>(sql`
      SELECT (SELECT id::text FROM service_center WHERE code = ${code} AND archived_at IS NULL AND ${input.scope} = 'CENTER') AS center,
             (SELECT id::text FROM service_line WHERE code = ${code} AND archived_at IS NULL AND ${input.scope} = 'LINE') AS line`);
    const center = subject[0]?.center ?? null;
    const line = subject[0]?.line ?? null;
    if (input.scope !== 'ALL' && center === null && line === null) refuse('NOT_FOUND');
    const made = await tx.$queryRaw<{ id: string }[]>(sql`
      INSERT INTO stop (id, scope, center_id, service_line_id, from_date, reason, created_by)
      VALUES (gen_random_uuid(), ${input.scope}::subject_scope, ${center}::uuid, ${line}::uuid, ${from}::date, ${input.reason}, ${viewer.userId}::uuid)
      ON CONFLICT DO NOTHING RETURNING id::text`);
    const stop = made[0] ?? refuse('ALREADY_DONE');
    await trail([
      {
        action: 'stop.made',
        subjectType: 'stop',
        subjectId: stop.id,
        centerId: center,
        after: { scope: input.scope, code, from },
        reason: input.reason,
      },
    ]);
    return { stopId: stop.id };
  },
});

/** Ends a stop: the next plan takes the people in again. */
export const resume = defineCommand({
  name: 'plans.resume',
  permission: 'plan.write',
  input: resumeInput,
  run: async ({ tx, trail }, { stopId, reason }) => {
    const ended = await tx.$queryRaw<{ scope: string; centerId: string | null }[]>(sql`
      UPDATE stop SET resumed_at = now() WHERE id = ${stopId}::uuid AND resumed_at IS NULL RETURNING scope::text, center_id::text AS "centerId"`);
    const stop = ended[0] ?? refuse('NOT_FOUND');
    await trail([
      {
        action: 'stop.resumed',
        subjectType: 'stop',
        subjectId: stopId,
        centerId: stop.centerId,
        before: { scope: stop.scope },
        reason,
      },
    ]);
    return { stopId };
  },
});
