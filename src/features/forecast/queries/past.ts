import type { IsoDate } from '@/lib/dates';
import { sql, type Db } from '@/server/db';

/** People handed over on a day who went live on another; null: not yet. */
export type HandedOver = { center: string; on: IsoDate; live: IsoDate | null; people: number };

/** People without kit up to a day on which they got it or left; null: still. */
export type Watched = { until: IsoDate | null; left: boolean; people: number };

export type DeliveryFact = {
  pool: string | null;
  expected: IsoDate;
  /** The first day on which laptops of it came. */
  firstOn: IsoDate | null;
  ordered: number;
  /** What had come at the end of that day. */
  received: number;
  isOpen: boolean;
};

export type Past = {
  /** The day on which a plan was published first: from then on the rollout is watched. */
  since: IsoDate | null;
  live: number;
  handedOver: HandedOver[];
  watched: Watched[];
  /** Absences that began since, each once; not the day on which somebody did not come. */
  absences: { center: string; from: IsoDate; until: IsoDate }[];
  deliveries: DeliveryFact[];
};

/** What has been besides the dates that were due, in one statement. */
export async function readPast(from: Db, today: IsoDate): Promise<Past> {
  const rows = await from.$queryRaw<{ past: Past }[]>(sql`
    WITH since AS (SELECT min(day) AS day FROM audit_event WHERE action = 'plan.published'),
    mover AS (
      SELECT a.*, c.code AS center FROM agent a JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
       WHERE a.archived_at IS NULL AND NOT a.baseline_remote),
    receipt AS (
      SELECT subject_id, day, max((after->>'received')::int) AS received, row_number() OVER (PARTITION BY subject_id ORDER BY day) AS place
        FROM audit_event WHERE action = 'delivery.received' AND (after->>'received')::int > 0 GROUP BY 1, 2)
    SELECT json_build_object(
      'since', (SELECT day::text FROM since),
      'live', (SELECT count(*)::int FROM agent WHERE archived_at IS NULL AND stage = 'LIVE'),
      'handedOver', (SELECT coalesce(json_agg(json_build_object('center', center, 'on', handed_over_on::text, 'live', live_on::text, 'people', n) ORDER BY center, handed_over_on, live_on), '[]')
         FROM (SELECT center, handed_over_on, CASE WHEN stage = 'LIVE' THEN live_on END AS live_on, count(*)::int AS n FROM mover
                WHERE handed_over_on IS NOT NULL AND stage IN ('HANDED_OVER', 'CONNECTED', 'LIVE') GROUP BY 1, 2, 3) g),
      'watched', (SELECT coalesce(json_agg(json_build_object('until', until::text, 'left', "left", 'people', n) ORDER BY until, "left"), '[]')
         FROM (SELECT CASE WHEN handed_over_on IS NOT NULL THEN handed_over_on WHEN stage = 'WITHDRAWN' THEN stage_since END AS until,
                      stage = 'WITHDRAWN' AND handed_over_on IS NULL AS left, count(*)::int AS n
                 FROM mover, since WHERE NOT coalesce(stage = 'WITHDRAWN' AND stage_since < since.day, false) GROUP BY 1, 2) g),
      'absences', (SELECT coalesce(json_agg(json_build_object('center', m.center, 'from', b.from_date::text, 'until', b.until_date::text) ORDER BY b.from_date, b.until_date, m.center), '[]')
         FROM absence b JOIN mover m ON m.id = b.agent_id, since WHERE b.revoked_at IS NULL AND b.from_date >= since.day AND b.from_date <= ${today}::date
          AND NOT (b.from_date = b.until_date AND EXISTS (SELECT 1 FROM audit_event e WHERE e.action = 'agent.noShow' AND e.subject_id = b.agent_id::text AND e.day = b.from_date))),
      'deliveries', (SELECT coalesce(json_agg(json_build_object('pool', c.code, 'expected', v.expected::text, 'firstOn', r.day::text, 'ordered', v.laptops,
                'received', coalesce(r.received, v.received), 'isOpen', v.closed_on IS NULL AND v.received < v.laptops) ORDER BY v.expected, v.number), '[]')
         FROM delivery v LEFT JOIN service_center c ON c.id = v.pool_id LEFT JOIN receipt r ON r.subject_id = v.id::text AND r.place = 1
        WHERE v.archived_at IS NULL)) AS past`);
  return rows[0]?.past ?? { since: null, live: 0, handedOver: [], watched: [], absences: [], deliveries: [] };
}
