import type { IsoDate } from '@/lib/dates';
import type { CommandContext } from '@/server/command';
import { sql, type Tx } from '@/server/db';

/** What a center can usually do on a day; null is no limit. */
export type UsualNumbers = { centerId: string; handovers: number | null; conversions: number | null };

/** What is set for a date; null keeps the center's own number. */
export type DayNumbers = UsualNumbers & { date: IsoDate; closed: boolean };

/** Makes those who change the same centers wait for each other. */
export async function lockCenters(tx: Tx, ids: readonly string[]): Promise<void> {
  await tx.$queryRaw(
    sql`SELECT 1 FROM service_center WHERE id = ANY(${[...ids]}::uuid[]) ORDER BY id FOR UPDATE`,
  );
}

/** Gives centers under lock other numbers for every day. */
export async function writeUsual(
  { tx, trail }: CommandContext,
  rows: readonly UsualNumbers[],
  reason: string,
): Promise<void> {
  const before = await tx.$queryRaw<UsualNumbers[]>(sql`
    SELECT id::text AS "centerId", handovers_per_day AS handovers, conversions_per_day AS conversions
      FROM service_center WHERE id = ANY(${rows.map((row) => row.centerId)}::uuid[])`);
  await tx.$executeRaw(sql`
    UPDATE service_center c SET handovers_per_day = r.handovers, conversions_per_day = r.conversions, version = c.version + 1
      FROM unnest(${rows.map((row) => row.centerId)}::uuid[], ${rows.map((row) => row.handovers)}::int[], ${rows.map((row) => row.conversions)}::int[])
        AS r(id, handovers, conversions)
     WHERE c.id = r.id`);
  const known = new Map(before.map((row) => [row.centerId, row]));
  await trail(
    rows.map(({ centerId, handovers, conversions }) => ({
      action: 'center.changed' as const,
      subjectType: 'center' as const,
      subjectId: centerId,
      centerId,
      before: {
        handoversPerDay: known.get(centerId)?.handovers ?? null,
        conversionsPerDay: known.get(centerId)?.conversions ?? null,
      },
      after: { handoversPerDay: handovers, conversionsPerDay: conversions },
      reason,
    })),
  );
}

/** Closes centers under lock on dates, or gives them other numbers for these; that makes them working days. */
export async function writeDays(
  { tx, trail }: CommandContext,
  rows: readonly DayNumbers[],
  reason: string,
): Promise<void> {
  const ids = rows.map((row) => row.centerId);
  const dates = rows.map((row) => row.date);
  const before = await tx.$queryRaw<DayNumbers[]>(sql`
    SELECT d.center_id::text AS "centerId", d.date::text, d.closed, d.handovers, d.conversions
      FROM center_day d JOIN unnest(${ids}::uuid[], ${dates}::date[]) AS r(id, date) ON r.id = d.center_id AND r.date = d.date`);
  await tx.$executeRaw(sql`
    INSERT INTO center_day (center_id, date, closed, handovers, conversions, reason)
    SELECT r.id, r.date, r.closed, r.handovers, r.conversions, ${reason}
      FROM unnest(${ids}::uuid[], ${dates}::date[], ${rows.map((row) => row.closed)}::boolean[], ${rows.map((row) => row.handovers)}::int[],
                  ${rows.map((row) => row.conversions)}::int[]) AS r(id, date, closed, handovers, conversions)
    ON CONFLICT (center_id, date) DO UPDATE SET closed = excluded.closed, handovers = excluded.handovers, conversions = excluded.conversions, reason = excluded.reason`);
  const known = new Map(before.map((row) => [`${row.centerId} ${row.date}`, row]));
  await trail(
    rows.map(({ centerId, date, closed, handovers, conversions }) => {
      const old = known.get(`${centerId} ${date}`);
      return {
        action: 'center.dayChanged' as const,
        subjectType: 'center' as const,
        subjectId: centerId,
        centerId,
        before: {
          date,
          ...(old && { closed: old.closed, handovers: old.handovers, conversions: old.conversions }),
        },
        after: { date, closed, handovers, conversions },
        reason,
      };
    }),
  );
}
