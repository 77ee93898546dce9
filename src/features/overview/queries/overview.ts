import { z } from 'zod';
import { addDays, isoWeekday } from '@/lib/dates';
import { today as clockToday } from '@/server/clock';
import { inTransaction, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { BindingLine, Overview } from '../schema';
import { centerCounts, liveByDay, plannedCounts } from './counters';
import {
  centerLines,
  comingDeliveries,
  overtakingCounts,
  planInForce,
  stuckLines,
  wavesOfPlan,
} from './lines';
import { bandsOf, burnUpOf, dayOf, standingOf, wavesOf } from './sums';

const bindingSchema = z.object({
  binding: z.array(
    z.object({
      date: z.string(),
      resource: z.string(),
      key: z.string().nullable(),
      used: z.number(),
      limit: z.number(),
      refused: z.number(),
    }),
  ),
});

/** The next weekday after a date; holidays aside, which differ by state. */
function nextDay(date: string, weekdays: readonly number[]): string {
  for (let step = 1; step <= 7; step += 1) {
    const candidate = addDays(date, step);
    if (weekdays.includes(isoWeekday(candidate))) return candidate;
  }
  return addDays(date, 1);
}

function bindingOf(metrics: unknown, from: string, until: string): BindingLine[] {
  const parsed = bindingSchema.safeParse(metrics);
  if (!parsed.success) return [];
  return parsed.data.binding.filter((line) => line.date >= from && line.date <= until);
}

/**
 * All that the overview shows, from the counters and small indexed lists; no statement reads all
 * agents. One unchanging picture of the database. Null for whoever may not see it.
 */
export async function readOverview(viewer: Viewer, day = clockToday()): Promise<Overview | null> {
  if (!can(viewer, 'overview.read')) return null;
  return inTransaction(
    async (tx) => {
      const counts = await centerCounts(tx);
      const planned = await plannedCounts(tx);
      const history = await liveByDay(tx);
      const plan = await planInForce(tx);
      const settings = await tx.$queryRaw<{ start: string | null; weekdays: number[] }[]>(
        sql`SELECT rollout_start::text AS start, weekdays FROM organisation`,
      );
      const tomorrow = nextDay(day, settings[0]?.weekdays ?? [1, 2, 3, 4, 5]);
      const deliveries = await comingDeliveries(tx, day, tomorrow);
      const standing = standingOf(counts, planned, plan, day);
      const start = settings[0]?.start ?? history[0]?.day ?? day;
      return {
        today: day,
        standing,
        plan: plan && { id: plan.id, number: plan.number, doneBy: plan.doneBy, unplaced: plan.unplaced },
        bands: bandsOf(counts),
        waves: plan ? wavesOf(await wavesOfPlan(tx, plan.id), planned) : [],
        centers: await centerLines(tx, counts, day),
        stuck: await stuckLines(tx),
        overtakings: await overtakingCounts(tx),
        days: [day, tomorrow].map((date) => {
          const due = deliveries.coming.find((one) => one.date === date);
          return { ...dayOf(date, planned), deliveries: due?.deliveries ?? 0, laptops: due?.laptops ?? 0 };
        }),
        burnUp: burnUpOf(history, planned, standing.baseline, { start, today: day, hasPlan: plan !== null }),
        binding: bindingOf(plan?.metrics, day, addDays(day, 14)),
        lateDeliveries: deliveries.late,
      };
    },
    { read: true },
  );
}
