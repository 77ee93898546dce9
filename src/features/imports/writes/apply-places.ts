import type { Outcome } from '@/domain/importing/compare/outcome';
import type { CenterFields, ServiceLineFields, TeamFields } from '@/domain/importing/known';
import type { Limit } from '@/domain/importing/records';
import { recomputeBands } from '@/features/policy/writes/bands';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { importTrail, split } from './changes';

type Keyed = { id: string; code: string };

/** A limit as its two columns: people, or a share between 0 and 1. */
const limitColumns = (limit: Limit | null) => ({
  people: limit?.unit === 'people' ? limit.value : null,
  share: limit?.unit === 'percent' ? limit.value / 100 : null,
});

const targets = <F>(outcomes: readonly Outcome<F>[]) =>
  outcomes.flatMap((one) => (one.verdict === 'unchanged' ? [] : [one.target]));

/** Writes centers by code, set-wise. */
export async function applyCenters(
  context: CommandContext,
  outcomes: readonly Outcome<CenterFields>[],
): Promise<void> {
  const rows = await context.tx.$queryRaw<Keyed[]>(sql`
    INSERT INTO service_center AS c (code, name, city, state, latitude, longitude, handovers_per_day, conversions_per_day)
    SELECT code, name, city, state, latitude, longitude, "handoversPerDay", "conversionsPerDay"
      FROM json_to_recordset(${JSON.stringify(targets(outcomes))}::json) AS r(code text, name text, city text, state text,
           latitude numeric, longitude numeric, "handoversPerDay" int, "conversionsPerDay" int)
    ON CONFLICT (code) DO UPDATE SET name = excluded.name, city = excluded.city, state = excluded.state,
       latitude = excluded.latitude, longitude = excluded.longitude, handovers_per_day = excluded.handovers_per_day,
       conversions_per_day = excluded.conversions_per_day, version = c.version + 1, archived_at = NULL
    RETURNING id::text, code`);
  const ids = new Map(rows.map((row) => [row.code, row.id]));
  const { fresh, changed } = split(outcomes);
  await context.trail(
    importTrail({
      type: 'center',
      created: 'center.created',
      changedAction: 'center.changed',
      fresh: fresh.map((one) => ({
        id: ids.get(one.target.code) ?? '',
        centerId: ids.get(one.target.code) ?? null,
        after: {
          code: one.target.code,
          handovers: one.target.handoversPerDay,
          conversions: one.target.conversionsPerDay,
        },
      })),
      changed: changed.map((one) => ({ id: one.before.id, centerId: one.before.id, changes: one.changes })),
    }),
  );
}

/** Writes service lines by code, set-wise. */
export async function applyServiceLines(
  context: CommandContext,
  outcomes: readonly Outcome<ServiceLineFields>[],
): Promise<void> {
  const list = targets(outcomes).map((target) => ({ ...target, ...limitColumns(target.maxInTransition) }));
  const rows = await context.tx.$queryRaw<Keyed[]>(sql`
    INSERT INTO service_line AS l (code, name, max_in_transition, transition_share)
    SELECT code, name, people, share FROM json_to_recordset(${JSON.stringify(list)}::json) AS r(code text, name text, people int, share numeric)
    ON CONFLICT (code) DO UPDATE SET name = excluded.name, max_in_transition = excluded.max_in_transition,
       transition_share = excluded.transition_share, version = l.version + 1, archived_at = NULL
    RETURNING id::text, code`);
  const ids = new Map(rows.map((row) => [row.code, row.id]));
  const { fresh, changed } = split(outcomes);
  await context.trail(
    importTrail({
      type: 'line',
      created: 'line.created',
      changedAction: 'line.changed',
      fresh: fresh.map((one) => ({ id: ids.get(one.target.code) ?? '', after: { code: one.target.code } })),
      changed: changed.map((one) => ({ id: one.before.id, changes: one.changes })),
    }),
  );
}

/** Writes teams by code with their leads, set-wise; the bands of their people follow. */
export async function applyTeams(
  context: CommandContext,
  outcomes: readonly Outcome<TeamFields>[],
): Promise<void> {
  const { tx } = context;
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
  const { fresh, changed } = split(outcomes);
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
