import { today as clockToday } from '@/server/clock';
import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import { plannedNow } from './planned-now';
import { worldDifference, type WorldDifference, type WorldStamp } from './world';

type Row = { horizonEnd: string; world: WorldStamp; ids: string[] | null; touched: boolean };

/**
 * How the world has moved since a draft was planned; null while it has not. Read only when somebody has changed
 * anything since: a change may have begun before the draft and ended after it.
 */
export async function draftState(
  viewer: Viewer,
  planId: string,
  today = clockToday(),
): Promise<WorldDifference | null> {
  if (!can(viewer, 'plan.read')) return null;
  const rows = await db().$queryRaw<Row[]>(sql`
    SELECT p.horizon_end::text AS "horizonEnd", p.world,
           p.made_on <> ${today}::date OR EXISTS (SELECT 1 FROM change_set c WHERE c.at >= p.made_at - interval '10 minutes' AND c.at <> p.made_at) AS touched,
           (SELECT json_agg(x.agent_id::text ORDER BY x.agent_id) FROM placement x WHERE x.plan_id = p.id) AS ids
      FROM plan p WHERE p.id = ${planId}::uuid AND p.status = 'DRAFT'`);
  const plan = rows[0];
  if (!plan?.touched) return null;
  const { horizonEnd, world, ids } = plan;
  const { live } = await plannedNow(today, { horizonEnd, openPromises: world.openPromises, changes: [] });
  const moved = worldDifference(world, ids ?? [], live);
  return moved.sections.length > 0 ? moved : null;
}
