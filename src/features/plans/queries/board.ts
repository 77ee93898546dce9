import type { BindingLimit } from '@/domain/planning/plan-document';
import { ceilingOn } from '@/domain/rollout/waves';
import type { IsoDate } from '@/lib/dates';
import { db, emptySql, sql } from '@/server/db';
import { can, type Viewer } from '@/server/viewer';
import type { BoardDay, PlanMetricsDocument, Use } from '../schema';

type DayCount = {
  date: IsoDate;
  laptop: number;
  desktop: number;
  drawn: number;
  handovers: number;
  conversions: number;
};
type Facts = {
  metrics: PlanMetricsDocument;
  placed: DayCount[];
  everybody: { date: IsoDate; n: number; drawn: number }[];
  actual: Map<IsoDate, number>;
  ceilings: { from: IsoDate; max: number }[];
};

/**
 * The days of a plan: who stands on each by route, who really got a device, how many are remote, and how
 * full each limit is. `centers` narrows all but the ceiling and the laptops, which are one for all.
 */
export async function planBoard(
  viewer: Viewer,
  planId: string,
  today: IsoDate,
  centers: readonly string[] = [],
): Promise<BoardDay[]> {
  if (!can(viewer, 'plan.read')) return [];
  const facts = await loadFacts(planId, centers);
  return facts ? boardDays(facts, today, centers) : [];
}

async function loadFacts(planId: string, centers: readonly string[]): Promise<Facts | null> {
  const inCenters = centers.length > 0 ? sql`AND c.code = ANY(${[...centers]}::text[])` : emptySql;
  const [plans, placed, everybody, actual, ceilings] = await Promise.all([
    db().$queryRaw<{ metrics: PlanMetricsDocument }[]>(
      sql`SELECT metrics FROM plan WHERE id = ${planId}::uuid`,
    ),
    db().$queryRaw<DayCount[]>(sql`
      SELECT p.date::text, (count(*) FILTER (WHERE p.route = 'LAPTOP'))::int AS laptop, (count(*) FILTER (WHERE p.route = 'OWN_DESKTOP'))::int AS desktop,
             count(*)::int AS handovers, (count(*) FILTER (WHERE p.route = 'OWN_DESKTOP'))::int AS conversions, 0 AS drawn
        FROM placement p JOIN agent a ON a.id = p.agent_id JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
       WHERE p.plan_id = ${planId}::uuid AND p.date IS NOT NULL ${inCenters} GROUP BY 1 ORDER BY 1`),
    db().$queryRaw<{ date: IsoDate; n: number; drawn: number }[]>(sql`
      SELECT date::text, count(*)::int AS n, count(pool)::int AS drawn FROM placement WHERE plan_id = ${planId}::uuid AND date IS NOT NULL GROUP BY 1 ORDER BY 1`),
    db().$queryRaw<{ date: IsoDate; n: number }[]>(sql`
      SELECT a.handed_over_on::text AS date, count(*)::int AS n FROM agent a JOIN team t ON t.id = a.team_id JOIN service_center c ON c.id = t.center_id
       WHERE a.handed_over_on IS NOT NULL AND a.archived_at IS NULL AND a.stage IN ('HANDED_OVER', 'CONNECTED', 'LIVE') ${inCenters} GROUP BY 1`),
    db().$queryRaw<{ from: IsoDate; max: number }[]>(sql`SELECT "from"::text, max FROM ceiling`),
  ]);
  const metrics = plans[0]?.metrics;
  if (!metrics) return null;
  return { metrics, placed, everybody, actual: new Map(actual.map((row) => [row.date, row.n])), ceilings };
}

function boardDays(facts: Facts, today: IsoDate, centers: readonly string[]): BoardDay[] {
  const { metrics, everybody, actual } = facts;
  const { capacity } = metrics;
  const byDate = new Map(facts.placed.map((row) => [row.date, row]));
  const totals = new Map(everybody.map((row) => [row.date, row]));
  const indexOf = new Map(capacity.days.map((day, index) => [day, index]));
  const binds = bindingOf(metrics.metrics.binding, centers);
  const dates = [...new Set([...everybody.map((row) => row.date), ...actual.keys()])].sort();
  let remote = metrics.remoteBefore;
  let drawn = 0;
  return dates.map((date) => {
    const day = byDate.get(date);
    const total = totals.get(date);
    remote += total?.n ?? 0;
    drawn += total?.drawn ?? 0;
    const at = indexOf.get(date);
    // Days before the plan begins stand under the ceiling as it is kept now.
    const ceiling = at === undefined ? ceilingOn(facts.ceilings, date) : (capacity.ceiling[at] ?? null);
    const use = (used: number, limit: number | null, resource: string): Use => ({
      used,
      limit,
      binds: binds.has(`${resource} ${date}`),
    });
    return {
      date,
      laptop: day?.laptop ?? 0,
      desktop: day?.desktop ?? 0,
      actual: date <= today ? (actual.get(date) ?? 0) : null,
      remote,
      ceiling,
      vpn: use(remote, ceiling, 'ceiling'),
      laptops: use(drawn, at === undefined ? null : (capacity.laptops[at] ?? null), 'pool'),
      handovers: use(day?.handovers ?? 0, limitOn(capacity.handovers, at, centers), 'handovers'),
      conversions: use(day?.conversions ?? 0, limitOn(capacity.conversions, at, centers), 'conversions'),
    };
  });
}

/** The sum over the centers; null as soon as one of them has no limit. */
function limitOn(
  limits: Record<string, (number | null)[]>,
  at: number | undefined,
  centers: readonly string[],
): number | null {
  if (at === undefined) return null;
  let sum = 0;
  for (const [code, days] of Object.entries(limits)) {
    if (centers.length > 0 && !centers.includes(code)) continue;
    const limit = days[at];
    if (limit === null || limit === undefined) return null;
    sum += limit;
  }
  return sum;
}

function bindingOf(binding: readonly BindingLimit[], centers: readonly string[]): Set<string> {
  const local = new Set(['handovers', 'conversions']);
  const found = new Set<string>();
  for (const { resource, date, key } of binding) {
    if (centers.length > 0 && local.has(resource) && !centers.includes(key ?? '')) continue;
    found.add(`${resource} ${date}`);
  }
  return found;
}
