import type { IsoDate } from '@/lib/dates';
import type { CommandContext } from '@/server/command';
import { sql } from '@/server/db';
import { cutAtCeilings, joinWhereGone } from './renumber';

/**
 * Sets the ceilings of some dates, takes away those that are null, and cuts the waves where one now changes, or joins
 * them where none does any more; the plans are under lock. Says how many were other before.
 */
export async function writeCeilings(
  { tx, trail }: CommandContext,
  steps: readonly { from: IsoDate; max: number | null }[],
  reason: string,
): Promise<number> {
  const dates = steps.map((step) => step.from);
  const before = await tx.$queryRaw<{ from: IsoDate; max: number }[]>(
    sql`SELECT "from"::text, max FROM ceiling WHERE "from" = ANY(${dates}::date[]) ORDER BY "from" FOR UPDATE`,
  );
  const known = new Map(before.map(({ from, max }) => [from, max]));
  const changed = steps.filter(({ from, max }) => (known.get(from) ?? null) !== max);
  if (changed.length === 0) return 0;
  const kept = changed.filter(({ max }) => max !== null);
  const gone = changed.filter(({ max }) => max === null);
  await tx.$executeRaw(sql`DELETE FROM ceiling WHERE "from" = ANY(${gone.map((step) => step.from)}::date[])`);
  await tx.$executeRaw(sql`
    INSERT INTO ceiling ("from", max) SELECT r."from", r.max FROM unnest(${kept.map((step) => step.from)}::date[], ${kept.map((step) => step.max)}::int[]) AS r("from", max)
    ON CONFLICT ("from") DO UPDATE SET max = excluded.max`);
  await joinWhereGone(
    tx,
    gone.map((step) => step.from),
  );
  await cutAtCeilings(tx);
  await trail(
    changed.map(({ from, max }) => ({
      action: 'ceiling.changed' as const,
      subjectType: 'ceiling' as const,
      subjectId: from,
      before: { max: known.get(from) ?? null },
      after: { max },
      reason,
    })),
  );
  return changed.length;
}
