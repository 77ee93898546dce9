import type { Outcome } from '@/domain/importing/compare/outcome';
import type { TeamFields } from '@/domain/importing/known';
import { recomputeBands } from '@/features/policy/writes/bands';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { limitColumns, targets, type Keyed } from './apply-places';
import { importTrail, split } from './changes';
import { releaseAfterMove } from './release-after-move';

/** Writes teams by code with their leads, set-wise; the bands of their people follow. */
export async function applyTeams(
  context: CommandContext,
  outcomes: readonly Outcome<TeamFields>[],
): Promise<void> {
  const { tx } = context;
  const { fresh, changed } = split(outcomes);
  const gone = changed.filter((one) => one.changes.some((change) => change.field === 'center'));
  if (gone.length > 0) await leaveCenter(context, gone);
  const list = targets(outcomes).map((target) => ({ ...target, ...limitColumns(target.maxInTransition) }));
  const json = JSON.stringify(list);
  const rows = await tx.$queryRaw<(Keyed & { centerId: string })[]>(sql`
    INSERT INTO team AS t (code, name, center_id, service_line_id, critical_case, max_in_transition, transition_share)
    SELECT r.code, r.name, c.id, l.id, r."criticalCase", r.people, r.share
      FROM json_to_recordset(${json}::json) AS r(code text, name text, center text, "serviceLine" text, "criticalCase" boolean, people int, share numeric)
      JOIN service_center c ON c.code = r.center JOIN service_line l ON l.code = r."serviceLine"
    ON CONFLICT (code) DO UPDATE SET name = excluded.name, center_id = excluded.center_id, service_line_id = excluded.service_line_id,
       critical_case = excluded.critical_case, max_in_transition = excluded.max_in_transition,
       transition_share = excluded.transition_share, version = t.version + 1, archived_at = NULL
    RETURNING id::text, code, center_id::text AS "centerId"`);
  await tx.$executeRaw(sql`
    DELETE FROM team_lead e USING team t, json_to_recordset(${json}::json) AS r(code text, leads json)
     WHERE t.code = r.code AND e.team_id = t.id AND e.until IS NULL AND NOT EXISTS (SELECT 1 FROM json_array_elements_text(r.leads) x WHERE x = e.email)`);
  await tx.$executeRaw(sql`
    INSERT INTO team_lead (team_id, email)
    SELECT t.id, x FROM json_to_recordset(${json}::json) AS r(code text, leads json) JOIN team t ON t.code = r.code,
           json_array_elements_text(r.leads) x
    ON CONFLICT (team_id, email) DO UPDATE SET until = NULL`);
  const known = new Map(rows.map((row) => [row.code, row]));
  await context.trail(
    importTrail({
      type: 'team',
      created: 'team.created',
      changedAction: 'team.changed',
      hidePersonal: true,
      fresh: fresh.map((one) => ({
        id: known.get(one.target.code)?.id ?? '',
        centerId: known.get(one.target.code)?.centerId ?? null,
        after: { code: one.target.code, center: one.target.center, criticalCase: one.target.criticalCase },
      })),
      changed: changed.map((one) => ({
        id: one.before.id,
        centerId: known.get(one.target.code)?.centerId ?? null,
        changes: one.changes,
      })),
    }),
  );
  const moved = changed.filter((one) =>
    one.changes.some((c) => ['center', 'service_line', 'critical_case'].includes(c.field)),
  );
  if (moved.length > 0)
    await recomputeBands(context, sql`a.team_id = ANY(${moved.map((one) => one.before.id)}::uuid[])`);
}

type ChangedTeam = Extract<Outcome<TeamFields>, { verdict: 'changed' }>;

/**
 * The people of teams that go to another center leave what belongs to the old one, as those do who change teams:
 * their dates, devices that were not handed over yet, and the link to a desktop that is not assigned to them.
 */
async function leaveCenter(context: CommandContext, teams: readonly ChangedTeam[]): Promise<void> {
  const { tx } = context;
  const ids = teams.map((one) => one.before.id);
  const goes = sql`(SELECT a.id AS agent_id, c.id AS center_id
      FROM unnest(${ids}::uuid[], ${teams.map((one) => one.target.center)}::text[]) AS m(team_id, center)
      JOIN agent a ON a.team_id = m.team_id AND a.archived_at IS NULL JOIN service_center c ON c.code = m.center)`;
  await tx.$queryRaw(
    sql`SELECT a.id FROM agent a WHERE a.team_id = ANY(${ids}::uuid[]) ORDER BY a.id FOR UPDATE`,
  );
  await releaseAfterMove(context, goes);
  const left = await tx.$queryRaw<
    { id: string; centerId: string; date: string | null; desktop: string | null }[]
  >(sql`
    WITH leaving AS (
      SELECT a.id, a.promised_date, d.id AS desktop_id, d.asset_tag
        FROM ${goes} g JOIN agent a ON a.id = g.agent_id
        LEFT JOIN device d ON d.id = a.desktop_id AND NOT EXISTS (
             SELECT 1 FROM assignment s WHERE s.device_id = d.id AND s.ended_at IS NULL))
    UPDATE agent a SET promised_date = NULL, promised_route = NULL, promised_rank = NULL, version = a.version + 1,
           desktop_id = CASE WHEN l.desktop_id IS NULL THEN a.desktop_id END
      FROM leaving l JOIN ${goes} g ON g.agent_id = l.id
     WHERE a.id = l.id AND (l.promised_date IS NOT NULL OR l.desktop_id IS NOT NULL)
    RETURNING a.id::text, g.center_id::text AS "centerId", l.promised_date::text AS date, l.asset_tag AS desktop`);
  await context.trail(
    left.map((one) => ({
      action: 'agent.changed' as const,
      subjectType: 'agent' as const,
      subjectId: one.id,
      centerId: one.centerId,
      before: { ...(one.date && { date: one.date }), ...(one.desktop && { desktop: one.desktop }) },
      after: { ...(one.date && { date: null }), ...(one.desktop && { desktop: null }) },
      reason: 'TEAM_MOVED',
    })),
  );
}
