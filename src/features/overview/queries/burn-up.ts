import type { ForecastDay } from '@/domain/forecast/forecast';
import type { BurnUpPoint, LiveRange } from '../schema';
import type { DayCount, PlannedCount } from './counters';
import { nextDay, workingDays } from './days';

type Span = { start: string; today: string; hasPlan: boolean; weekdays: readonly number[] };

type Counts = {
  history: readonly DayCount[];
  planned: readonly PlannedCount[];
  /** Remote before the rollout began. */
  baseline: number;
  forecast: readonly ForecastDay[];
  /** Everybody who is in the rollout. */
  all: number;
};

/** Once nine of ten runs have so many live, only stragglers are left: the days after that are flat and not shown. */
const NEARLY_ALL = 0.99;

/** The forecast of the days to come, up to the one on which nearly all are live in nearly all runs. */
function daysToCome(forecast: readonly ForecastDay[], all: number, today: string): Map<string, LiveRange> {
  const ahead = forecast.filter(({ date }) => date > today);
  const settled = ahead.findIndex(({ live }) => live.p10 >= NEARLY_ALL * all);
  const shown = settled < 0 ? ahead : ahead.slice(0, settled + 1);
  return new Map(shown.map(({ date, live }) => [date, live]));
}

/**
 * Live people by day, as they were up to today, as the plan in force has them and as the forecast does: handed over after
 * the shift, somebody is expected live on the next working day.
 */
export function burnUpOf(
  { history, planned, baseline, forecast, all }: Counts,
  { start, today, hasPlan, weekdays }: Span,
): BurnUpPoint[] {
  const due = planned.flatMap(({ date, stage, n }) =>
    hasPlan && date !== null && stage !== 'WITHDRAWN' ? [{ date, n }] : [],
  );
  const toCome = hasPlan ? daysToCome(forecast, all, today) : new Map<string, LiveRange>();
  const lastDue = due.reduce((last, { date }) => (date > last ? date : last), '');
  const end = lastDue === '' ? today : nextDay(lastDue, weekdays);
  const dates = new Set([start, today, ...workingDays(start, end > today ? end : today, weekdays)]);
  for (const { day } of history) if (day >= start) dates.add(day);
  for (const date of toCome.keys()) dates.add(date);
  const liveOn = (date: string) => history.reduce((sum, row) => (row.day <= date ? sum + row.n : sum), 0);
  const now = liveOn(today);
  return [...dates].sort().map((date) => ({
    date,
    actual: date > today ? null : liveOn(date),
    plan: hasPlan ? due.reduce((sum, row) => (row.date < date ? sum + row.n : sum), baseline) : null,
    // The band opens at today's figure.
    forecast:
      toCome.size > 0 && date === today ? { p10: now, p50: now, p90: now } : (toCome.get(date) ?? null),
  }));
}
