import { db, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';

export type PlanFrame = {
  ceilings: { from: string; max: number }[];
  stops: {
    id: string;
    scope: 'ALL' | 'CENTER' | 'LINE';
    code: string | null;
    name: string | null;
    from: string;
    reason: string;
    by: string;
  }[];
  pins: {
    id: string;
    subject: string;
    team: boolean;
    date: string;
    notBefore: boolean;
    reason: string;
    by: string;
  }[];
  centers: { code: string; name: string }[];
  lines: { code: string; name: string }[];
  teams: { id: string; code: string; name: string; center: string }[];
  bands: number[];
  /** What is there to plan with: a page says what is missing. */
  counts: { centers: number; teams: number; agents: number; remote: number };
  horizonDays: number;
};

/** What a manager may change around a plan: ceilings, stops, pins; and the names for its filters. */
export async function planFrame(viewer: Viewer): Promise<PlanFrame | null> {
  if (!can(viewer, 'plan.read')) return null;
  const rows = await db().$queryRaw<{ frame: PlanFrame }[]>(sql`
    SELECT json_build_object(
      'ceilings', (SELECT coalesce(json_agg(json_build_object('from', "from"::text, 'max', max) ORDER BY "from"), '[]') FROM ceiling),
      'stops', (SELECT coalesce(json_agg(json_build_object('id', s.id, 'scope', s.scope, 'code', coalesce(c.code, l.code), 'name', coalesce(c.name, l.name), 'from', s.from_date::text, 'reason', s.reason, 'by', u.name) ORDER BY s.created_at), '[]')
                  FROM stop s LEFT JOIN service_center c ON c.id = s.center_id LEFT JOIN service_line l ON l.id = s.service_line_id JOIN app_user u ON u.id = s.created_by WHERE s.resumed_at IS NULL),
      'pins', (SELECT coalesce(json_agg(json_build_object('id', p.id, 'subject', coalesce(t.name, a.first_name || ' ' || a.last_name), 'team', t.id IS NOT NULL, 'date', p.date::text, 'notBefore', p.not_before, 'reason', p.reason, 'by', u.name) ORDER BY p.date, p.created_at), '[]')
                 FROM (SELECT * FROM pin WHERE revoked_at IS NULL ORDER BY created_at DESC LIMIT 200) p LEFT JOIN team t ON t.id = p.team_id LEFT JOIN agent a ON a.id = p.agent_id JOIN app_user u ON u.id = p.created_by),
      'centers', (SELECT coalesce(json_agg(json_build_object('code', code, 'name', name) ORDER BY name), '[]') FROM service_center WHERE archived_at IS NULL),
      'lines', (SELECT coalesce(json_agg(json_build_object('code', code, 'name', name) ORDER BY name), '[]') FROM service_line WHERE archived_at IS NULL),
      'teams', (SELECT coalesce(json_agg(json_build_object('id', t.id, 'code', t.code, 'name', t.name, 'center', c.code) ORDER BY t.name, t.code), '[]')
                  FROM team t JOIN service_center c ON c.id = t.center_id WHERE t.archived_at IS NULL),
      'bands', (SELECT coalesce(json_agg(n), '[1]') FROM generate_series(1, (SELECT bands FROM priority_policy ORDER BY number DESC LIMIT 1)) n),
      'counts', json_build_object('centers', (SELECT count(*) FROM service_center WHERE archived_at IS NULL), 'teams', (SELECT count(*) FROM team WHERE archived_at IS NULL),
                                  'agents', (SELECT coalesce(sum(n), 0) FROM (SELECT n FROM counter_center UNION ALL SELECT n FROM counter_delta) k),
                                  'remote', (SELECT coalesce(sum(n), 0) FROM (SELECT stage, n FROM counter_center UNION ALL SELECT stage, n FROM counter_delta) k
                                              WHERE stage IN ('HANDED_OVER', 'CONNECTED', 'LIVE'))),
      'horizonDays', (SELECT horizon_days FROM organisation)) AS frame`);
  return rows[0]?.frame ?? null;
}
