import type { Outcome } from '@/domain/importing/compare/outcome';
import type { CenterFields, ServiceLineFields } from '@/domain/importing/known';
import type { Limit } from '@/domain/importing/records';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { importTrail, split } from './changes';

export type Keyed = { id: string; code: string };

/** A limit as its two columns: people, or a share between 0 and 1. */
export const limitColumns = (limit: Limit | null) => ({
  people: limit?.unit === 'people' ? limit.value : null,
  share: limit?.unit === 'percent' ? limit.value / 100 : null,
});

export const targets = <F>(outcomes: readonly Outcome<F>[]) =>
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
