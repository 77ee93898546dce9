import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { acceptInput } from '../schema';

/** Decides that open overtakings stand as they are, and why. */
export const acceptOvertakings = defineCommand({
  name: 'overtakings.accept',
  permission: 'overtaking.decide',
  input: acceptInput,
  run: async ({ tx, viewer, trail }, { ids, reason }) => {
    const done = await tx.$queryRaw<
      { id: string; overtaken: string; overtaker: string; centerId: string }[]
    >(sql`
      UPDATE overtaking o SET accepted_by = ${viewer.userId}::uuid, accepted_at = now(), accepted_why = ${reason}
        FROM agent a JOIN team t ON t.id = a.team_id, plan p
       WHERE o.id = ANY(${ids}::uuid[]) AND o.explained IS NULL AND o.accepted_by IS NULL AND a.id = o.overtaken_id
         AND p.id = o.plan_id AND p.status <> 'SUPERSEDED'
      RETURNING o.id::text, o.overtaken_id::text AS overtaken, o.overtaker_id::text AS overtaker, t.center_id::text AS "centerId"`);
    if (done.length === 0) refuse('NOTHING_TO_DO');
    await trail(
      done.map((one) => ({
        action: 'overtaking.accepted' as const,
        subjectType: 'overtaking' as const,
        subjectId: one.id,
        centerId: one.centerId,
        after: { overtaken: one.overtaken, overtaker: one.overtaker },
        reason,
      })),
    );
    return { accepted: done.length };
  },
});
