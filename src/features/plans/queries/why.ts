import type { z } from 'zod';
import { explainAgent, type Explanation } from '@/domain/planning/explain';
import { planScenario } from '@/domain/planning/plan';
import { applyChanges } from '@/domain/what-if/apply-changes';
import type { Assumption } from '@/domain/what-if/assumptions';
import type { LeftOutReason } from './live-agents';
import { today } from '@/server/clock';
import { db, sql } from '@/server/db';
import { agentScope } from '@/server/scope-sql';
import type { Viewer } from '@/server/viewer';
import type { whyInput } from '../schema';
import { liveScenario } from './scenario';
import type { WorldStamp } from './world';

export type WhyAgent = {
  agentId: string;
  name: string;
  personnelNumber: string;
  team: string;
  center: string;
  centerName: string;
  band: number;
  stage: string;
  rank: number;
  date: string | null;
  route: 'LAPTOP' | 'OWN_DESKTOP' | null;
  pool: string | null;
  fixed: boolean;
  wave: { number: number; name: string } | null;
  /** Place among those of the same center, by rank. */
  place: number;
  ofCenter: number;
};

/** `explanation` null: moved already, or left out; `moved`: the live state gives another day than the plan. */
export type Why = {
  agent: WhyAgent;
  explanation: Explanation | null;
  leftOut: LeftOutReason | null;
  /** The earliest date, where it lies after the first day of the plan: no limit is asked before it. */
  earliest: string | null;
  moved: boolean;
};

/** Why an agent stands where it stands in a plan, told from the live state; null out of scope. */
export async function whyThen(
  viewer: Viewer,
  { planId, agentId }: z.infer<typeof whyInput>,
): Promise<Why | null> {
  const rows = await db().$queryRaw<
    (WhyAgent & { horizonEnd: string; world: WorldStamp; assumptions: Assumption[] | null })[]
  >(sql`
    SELECT a.id::text AS "agentId", a.first_name || ' ' || a.last_name AS name, a.personnel_number AS "personnelNumber", t.name AS team, c.code AS center, c.name AS "centerName",
           a.band, a.stage::text, p.rank, p.date::text, p.route::text, p.pool, p.fixed, q.horizon_end::text AS "horizonEnd", q.world, q.assumptions,
           (SELECT json_build_object('number', w.number, 'name', w.name) FROM wave w WHERE w.plan_id = q.id AND p.date BETWEEN w.from_date AND w.until_date) AS wave,
           (SELECT count(*)::int FROM placement x JOIN agent y ON y.id = x.agent_id JOIN team z ON z.id = y.team_id WHERE x.plan_id = q.id AND z.center_id = c.id AND x.rank <= p.rank) AS place,
           (SELECT count(*)::int FROM placement x JOIN agent y ON y.id = x.agent_id JOIN team z ON z.id = y.team_id WHERE x.plan_id = q.id AND z.center_id = c.id) AS "ofCenter"
      FROM placement p JOIN plan q ON q.id = p.plan_id JOIN agent a ON a.id = p.agent_id JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
     WHERE p.plan_id = ${planId}::uuid AND p.agent_id = ${agentId}::uuid AND ${agentScope(viewer, 'plan.read')}`);
  const row = rows[0];
  if (!row) return null;
  const { horizonEnd, world, assumptions, ...agent } = row;
  const live = await liveScenario(db(), today(), { horizonEnd, openPromises: world.openPromises });
  const leftOut = live.leftOut.find((one) => one.id === agentId)?.reason ?? null;
  // Where what the plan assumed no longer fits, it is told from the state as it is.
  const assumed = applyChanges(
    live.scenario,
    (assumptions ?? []).map(({ change }) => change),
  );
  const scenario = assumed.ok ? assumed.scenario : live.scenario;
  const explained = explainAgent(scenario, planScenario(scenario), agentId);
  const explanation = explained.ok ? explained.explanation : null;
  const moved = explanation !== null && (explanation.placed?.date ?? null) !== agent.date;
  const entry = live.scenario.agents.find((one) => one.id === agentId);
  const earliest = entry && entry.earliest > live.scenario.start ? entry.earliest : null;
  return { agent, explanation, leftOut, earliest, moved };
}
