import { blocksOfAgents } from '@/features/blocks/queries/of-agents';
import { isId } from '@/lib/is-id';
import { today } from '@/server/clock';
import { db, joinSql, sql } from '@/server/db';
import { agentScope } from '@/server/scope-sql';
import { can, type Viewer } from '@/server/viewer';
import { acts, type Act } from '../schema/acts';
import type { AgentStory } from '../schema/story';
import { fits, permissionOf, type Standing } from './may';
import { readKit, readOrder, readPerson } from './story-parts';

type Core = Omit<AgentStory, 'blocks' | 'kit' | 'person' | 'order' | 'may'> & {
  isPerson: boolean;
  baseline: boolean;
  hasReason: boolean;
  may: boolean[];
};

/** Everything about one agent that the viewer may read; null where the agent is out of scope. */
export async function agentStory(viewer: Viewer, id: string): Promise<AgentStory | null> {
  if (!isId(id)) return null;
  const core = await readCore(viewer, id);
  if (!core) return null;
  const { isPerson, baseline, hasReason, may, ...rest } = core;
  const [blocks, kit, person, order] = await Promise.all([
    blocksOfAgents(viewer, [id], false),
    readKit(id),
    isPerson ? readPerson(id) : null,
    can(viewer, 'agent.band') ? readOrder(id) : null,
  ]);
  const own = blocks.get(id) ?? [];
  const standing: Standing = {
    stage: rest.stage,
    promisedDate: rest.planned,
    baseline,
    blocked: own.some((block) => block.resolvedOn === null),
    hasReason,
    today: today(),
  };
  return {
    ...rest,
    blocks: own.reverse(),
    kit,
    person,
    order,
    may: acts.filter((act: Act, index) => may[index] && fits[act](standing)),
  };
}

async function readCore(viewer: Viewer, id: string): Promise<Core | null> {
  const may = acts.map((act) => agentScope(viewer, permissionOf[act]));
  const rows = await db().$queryRaw<Core[]>(sql`
    SELECT a.id::text, a.personnel_number AS "personnelNumber", a.first_name || ' ' || a.last_name AS name,
           c.code AS center, c.city AS "centerName", t.code AS team, t.name AS "teamName", l.name AS line,
           a.stage::text, a.stage_since::text AS "stageSince", a.promised_date::text AS planned,
           coalesce(s.route, a.promised_route)::text AS route, w.name AS wave,
           a.handed_over_on::text AS "handedOverOn",
           to_char(a.connected_at AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS"Z"') AS "connectedAt",
           a.live_on::text AS "liveOn", a.baseline_remote AS baseline,
           ${agentScope(viewer, 'agent.absence')} AS "isPerson",
           EXISTS (SELECT 1 FROM operational_reason o WHERE o.agent_id = a.id AND o.revoked_at IS NULL) AS "hasReason",
           json_build_array(${joinSql(may)}) AS may
      FROM agent a JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
      JOIN service_line l ON l.id = t.service_line_id
      LEFT JOIN assignment s ON s.agent_id = a.id AND s.role = 'CURRENT' AND s.ended_at IS NULL
      LEFT JOIN wave w ON a.promised_date BETWEEN w.from_date AND w.until_date
                      AND w.plan_id = (SELECT p.id FROM plan p WHERE p.status = 'PUBLISHED')
     WHERE a.id = ${id}::uuid AND a.archived_at IS NULL AND ${agentScope(viewer, 'agent.read')}`);
  return rows[0] ?? null;
}
