import type { AgedCount, Observed, PastDelivery } from './observed';
import { MOST_WEIGHT, PRIORS } from './priors';

/** A share that is not known for certain: Beta(a, b). */
export interface Share {
  a: number;
  b: number;
}

/** What prior and observation together say; a run draws its risks from it. */
export interface Belief {
  missed: Share;
  again: Share;
  /** Of the factor of a day on the share missed: its variance so far, as seen on so many days. */
  dayToDay: { variance: number; days: number };
  /** Of the factor of each center, by code: Gamma of this shape and rate. */
  centers: ReadonlyMap<string, { shape: number; rate: number }>;
  catchUp: readonly { until: number; share: Share }[];
  leave: Share;
  /** Events and person-days. */
  withdrawal: { shape: number; rate: number };
  absence: { shape: number; rate: number };
  absenceDays: readonly number[];
  goLive: readonly { until: number; share: Share }[];
  onTime: Share;
  arrival: Share;
  short: Share;
  missing: Share;
}

type Prior = { mean: number; weight: number };

/** Conjugate: the prior's observations and those made, of which together no more than `most` count as independent. */
function shareOf(prior: Prior, done: number, all: number, most = MOST_WEIGHT): Share {
  const counts = 1 / (1 + all / most);
  return {
    a: (prior.mean * prior.weight + done) * counts,
    b: ((1 - prior.mean) * prior.weight + all - done) * counts,
  };
}

export const meanOf = ({ a, b }: Share): number => a / (a + b);

type Row = Observed['firstDates'][number];

function sumsBy(rows: readonly Row[], keyOf: (row: Row) => string) {
  const sums = new Map<string, { due: number; missed: number }>();
  for (const row of rows) {
    const sum = sums.get(keyOf(row)) ?? { due: 0, missed: 0 };
    sum.due += row.due;
    sum.missed += row.due - row.kept;
    sums.set(keyOf(row), sum);
  }
  return sums;
}

/** First dates: the share missed, how it spreads over days (moments, shrunk to the prior) and over centers. */
function firstDates(rows: readonly Row[]): Pick<Belief, 'missed' | 'dayToDay' | 'centers'> {
  const { due, missed } = sumsBy(rows, () => 'all').get('all') ?? { due: 0, missed: 0 };
  const prior = PRIORS.missed;
  const mean = (prior.mean * prior.weight + missed) / (prior.weight + due);
  const days = [...sumsBy(rows, (row) => row.date).values()].filter((day) => day.due > 0);
  const excess = days.reduce((sum, day) => {
    const expected = day.due * mean;
    // The squared deviation beyond what chance alone gives, not more than a factor of 4 would give.
    return sum + Math.min(9, (day.missed / expected - 1) ** 2 - (1 - mean) / expected);
  }, 0);
  const { variance, days: weight } = PRIORS.dayToDay;
  const seen = Math.max(0.02, (variance * weight + excess) / (weight + days.length));
  const independent = Math.max(1, days.length * (1 - mean)) / (mean * seen);
  return {
    missed: shareOf(prior, missed, due, independent),
    dayToDay: { variance: seen, days: weight + days.length },
    centers: new Map(
      [...sumsBy(rows, (row) => row.center)].map(([center, sum]) => [
        center,
        { shape: PRIORS.centers.shape + sum.missed, rate: PRIORS.centers.shape + sum.due * mean },
      ]),
    ),
  };
}

/** Shares by age: observations of the ages between two bounds together. */
function byAge(priors: readonly (Prior & { until: number })[], counts: readonly AgedCount[]) {
  return priors.map((prior, index) => {
    const from = priors[index - 1]?.until ?? 0;
    const inside = counts.filter(({ age }) => age > from && age <= prior.until);
    const done = inside.reduce((sum, count) => sum + count.done, 0);
    const atRisk = inside.reduce((sum, count) => sum + count.atRisk, 0);
    return { until: prior.until, share: shareOf(prior, done, atRisk) };
  });
}

/** Deliveries: on their day or, with the same probability on each later day, afterwards; complete or short. */
function deliveries(past: readonly PastDelivery[]): Pick<Belief, 'onTime' | 'arrival' | 'short' | 'missing'> {
  const late = past.filter(({ daysLate }) => daysLate > 0);
  const arrived = past.filter((delivery) => delivery.arrived);
  const short = arrived.filter(({ received, ordered }) => received < ordered);
  const missing = short.reduce((sum, { received, ordered }) => sum + 1 - received / ordered, 0);
  return {
    onTime: shareOf(PRIORS.onTime, past.length - late.length, past.length),
    arrival: shareOf(
      PRIORS.arrival,
      late.filter((delivery) => delivery.arrived).length,
      late.reduce((sum, { daysLate }) => sum + daysLate, 0),
    ),
    short: shareOf(PRIORS.short, short.length, arrived.length),
    missing: shareOf(PRIORS.missing, missing, short.length),
  };
}

/** Learns from what was seen. */
export function learn(observed: Observed): Belief {
  const { withdrawal, absence } = PRIORS;
  const ended = observed.catchUp.reduce((sum, { done }) => sum + done, 0);
  return {
    ...firstDates(observed.firstDates),
    again: shareOf(PRIORS.again, observed.secondDates.kept, observed.secondDates.due),
    catchUp: byAge(PRIORS.catchUp, observed.catchUp),
    leave: shareOf(PRIORS.leave, observed.leftAfterMiss, ended),
    withdrawal: {
      shape: withdrawal.mean * withdrawal.weight + observed.withdrawals,
      rate: withdrawal.weight + observed.personDays,
    },
    absence: {
      shape: absence.mean * absence.weight + observed.absences.length,
      rate: absence.weight + observed.personDays,
    },
    absenceDays: [...PRIORS.absenceDays, ...observed.absences],
    goLive: byAge(PRIORS.goLive, observed.goLive),
    ...deliveries(observed.deliveries),
  };
}
