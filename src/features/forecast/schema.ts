import type { Forecast } from '@/domain/forecast/forecast';

/** What a forecast rests on, for people: shares from 0 to 1, null where nothing was seen yet. */
export type ForecastBasis = {
  /** First dates seen, and the share of them that was kept. */
  firstDates: number;
  kept: number | null;
  /** Deliveries due so far, and how many of them came late or are late now. */
  deliveries: number;
  lateDeliveries: number;
  /** Of those handed over, the share live on the next working day. */
  liveNextDay: number | null;
};

/** What is kept of a forecast. */
export type ForecastDocument = Forecast & {
  basis: ForecastBasis;
  /** People whom no plan may place now: the forecast leaves them out. */
  leftOut: number;
  /** People still without kit on the morning of the forecast. */
  toMove: number;
  /** The last day that is looked at. */
  horizonEnd: string;
};

/** A forecast as a page shows it. */
export type ForecastRead = ForecastDocument & {
  /** The instant at which it was made. */
  computedAt: string;
  /** Whether that was today: else a page says the date too. */
  isOfToday: boolean;
  /** Something has changed since; it is being made anew. */
  isStale: boolean;
};
