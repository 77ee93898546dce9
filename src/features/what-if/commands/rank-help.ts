import { setImmediate as breathe } from 'node:timers/promises';
import { helpCandidates, rankHelp, weigh, type HelpEntry } from '@/domain/what-if/help/help-entries';
import { planned } from '@/domain/what-if/variant-figures';
import { liveScenario } from '@/features/plans/queries/scenario';
import type { IsoDate } from '@/lib/dates';
import { db, inTransaction, sql, type Db } from '@/server/db';
import { openHindrances } from '../queries/hindrances';

/** Names the state by its changes: their number tells also one that was begun earlier and ended later. */
async function markOf(tx: Db): Promise<string> {
  const rows = await tx.$queryRaw<{ mark: string }[]>(
    sql`SELECT count(*) || ' ' || coalesce(max(at)::text, '') AS mark FROM change_set`,
  );
  return rows[0]?.mark ?? '';
}

/**
 * Computes what would help most and keeps it, where anything has changed since it was computed last; tells whether it
 * has. Derived figures like the counters: no change of anybody, so no change set and no trail. Plans the state about
 * twelve times, a tenth of a second each, with a pause after each.
 */
export async function refreshHelp(today: IsoDate): Promise<boolean> {
  const { mark, live, hindrances } = await inTransaction(
    async (tx) => {
      const found = await markOf(tx);
      const known = await tx.$queryRaw<unknown[]>(
        sql`SELECT 1 FROM help_ranking WHERE mark = ${found} AND day = ${today}::date`,
      );
      if (known.length > 0) return { mark: found, live: null, hindrances: [] };
      return { mark: found, live: await liveScenario(tx, today), hindrances: await openHindrances(tx) };
    },
    { read: true },
  );
  if (live === null) return false;
  const asIs = planned(live.scenario);
  const entries: (HelpEntry | null)[] = [];
  for (const candidate of helpCandidates(asIs, hindrances)) {
    await breathe();
    entries.push(weigh(asIs, candidate));
  }
  await db().$executeRaw(sql`
    INSERT INTO help_ranking (id, day, mark, computed_at, entries)
    VALUES (1, ${today}::date, ${mark}, now(), ${JSON.stringify(rankHelp(entries))}::jsonb)
    ON CONFLICT (id) DO UPDATE SET day = excluded.day, mark = excluded.mark, computed_at = excluded.computed_at, entries = excluded.entries`);
  return true;
}
