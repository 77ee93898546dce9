/** What can go wrong in one run, as numbers; days count from the start of the scenario. */
export interface Risks {
  /** Of center × day: the probability that a first date is missed. */
  missed: (center: number, day: number) => number;
  /** The probability that somebody who missed a date before keeps the one that the plan gives now. */
  again: (day: number) => number;
  /** The probability that somebody who missed a date some working days ago (from 1) gets the kit on this day or leaves. */
  catchUp: (age: number, day: number) => number;
  /** Of those, the share who leave. */
  leave: number;
  /** Withdrawals per person and working day. */
  withdrawal: number;
  /** The probability of being away on a day so many working days ahead, by an absence that is not known yet. */
  away: (ahead: number) => number;
  /** Working days that such an absence still goes on, that day included. */
  awayFor: (ahead: number) => number;
  /** The probability of going live some working days (from 1) after the hand-over. */
  goLive: (age: number, day: number) => number;
  /** Working days between the expected and the actual day of a delivery; `late`: the days it is late already. */
  daysLate: (late: number) => number;
  /** What is missing of a delivery of so many laptops, and after how many more working days it comes. */
  shortfall: (laptops: number) => { laptops: number; after: number };
}

/** A rollout in which all goes by plan: everybody comes, every delivery too, and all are live on the next working day. */
export const noRisks: Risks = {
  missed: () => 0,
  again: () => 1,
  catchUp: () => 1,
  leave: 0,
  withdrawal: 0,
  away: () => 0,
  awayFor: () => 0,
  goLive: () => 1,
  daysLate: () => 0,
  shortfall: () => ({ laptops: 0, after: 0 }),
};
