import type { ForecastRead } from '@/features/forecast/schema';
import type { OverviewForecast } from '../schema';
import { workingDays } from './days';

/** The forecast beside the plan in force: by how many working days the likely end differs from the plan's last date. */
export function forecastOf(
  forecast: ForecastRead | null,
  lastDate: string | null,
  weekdays: readonly number[],
): OverviewForecast | null {
  if (forecast === null) return null;
  const likely = forecast.doneBy.p50;
  if (likely === null || lastDate === null) return { ...forecast, afterPlan: null };
  const [first, last] = likely < lastDate ? [likely, lastDate] : [lastDate, likely];
  const between = workingDays(first, last, weekdays).filter((date) => date > first).length;
  return { ...forecast, afterPlan: likely < lastDate ? -between : between };
}
