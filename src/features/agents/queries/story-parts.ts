import { today } from '@/server/clock';
import { db, sql } from '@/server/db';
import type { StoryKit, StoryOrder, StoryPerson } from '../schema/story';

/** The device in hand and, during a swap, the one to come. The caller has checked the scope. */
export function readKit(agentId: string): Promise<StoryKit[]> {
  return db().$queryRaw<StoryKit[]>(sql`
    SELECT d.id::text AS "deviceId", d.asset_tag AS "assetTag", trim(d.manufacturer || ' ' || d.model) AS model,
           d.status::text, s.role::text, s.route::text, s.ready_on::text AS "readyOn",
           json_array_length(k.steps::json) AS steps,
           (SELECT count(*)::int FROM json_array_elements(k.steps::json) e JOIN prep_tick p
               ON p.assignment_id = s.id AND p.step = e->>'key') AS "stepsDone"
      FROM assignment s JOIN device d ON d.id = s.device_id JOIN checklist k ON k.id = s.checklist_id
     WHERE s.agent_id = ${agentId}::uuid AND s.ended_at IS NULL ORDER BY s.role`);
}

/** What concerns the person. The caller has checked that the viewer may read it. */
export async function readPerson(agentId: string): Promise<StoryPerson | null> {
  const rows = await db().$queryRaw<StoryPerson[]>(sql`
    SELECT a.need::text, a.earliest::text, a.withdrawn_reason AS "withdrawnReason", a.no_shows AS "noShows",
           a.baseline_remote AS baseline,
           (SELECT json_build_object('formVersion', l.form_version, 'signedOn', l.signed_on, 'recordedBy', u.name)
              FROM declaration l JOIN app_user u ON u.id = l.recorded_by
             WHERE l.agent_id = a.id AND l.revoked_at IS NULL) AS declaration,
           coalesce((SELECT json_agg(json_build_object('id', b.id, 'from', b.from_date, 'until', b.until_date,
                       'over', b.until_date < ${today()}::date) ORDER BY b.from_date DESC)
              FROM absence b WHERE b.agent_id = a.id AND b.revoked_at IS NULL), '[]'::json) AS absences
      FROM agent a WHERE a.id = ${agentId}::uuid`);
  return rows[0] ?? null;
}

/** Band, rank and place in the center. The caller has checked that the viewer may read bands. */
export async function readOrder(agentId: string): Promise<StoryOrder | null> {
  const rows = await db().$queryRaw<StoryOrder[]>(sql`
    SELECT a.band, a.front, a.promised_rank AS rank,
           CASE WHEN a.promised_rank IS NOT NULL THEN n.place END AS place, n.all AS "placeOf",
           (SELECT o.reason FROM operational_reason o WHERE o.agent_id = a.id AND o.revoked_at IS NULL) AS "operationalReason"
      FROM agent a JOIN team t ON t.id = a.team_id
      JOIN LATERAL (SELECT count(*) FILTER (WHERE x.promised_rank <= a.promised_rank)::int AS place, count(*)::int AS all
                      FROM agent x JOIN team y ON y.id = x.team_id
                     WHERE y.center_id = t.center_id AND x.promised_rank IS NOT NULL AND x.archived_at IS NULL) n ON true
     WHERE a.id = ${agentId}::uuid`);
  return rows[0] ?? null;
}
