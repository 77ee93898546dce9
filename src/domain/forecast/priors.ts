/**
 * What is assumed before anything is seen, as conjugate priors: a share is Beta with this mean and a weight in
 * observations, a rate is Gamma with this mean and a weight in person-days. The weights are those of a handful of
 * events, so that the first week of a rollout says more than they do.
 */
export const PRIORS = {
  /** First dates missed, for whatever reason: not come, fault, block, declaration or kit not ready. */
  missed: { mean: 0.1, weight: 10 },
  /** Kept another date, given after a missed one. */
  again: { mean: 0.65, weight: 8 },
  /** Spread of that share from day to day: the variance of its factor (Gamma with mean 1), known as well as from so many days. */
  dayToDay: { variance: 0.3, days: 4 },
  /** Spread of that share from center to center: the shape of its factor (Gamma with mean 1). */
  centers: { shape: 6 },
  /** Per working day, got the kit after a missed date: by days since. Whoever is still waiting after long waits for a reason. */
  catchUp: [
    { until: 1, mean: 0.45, weight: 6 },
    { until: 2, mean: 0.4, weight: 6 },
    { until: 4, mean: 0.35, weight: 6 },
    { until: 8, mean: 0.3, weight: 8 },
    { until: Infinity, mean: 0.3, weight: 8 },
  ],
  leave: { mean: 0.05, weight: 10 },
  withdrawal: { mean: 0.0005, weight: 2_000 },
  absence: { mean: 0.002, weight: 1_000 },
  absenceDays: [2, 5, 10],
  /** Per working day, live after the hand-over: by days since. */
  goLive: [
    { until: 1, mean: 0.75, weight: 6 },
    { until: 2, mean: 0.6, weight: 6 },
    { until: 4, mean: 0.5, weight: 6 },
    { until: Infinity, mean: 0.35, weight: 10 },
  ],
  /** A delivery comes on its day; else, on each later day. */
  onTime: { mean: 0.6, weight: 2 },
  arrival: { mean: 0.35, weight: 4 },
  /** Deliveries that come short, and what share of them is missing. */
  short: { mean: 0.12, weight: 3 },
  missing: { mean: 0.15, weight: 3 },
} as const;

/**
 * The weeks to come are not quite like those that were seen: by how much the odds of each kind may have shifted, for
 * the whole run and everybody (standard deviation of the logarithm).
 */
export const DRIFT = { missed: 0.25, catchUp: 0.3, goLive: 0.2 } as const;

/**
 * However many people were seen, they were seen on few days in one organisation: the spread of tomorrow's share around
 * the past one is never below that of so many independent observations.
 */
export const MOST_WEIGHT = 60;
