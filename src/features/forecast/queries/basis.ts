import type { Observed } from '@/domain/forecast/observed';
import type { ForecastBasis } from '../schema';

const share = (part: number, all: number): number | null => (all > 0 ? part / all : null);

/** What a forecast rests on, in the few figures that people can check. */
export function basisOf({ firstDates, goLive, deliveries }: Observed): ForecastBasis {
  const due = firstDates.reduce((sum, row) => sum + row.due, 0);
  const kept = firstDates.reduce((sum, row) => sum + row.kept, 0);
  const nextDay = goLive.find(({ age }) => age === 1);
  return {
    firstDates: due,
    kept: share(kept, due),
    deliveries: deliveries.length,
    lateDeliveries: deliveries.filter(({ daysLate }) => daysLate > 0).length,
    liveNextDay: share(nextDay?.done ?? 0, nextDay?.atRisk ?? 0),
  };
}
