import { defineCommand } from '@/server/command';
import { sql } from '@/server/db';
import { refuse } from '@/server/errors';
import { setTransitionLimitInput } from '../schema';

type Group = { id: string; centerId: string | null; max: number | null };

/** The most people of a team or a service line that may be in transition on one day. */
export const setTransitionLimit = defineCommand({
  name: 'plans.setTransitionLimit',
  permission: 'plan.write',
  input: setTransitionLimitInput,
  run: async ({ tx, trail }, { of, code, max, reason }) => {
    const isTeam = of === 'TEAM';
    const rows = await tx.$queryRaw<Group[]>(
      isTeam
        ? sql`SELECT id::text, center_id::text AS "centerId", max_in_transition AS max FROM team WHERE code = ${code} AND archived_at IS NULL FOR UPDATE`
        : sql`SELECT id::text, NULL AS "centerId", max_in_transition AS max FROM service_line WHERE code = ${code} AND archived_at IS NULL FOR UPDATE`,
    );
    const group = rows[0] ?? refuse('NOT_FOUND');
    if (group.max === max) refuse('NOTHING_TO_DO');
    await tx.$executeRaw(
      isTeam
        ? sql`UPDATE team SET max_in_transition = ${max}::int, version = version + 1 WHERE id = ${group.id}::uuid`
        : sql`UPDATE service_line SET max_in_transition = ${max}::int, version = version + 1 WHERE id = ${group.id}::uuid`,
    );
    await trail([
      {
        action: isTeam ? 'team.changed' : 'line.changed',
        subjectType: isTeam ? 'team' : 'line',
        subjectId: group.id,
        centerId: group.centerId,
        before: { maxInTransition: group.max },
        after: { maxInTransition: max },
        reason,
      },
    ]);
    return { code, max };
  },
});
