import { meanOf } from './belief';
import type { Belief, Share } from './belief';
import type { Draws } from './draws';
import { DRIFT } from './priors';
import type { Risks } from './risks';

/** Nobody's probability is nothing or certain. */
const within = (value: number): number => Math.min(0.97, Math.max(0, value));

/** A probability whose odds have become so many times as high. */
const atOdds = (p: number, odds: number): number => (p * odds) / (1 - p + p * odds);

const LONGEST_DELAY = 250;

/** Absences that begin from now on: each day the same share of people, for as long as one of those seen or assumed. */
function drawAbsences({ absence, absenceDays }: Belief, draws: Draws): Pick<Risks, 'away' | 'awayFor'> {
  const rate = draws.gamma(absence.shape) / absence.rate;
  /** Of all beginnings of all lengths in so many days, those that reach the last day. */
  const reaching = (ahead: number) => absenceDays.reduce((sum, days) => sum + Math.min(days, ahead), 0);
  const byDay = new Map<number, number>();
  return {
    away: (ahead) => {
      const known = byDay.get(ahead);
      if (known !== undefined) return known;
      const share = 1 - Math.exp((-rate * reaching(ahead)) / absenceDays.length);
      byDay.set(ahead, share);
      return share;
    },
    awayFor: (ahead) => {
      let left = draws.fraction() * reaching(ahead);
      const days = absenceDays.find((length) => (left -= Math.min(length, ahead)) < 0) ?? 1;
      return days - Math.floor(draws.fraction() * Math.min(days, ahead));
    },
  };
}

/**
 * The risks of one run, drawn from the belief: first what is not known for certain and is the same all through the run
 * (shares, each center's own factor), then what differs from day to day for all alike, so that a bad day hits everybody.
 */
export function drawRisks(
  belief: Belief,
  draws: Draws,
  size: { centers: readonly string[]; days: number },
): Risks {
  const draw = ({ a, b }: Share): number => draws.beta(a, b);
  const drift = (spread: number): number => Math.exp(spread * draws.normal());
  const byAge = (shares: Belief['catchUp'], odds: number) =>
    shares.map(({ until, share }) => ({ until, p: atOdds(draw(share), odds) }));
  const factor = (variance: number): number => (variance < 1e-6 ? 1 : draws.gamma(1 / variance) * variance);
  const missed = atOdds(draw(belief.missed), drift(DRIFT.missed));
  const { variance, days: seen } = belief.dayToDay;
  const spread = Math.min(2, (variance * seen) / (2 * draws.gamma(seen / 2)));
  const ofCenter = Float64Array.from(size.centers, (code) => {
    const { shape, rate } = belief.centers.get(code) ?? { shape: 6, rate: 6 };
    return draws.gamma(shape) / rate;
  });
  const ofDay = Float64Array.from({ length: size.days }, () => factor(spread));
  const slowDay = Float64Array.from({ length: size.days }, () => factor(spread));
  const better = drift(DRIFT.catchUp);
  const catchUp = byAge(belief.catchUp, better);
  const again = atOdds(draw(belief.again), better);
  const onThisDay = (p: number, day: number): number =>
    within((p * (1 - within(missed * ofDay[day]!))) / (1 - within(missed)));
  const goLive = byAge(belief.goLive, drift(DRIFT.goLive));
  const at = (list: readonly { until: number; p: number }[], age: number): number =>
    list.find(({ until }) => age <= until)?.p ?? 0;
  const onTime = draw(belief.onTime);
  const arrival = draw(belief.arrival);
  const delay = (p: number): number =>
    draws.geometric(within(draws.beta(10 * p, 10 * (1 - p))), LONGEST_DELAY);
  return {
    missed: (center, day) => within(missed * ofCenter[center]! * ofDay[day]!),
    again: (day) => onThisDay(again, day),
    catchUp: (age, day) => onThisDay(at(catchUp, age), day),
    leave: draw(belief.leave),
    withdrawal: draws.gamma(belief.withdrawal.shape) / belief.withdrawal.rate,
    ...drawAbsences(belief, draws),
    goLive: (age, day) => 1 - within((1 - at(goLive, age)) * slowDay[day]!),
    daysLate: (late) => (late > 0 ? delay(arrival) : draws.fraction() < onTime ? 0 : 1 + delay(arrival)),
    shortfall: (laptops) => {
      if (draws.fraction() >= meanOf(belief.short)) return { laptops: 0, after: 0 };
      const missing = Math.ceil(draws.beta(belief.missing.a, belief.missing.b) * laptops);
      return { laptops: missing, after: 1 + delay(arrival) };
    },
  };
}
