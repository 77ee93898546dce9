import type { IsoDate } from '@/lib/dates';
import { sql, type Db } from '@/server/db';

/** A person or team held to a day, or not before one. */
export type HoldingPin = { date: IsoDate; notBefore: boolean; team: boolean; reason: string; by: string };
/** A center, a line or everything halted from a day on; `name` null: everything. */
export type HoldingStop = { name: string | null; from: IsoDate; reason: string; by: string };

/** What holds somebody besides the limits of a day. Never a personal ground: none of it is read here. */
export type Holds = {
  pin: HoldingPin | null;
  stops: HoldingStop[];
  /** Running and coming ones. */
  absences: { from: IsoDate; until: IsoDate }[];
  /** From the roster or a wish. */
  earliest: IsoDate | null;
  /** A device is assigned: the day stays. */
  holdsDevice: boolean;
};

const nothing: Holds = { pin: null, stops: [], absences: [], earliest: null, holdsDevice: false };

/** All that holds an agent on a day, with the reasons that were given; of several pins the one that counts. */
export async function holdsOf(db: Db, agentId: string, today: IsoDate): Promise<Holds> {
  const rows = await db.$queryRaw<Holds[]>(sql`
    SELECT (SELECT json_build_object('date', p.date::text, 'notBefore', p.not_before, 'team', p.team_id IS NOT NULL, 'reason', p.reason, 'by', u.name)
              FROM pin p JOIN app_user u ON u.id = p.created_by
             WHERE p.revoked_at IS NULL AND (p.agent_id = a.id OR p.team_id = a.team_id)
             ORDER BY p.agent_id IS NULL, p.created_at DESC, p.id DESC LIMIT 1) AS pin,
           (SELECT coalesce(json_agg(json_build_object('name', coalesce(c.name, l.name), 'from', s.from_date::text, 'reason', s.reason, 'by', u.name) ORDER BY s.from_date), '[]')
              FROM stop s JOIN app_user u ON u.id = s.created_by LEFT JOIN service_center c ON c.id = s.center_id LEFT JOIN service_line l ON l.id = s.service_line_id
             WHERE s.resumed_at IS NULL AND (s.scope = 'ALL' OR s.center_id = t.center_id OR s.service_line_id = t.service_line_id)) AS stops,
           (SELECT coalesce(json_agg(json_build_object('from', b.from_date::text, 'until', b.until_date::text) ORDER BY b.from_date), '[]')
              FROM absence b WHERE b.agent_id = a.id AND b.revoked_at IS NULL AND b.until_date >= ${today}::date) AS absences,
           a.earliest::text, EXISTS (SELECT 1 FROM assignment s WHERE s.agent_id = a.id AND s.role = 'CURRENT' AND s.ended_at IS NULL) AS "holdsDevice"
      FROM agent a JOIN team t ON t.id = a.team_id WHERE a.id = ${agentId}::uuid`);
  return rows[0] ?? nothing;
}
