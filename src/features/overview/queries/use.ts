import { z } from 'zod';
import { useResources, type DayUse, type UseDay, type UseResource } from '../schema';
import type { PlanFacts } from './plan';

const limit = z.number().nullable();
const byCenter = z.record(z.string(), z.array(limit));
const metricsSchema = z.object({
  start: z.string(),
  pushed: z.array(z.object({ date: z.string(), resource: z.string(), people: z.number() })),
  capacity: z.object({
    days: z.array(z.string()),
    handovers: byCenter,
    conversions: byCenter,
    laptops: z.array(z.number()),
    ceiling: z.array(limit),
  }),
});
type Limits = Record<string, (number | null)[]>;

/** The sum over the centers; null as soon as one of them has no limit. */
function sumOn(limits: Limits, at: number): number | null {
  let sum = 0;
  for (const days of Object.values(limits)) {
    const one = days[at];
    if (one === null || one === undefined) return null;
    sum += one;
  }
  return sum;
}

/** A limit that adds up may be full on a Sunday, before it rises: it is told on the last open day before. */
function openDay({ days, handovers }: { days: string[]; handovers: Limits }, date: string): string {
  const centers = Object.values(handovers);
  return days.findLast((day, at) => day <= date && centers.some((limits) => limits[at] !== 0)) ?? date;
}

/**
 * How full each limit of the plan in force is on the given dates, as the page of the plan shows it: hand-overs and
 * conversions of the day, laptops and remote people up to it. Nothing where the plan says nothing readable.
 */
export function useOf(
  { metrics, days }: Pick<PlanFacts, 'metrics' | 'days'>,
  remoteOn: (date: string) => number,
  dates: readonly string[],
): UseDay[] {
  const parsed = metricsSchema.safeParse(metrics);
  if (!parsed.success) return [];
  const { start, capacity, pushed } = parsed.data;
  const back = new Map<string, number>();
  for (const { date, resource, people } of pushed) {
    const name = `${resource} ${openDay(capacity, date)}`;
    back.set(name, (back.get(name) ?? 0) + people);
  }
  return dates.flatMap((date) => {
    const at = capacity.days.indexOf(date);
    if (at < 0) return [];
    const onDay = days.find((day) => day.date === date);
    const drawn = days.reduce(
      (sum, day) => (day.date >= start && day.date <= date ? sum + day.drawn : sum),
      0,
    );
    const figures: Record<UseResource, [used: number, limit: number | null]> = {
      pool: [drawn, capacity.laptops[at] ?? null],
      ceiling: [remoteOn(date), capacity.ceiling[at] ?? null],
      handovers: [(onDay?.laptop ?? 0) + (onDay?.desktop ?? 0), sumOn(capacity.handovers, at)],
      conversions: [onDay?.desktop ?? 0, sumOn(capacity.conversions, at)],
    };
    const use = Object.fromEntries(
      useResources.map((resource): [UseResource, DayUse] => {
        const [used, most] = figures[resource];
        return [resource, { used, limit: most, pushed: back.get(`${resource} ${date}`) ?? 0 }];
      }),
    ) as Record<UseResource, DayUse>;
    return [{ date, use }];
  });
}
