import type { Outcome } from '@/domain/importing/compare/outcome';
import type { AgentFields } from '@/domain/importing/known';
import { bandsOfNewcomers, recomputeBands } from '@/features/policy/writes/bands';
import type { CommandContext } from '@/server/command';
import { sql, type Sql } from '@/server/db';
import { importTrail, split } from './changes';
import { releaseAfterMove } from './release-after-move';

/** The rows of the file as a table, with the ids of team and desktop looked up. */
function rowsOf(list: readonly object[]): Sql {
  return sql`(SELECT r.*, t.id AS team_id, t.center_id, d.id AS desktop_id
      FROM json_to_recordset(${JSON.stringify(list)}::json) AS r(id uuid, "personnelNumber" text, "firstName" text, "lastName" text,
           email text, team text, baseline text, need text, desktop text, earliest date, "teamChanged" boolean, band int)
      JOIN team t ON t.code = r.team LEFT JOIN device d ON d.asset_tag = r.desktop)`;
}

/** Writes agents by personnel number, set-wise; bands follow, and a change of team keeps what it must. */
export async function applyAgents(
  context: CommandContext,
  outcomes: readonly Outcome<AgentFields>[],
): Promise<void> {
  const { fresh, changed } = split(outcomes);
  const ids = await insertAgents(
    context,
    fresh.map((one) => one.target),
  );
  const moved = changed.filter((one) => one.changes.some((change) => change.field === 'team'));
  const movedIds = moved.map((one) => one.before.id);
  if (moved.length > 0) {
    const teams = moved.map((one) => one.target.team);
    await releaseAfterMove(
      context,
      sql`(SELECT m.agent_id, t.center_id FROM unnest(${movedIds}::uuid[], ${teams}::text[]) AS m(agent_id, team) JOIN team t ON t.code = m.team)`,
    );
  }
  await updateAgents(context, changed, new Set(movedIds));
  await context.trail(
    importTrail({
      type: 'agent',
      created: 'agent.created',
      changedAction: 'agent.changed',
      hidePersonal: true,
      fresh: fresh.map((one) => ({
        id: ids.get(one.target.personnelNumber)?.id ?? '',
        centerId: ids.get(one.target.personnelNumber)?.centerId ?? null,
        after: {
          team: one.target.team,
          need: one.target.need,
          stage: one.target.baseline === 'REMOTE' ? 'LIVE' : 'WAITING',
        },
      })),
      changed: changed.map((one) => ({ id: one.before.id, changes: one.changes })),
    }),
  );
  if (movedIds.length > 0) await recomputeBands(context, sql`a.id = ANY(${movedIds}::uuid[])`);
}

/** Whoever was taken out of the rollout by an undone import comes back as a newcomer. */
const anew = sql`first_name = excluded.first_name, last_name = excluded.last_name, email = excluded.email, team_id = excluded.team_id,
  baseline_remote = excluded.baseline_remote, need = excluded.need, desktop_id = excluded.desktop_id, earliest = excluded.earliest,
  band = excluded.band, stage = excluded.stage, stage_since = excluded.stage_since, live_on = excluded.live_on, front = false,
  no_shows = 0, promised_rank = NULL, handed_over_on = NULL, connected_at = NULL, archived_at = NULL, version = a.version + 1`;

async function insertAgents(context: CommandContext, targets: readonly AgentFields[]) {
  type Row = { id: string; number: string; centerId: string };
  if (targets.length === 0) return new Map<string, Row>();
  const bands = await bandsOfNewcomers(context.tx);
  const list = targets.map((target) => ({ ...target, band: bands.get(target.team) ?? 1 }));
  const rows = await context.tx.$queryRaw<Row[]>(sql`
    WITH r AS ${rowsOf(list)}, made AS (
      INSERT INTO agent AS a (personnel_number, first_name, last_name, email, team_id, baseline_remote, need, desktop_id, earliest, band, stage, stage_since, live_on)
      SELECT r."personnelNumber", r."firstName", r."lastName", r.email, r.team_id, r.baseline = 'REMOTE', r.need::need, r.desktop_id, r.earliest, r.band,
             CASE WHEN r.baseline = 'REMOTE' THEN 'LIVE' ELSE 'WAITING' END::stage, ${context.today}::date,
             CASE WHEN r.baseline = 'REMOTE' THEN ${context.today}::date END
        FROM r ORDER BY r."personnelNumber"
      ON CONFLICT (personnel_number) DO UPDATE SET ${anew} WHERE a.archived_at IS NOT NULL
      RETURNING id, personnel_number)
    SELECT m.id::text, m.personnel_number AS number, r.center_id::text AS "centerId" FROM made m JOIN r ON r."personnelNumber" = m.personnel_number`);
  return new Map(rows.map((row) => [row.number, row]));
}

/** Desktops change hands within one file: they are freed before anybody gets one, since each belongs to at most one agent. */
export async function freeDesks(
  context: CommandContext,
  outcomes: readonly Outcome<object>[],
): Promise<void> {
  const leaving = outcomes.flatMap((one) =>
    one.verdict === 'changed' && one.changes.some((change) => change.field === 'desktop')
      ? [one.before.id]
      : [],
  );
  if (leaving.length === 0) return;
  await context.tx.$executeRaw(
    sql`UPDATE agent SET desktop_id = NULL WHERE id = ANY(${leaving}::uuid[]) AND desktop_id IS NOT NULL`,
  );
}

type ChangedAgent = Extract<Outcome<AgentFields>, { verdict: 'changed' }>;

async function updateAgents(
  context: CommandContext,
  changed: readonly ChangedAgent[],
  moved: ReadonlySet<string>,
): Promise<void> {
  if (changed.length === 0) return;
  const list = changed.map((one) => ({
    ...one.target,
    id: one.before.id,
    teamChanged: moved.has(one.before.id),
  }));
  await context.tx.$executeRaw(sql`
    UPDATE agent a SET first_name = r."firstName", last_name = r."lastName", email = r.email, team_id = r.team_id,
           need = r.need::need, desktop_id = r.desktop_id, earliest = r.earliest,
           baseline_remote = r.baseline = 'REMOTE',
           stage = CASE WHEN a.stage = 'WAITING' AND r.baseline = 'REMOTE' THEN 'LIVE' ELSE a.stage END,
           stage_since = CASE WHEN a.stage = 'WAITING' AND r.baseline = 'REMOTE' THEN ${context.today}::date ELSE a.stage_since END,
           live_on = CASE WHEN a.stage = 'WAITING' AND r.baseline = 'REMOTE' THEN ${context.today}::date ELSE a.live_on END,
           promised_date = CASE WHEN r."teamChanged" THEN NULL ELSE a.promised_date END,
           promised_route = CASE WHEN r."teamChanged" THEN NULL ELSE a.promised_route END,
           promised_rank = CASE WHEN r."teamChanged" THEN NULL ELSE a.promised_rank END,
           version = a.version + 1
      FROM ${rowsOf(list)} r WHERE a.id = r.id`);
}
