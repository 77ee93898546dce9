/** Something that may end on each working day since it began: how many were waiting on that day, and how many it ended for. */
export interface AgedCount {
  /** Working days of their center since it began, from 1. */
  age: number;
  atRisk: number;
  done: number;
}

/** What came of a delivery so far; days are working days of its pool. */
export interface PastDelivery {
  /** Days after the expected one on which the first laptops came; of one that is still out: the days it is late by now. */
  daysLate: number;
  arrived: boolean;
  ordered: number;
  received: number;
}

/** What was seen up to the eve of the forecast's first day. */
export interface Observed {
  /**
   * People due on a day for the first time, as the plan in force had it on the eve, and how many got their kit on it.
   * Left out are those whose kit was ready when the center had no hand-over left: limits are reckoned with anyway.
   */
  firstDates: { center: string; date: string; due: number; kept: number }[];
  /** People whom a plan gave another date after a missed one: due on such a date, and how many got their kit on it. */
  secondDates: { due: number; kept: number };
  /** Those who missed their first date, until they got their kit or left the rollout. */
  catchUp: AgedCount[];
  /** How many of these left. */
  leftAfterMiss: number;
  /** From hand-over to live. */
  goLive: AgedCount[];
  /** People without kit, summed over the working days seen: what absences and withdrawals are a share of. */
  personDays: number;
  withdrawals: number;
  /** Working days of each absence that was reported. */
  absences: number[];
  deliveries: PastDelivery[];
}

/** Nothing seen yet: the priors alone. */
export const nothingObserved: Observed = {
  firstDates: [],
  secondDates: { due: 0, kept: 0 },
  catchUp: [],
  leftAfterMiss: 0,
  goLive: [],
  personDays: 0,
  withdrawals: 0,
  absences: [],
  deliveries: [],
};
