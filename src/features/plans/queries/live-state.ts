import type { Need, Route, Stage } from '@/domain/rollout/stages';
import type { IsoDate } from '@/lib/dates';
import { sql, type Db } from '@/server/db';

/** An agent that is not remote from the start and not withdrawn, as the database knows it. */
export type LiveAgent = {
  id: string;
  team: string;
  band: number;
  need: Need;
  hasDesktop: boolean;
  earliest: IsoDate | null;
  /** The last day of the last running or coming absence. */
  absentUntil: IsoDate | null;
  front: boolean;
  stage: Stage;
  promisedDate: IsoDate | null;
  promisedRank: number | null;
  promisedRoute: Route | null;
  handedOverOn: IsoDate | null;
  /** The route of the active assignment. */
  assignedRoute: Route | null;
  blocked: boolean;
};

export type LivePin = {
  agentId: string | null;
  team: string | null;
  date: IsoDate;
  notBefore: boolean;
};

export type LiveCenter = {
  code: string;
  state: string;
  handovers: number | null;
  conversions: number | null;
  /** From this date on nobody moves; null: no stop. */
  stoppedFrom: IsoDate | null;
  days: { date: IsoDate; closed: boolean; handovers: number | null; conversions: number | null }[];
};

export type LiveGroup = {
  code: string;
  members: number;
  maxInTransition: number | null;
  share: number | null;
};

export type LiveState = {
  organisation: {
    weekdays: number[];
    rolloutStart: IsoDate | null;
    horizonDays: number;
    transitionDays: number;
    frozenDays: number;
    share: number;
  };
  /** From this date on nobody moves at all. */
  stoppedFrom: IsoDate | null;
  inForce: { id: string; horizonEnd: IsoDate } | null;
  policyNumber: number;
  ceilings: { from: IsoDate; max: number }[];
  holidays: { state: string; date: IsoDate }[];
  centers: LiveCenter[];
  lines: (LiveGroup & { stoppedFrom: IsoDate | null })[];
  teams: (LiveGroup & { center: string; line: string })[];
  /** Free laptops by pool; null is the depot. */
  stock: { pool: string | null; laptops: number }[];
  deliveries: { pool: string | null; expected: IsoDate; laptops: number }[];
  pins: LivePin[];
  baselineRemote: number;
  agents: LiveAgent[];
};

type Packed = [
  string,
  number,
  number,
  Need,
  0 | 1,
  string | null,
  string | null,
  0 | 1,
  Stage,
  string | null,
  number | null,
  Route | null,
  string | null,
  Route | null,
  0 | 1,
];

/** One statement, so that all of it is one picture of the database also where others are writing. */
const stateSql = (today: IsoDate) => sql`
  SELECT json_build_object(
    'organisation', (SELECT json_build_object('weekdays', weekdays, 'rolloutStart', rollout_start::text, 'horizonDays', horizon_days,
        'transitionDays', transition_days, 'frozenDays', frozen_days, 'share', default_transition_share::float8) FROM organisation),
    'stoppedFrom', (SELECT from_date::text FROM stop WHERE scope = 'ALL' AND resumed_at IS NULL),
    'inForce', (SELECT json_build_object('id', id::text, 'horizonEnd', horizon_end::text) FROM plan WHERE status = 'PUBLISHED'),
    'policyNumber', coalesce((SELECT max(number) FROM priority_policy), 0),
    'ceilings', (SELECT coalesce(json_agg(json_build_object('from', "from"::text, 'max', max) ORDER BY "from"), '[]') FROM ceiling),
    'holidays', (SELECT coalesce(json_agg(json_build_object('state', state, 'date', date::text) ORDER BY state, date), '[]') FROM holiday),
    'centers', (SELECT coalesce(json_agg(json_build_object('code', c.code, 'state', c.state, 'handovers', c.handovers_per_day, 'conversions', c.conversions_per_day,
        'stoppedFrom', (SELECT s.from_date::text FROM stop s WHERE s.center_id = c.id AND s.resumed_at IS NULL),
        'days', (SELECT coalesce(json_agg(json_build_object('date', x.date::text, 'closed', x.closed, 'handovers', x.handovers, 'conversions', x.conversions) ORDER BY x.date), '[]')
                   FROM center_day x WHERE x.center_id = c.id)) ORDER BY c.code), '[]')
        FROM service_center c WHERE c.archived_at IS NULL),
    'lines', (SELECT coalesce(json_agg(json_build_object('code', l.code, 'members', coalesce(m.n, 0), 'maxInTransition', l.max_in_transition,
        'share', l.transition_share::float8, 'stoppedFrom', (SELECT s.from_date::text FROM stop s WHERE s.service_line_id = l.id AND s.resumed_at IS NULL)) ORDER BY l.code), '[]')
        FROM service_line l LEFT JOIN (SELECT t.service_line_id, count(*)::int AS n FROM agent a JOIN team t ON t.id = a.team_id
          WHERE a.archived_at IS NULL AND a.stage <> 'WITHDRAWN' GROUP BY 1) m ON m.service_line_id = l.id WHERE l.archived_at IS NULL),
    'teams', (SELECT coalesce(json_agg(json_build_object('code', t.code, 'center', c.code, 'line', l.code, 'members', coalesce(m.n, 0),
        'maxInTransition', t.max_in_transition, 'share', t.transition_share::float8) ORDER BY t.code), '[]')
        FROM team t JOIN service_center c ON c.id = t.center_id JOIN service_line l ON l.id = t.service_line_id
        LEFT JOIN (SELECT team_id, count(*)::int AS n FROM agent WHERE archived_at IS NULL AND stage <> 'WITHDRAWN' GROUP BY 1) m ON m.team_id = t.id
       WHERE t.archived_at IS NULL),
    'stock', (SELECT coalesce(json_agg(json_build_object('pool', code, 'laptops', n) ORDER BY code), '[]') FROM (
        SELECT c.code, count(*)::int AS n FROM device d LEFT JOIN service_center c ON c.id = d.pool_id
         WHERE d.kind = 'LAPTOP' AND d.status = 'IN_STOCK' AND d.archived_at IS NULL AND (d.pool_id IS NULL OR c.archived_at IS NULL) GROUP BY 1) s),
    'deliveries', (SELECT coalesce(json_agg(json_build_object('pool', code, 'expected', expected, 'laptops', n) ORDER BY expected, code), '[]') FROM (
        SELECT c.code, v.expected::text AS expected, sum(v.laptops - v.received)::int AS n FROM delivery v LEFT JOIN service_center c ON c.id = v.pool_id
         WHERE v.closed_on IS NULL AND v.archived_at IS NULL AND v.laptops > v.received AND (v.pool_id IS NULL OR c.archived_at IS NULL) GROUP BY 1, 2) s),
    'pins', (SELECT coalesce(json_agg(json_build_object('agentId', p.agent_id::text, 'team', t.code, 'date', p.date::text, 'notBefore', p.not_before) ORDER BY p.created_at, p.id), '[]')
        FROM pin p LEFT JOIN team t ON t.id = p.team_id WHERE p.revoked_at IS NULL),
    'baselineRemote', (SELECT count(*)::int FROM agent WHERE archived_at IS NULL AND baseline_remote AND stage = 'LIVE'),
    'teamCodes', (SELECT coalesce(json_agg(code ORDER BY n), '[]') FROM (SELECT code, row_number() OVER (ORDER BY id) AS n FROM team) x),
    'agents', (SELECT coalesce(json_agg(json_build_array(a.id, n.n - 1, a.band, a.need,
        CASE WHEN k.status IS NULL OR k.status IN ('FAULTY', 'IN_REPAIR', 'LOST', 'RETIRED') OR k.archived_at IS NOT NULL THEN 0 ELSE 1 END,
        a.earliest::text, b.until::text, a.front::int, a.stage, a.promised_date::text, a.promised_rank, a.promised_route, a.handed_over_on::text, s.route,
        CASE WHEN o.agent_id IS NULL THEN 0 ELSE 1 END)), '[]')
        FROM agent a JOIN (SELECT id, archived_at, row_number() OVER (ORDER BY id) AS n FROM team) n ON n.id = a.team_id AND n.archived_at IS NULL
        LEFT JOIN device k ON k.id = a.desktop_id
        LEFT JOIN assignment s ON s.agent_id = a.id AND s.role = 'CURRENT' AND s.ended_at IS NULL
        LEFT JOIN (SELECT agent_id, max(until_date) AS until FROM absence WHERE revoked_at IS NULL AND until_date >= ${today}::date GROUP BY 1) b ON b.agent_id = a.id
        LEFT JOIN (SELECT DISTINCT agent_id FROM block WHERE resolved_on IS NULL) o ON o.agent_id = a.id
       WHERE a.archived_at IS NULL AND NOT a.baseline_remote AND a.stage <> 'WITHDRAWN'))::text AS state`;

/** Everything that a scenario is made from, read in one statement. */
export async function loadLiveState(db: Db, today: IsoDate): Promise<LiveState> {
  const rows = await db.$queryRaw<{ state: string }[]>(stateSql(today));
  const { teamCodes, agents, ...rest } = JSON.parse(rows[0]?.state ?? '{}') as Omit<LiveState, 'agents'> & {
    teamCodes: string[];
    agents: Packed[];
  };
  return { ...rest, agents: agents.map((packed) => unpack(packed, teamCodes)) };
}

function unpack(packed: Packed, teamCodes: readonly string[]): LiveAgent {
  const [id, team, band, need, hasDesktop, earliest, absentUntil, front, stage, ...rest] = packed;
  const [promisedDate, promisedRank, promisedRoute, handedOverOn, assignedRoute, blocked] = rest;
  return {
    id,
    team: teamCodes[team] ?? '',
    band,
    need,
    hasDesktop: hasDesktop === 1,
    earliest,
    absentUntil,
    front: front === 1,
    stage,
    promisedDate,
    promisedRank,
    promisedRoute,
    handedOverOn,
    assignedRoute,
    blocked: blocked === 1,
  };
}
