import type { z } from 'zod';
import { explainAgent, type Explanation } from '@/domain/planning/explain';
import { isRemote, type Route, type Stage } from '@/domain/rollout/stages';
import type { Assumption } from '@/domain/what-if/assumptions';
import type { IsoDate } from '@/lib/dates';
import { today as clockToday } from '@/server/clock';
import { db, sql } from '@/server/db';
import { agentScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';
import type { BrokenBy, whyInput } from '../schema';
import type { LeftOutReason } from './live-agents';
import { plannedNow } from './planned-now';
import { dateSql, rankSql, routeSql, standingFrom } from './standing';
import { holdsOf, type Holds } from './why-holds';
import type { WorldStamp } from './world';

export type WhyAgent = {
  agentId: string;
  name: string;
  personnelNumber: string;
  team: string;
  center: string;
  centerName: string;
  band: number;
  stage: Stage;
  date: IsoDate | null;
  route: Route | null;
  fixed: boolean;
  /** The promise that holds now, and what breaks it in a draft. */
  promised: IsoDate | null;
  broken: BrokenBy[] | null;
  wave: { number: number; name: string } | null;
  /** Place among those of the same center, by rank. */
  place: number;
  ofCenter: number;
};

/** `explanation` null: moved already, left out, or not known to the state; told from the state of now. */
export type Why = {
  agent: WhyAgent;
  explanation: Explanation | null;
  leftOut: LeftOutReason | null;
  /** The earliest day that was asked, where it lies after the first day of the plan. */
  earliest: IsoDate | null;
  holds: Holds;
  hasMoved: boolean;
  /** The state of now gives another day than the plan. */
  isStale: boolean;
};

type Row = WhyAgent & {
  horizonEnd: IsoDate;
  openPromises: WorldStamp['openPromises'];
  assumptions: Assumption[] | null;
};

const inCenter = (planId: string) => sql`(
      SELECT a.id, t.center_id, ${rankSql} AS rank ${standingFrom(planId)})`;

/** Why an agent stands where it stands in a plan, told from the live state; null out of scope. */
export async function whyThen(
  viewer: Viewer,
  { planId, agentId }: z.infer<typeof whyInput>,
): Promise<Why | null> {
  const today = clockToday();
  const rows = await db().$queryRaw<Row[]>(sql`
    WITH standing AS ${inCenter(planId)}, one AS (SELECT * FROM standing WHERE id = ${agentId}::uuid)
    SELECT a.id::text AS "agentId", a.first_name || ' ' || a.last_name AS name, a.personnel_number AS "personnelNumber", t.name AS team, c.code AS center, c.name AS "centerName",
           a.band, a.stage::text, ${dateSql}::text AS date, ${routeSql}::text AS route, coalesce(p.fixed, false) AS fixed, a.promised_date::text AS promised, p.broken,
           q.horizon_end::text AS "horizonEnd", coalesce((q.world->>'openPromises')::boolean, false) AS "openPromises", q.assumptions,
           (SELECT json_build_object('number', w.number, 'name', w.name) FROM wave w WHERE w.plan_id = q.id AND ${dateSql} BETWEEN w.from_date AND w.until_date) AS wave,
           (SELECT count(*)::int FROM standing s JOIN one ON one.center_id = s.center_id WHERE (s.rank, s.id) <= (one.rank, one.id)) AS place,
           (SELECT count(*)::int FROM standing s JOIN one ON one.center_id = s.center_id) AS "ofCenter"
      ${standingFrom(planId)} AND a.id = ${agentId}::uuid AND ${agentScope(viewer, 'plan.read')}`);
  const row = rows[0];
  if (!row) return null;
  const { horizonEnd, openPromises, assumptions, ...agent } = row;
  const changes = (assumptions ?? []).map(({ change }) => change);
  const [{ live, planned }, holds] = await Promise.all([
    plannedNow(today, { horizonEnd, openPromises, changes }),
    holdsOf(db(), agentId, today),
  ]);
  const { plan, scenario, held } = planned;
  const entry = scenario.agents.find(({ id }) => id === agentId);
  const explained = explainAgent(scenario, plan, agentId);
  const explanation = explained.ok ? explained.explanation : null;
  const hasMoved = isRemote(agent.stage);
  return {
    agent,
    explanation: hasMoved ? null : explanation,
    leftOut: held.has(agentId) ? 'STOP' : (live.leftOut.find(({ id }) => id === agentId)?.reason ?? null),
    earliest: entry && entry.earliest > scenario.start ? entry.earliest : null,
    holds,
    hasMoved,
    isStale: !hasMoved && explanation !== null && (explanation.placed?.date ?? null) !== agent.date,
  };
}
