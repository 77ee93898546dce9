import { randomFrom } from '../../../src/domain/demo/random';
import type { Random } from '../../../src/domain/demo/random';

/** Laws of chance of the simulated rollouts. They are written for the benchmark and share none with the forecast. */
export interface Chance extends Random {
  /** A median with a spread: times e^±spread two thirds of the time. */
  around(median: number, spread: number): number;
  between(least: number, most: number): number;
  /** Days until something ends: half by the median, some much later (log-normal). */
  days(median: number, spread: number): number;
}

export function chanceFrom(seed: number): Chance {
  const random = randomFrom(seed);
  // Sum of twelve uniforms: near enough to a normal law, and not the one of the forecast.
  const bell = () => Array.from({ length: 12 }, random.fraction).reduce((sum, x) => sum + x, -6);
  const around = (median: number, spread: number) => median * Math.exp(spread * bell());
  return {
    ...random,
    around,
    between: (least, most) => least + (most - least) * random.fraction(),
    days: (median, spread) => Math.max(1, Math.round(around(median, spread))),
  };
}

/** What is true of one rollout and nobody knows. */
export interface Nature {
  noShow: number;
  /** Of Monday to Friday. */
  ofWeekday: readonly number[];
  ofCenter: readonly number[];
  /** A factor for everybody on each day, wandering from day to day. */
  ofDay: readonly number[];
  /** How often a team's lead has the declarations late, team by team. */
  lateDeclarations: readonly number[];
  block: number;
  blockDays: number;
  /** Blocks that end with the person leaving. */
  blockLeaves: number;
  fault: number;
  absence: number;
  /** The day on which a wave of illness is at its height. */
  waveAt: number;
  leaving: number;
  /** Kit that the bench of a center can make ready on a day, against its hand-overs. */
  bench: number;
  benchOutage: number;
  connect: readonly number[];
  vpnOutage: number;
  /** Suppliers: how late they usually are, how unsteady, how often they send a part first. */
  suppliers: readonly { late: number; unsteady: number; parts: number }[];
  /** From a day on all suppliers are held up by so many days. */
  heldUp: { from: number; days: number };
  /** The manager plans anew every so many days. */
  replanEvery: number;
}

function wander(chance: Chance, days: number, memory: number, spread: number): number[] {
  let level = 0;
  return Array.from({ length: days }, () => {
    level = memory * level + Math.log(chance.around(1, spread));
    return Math.exp(level);
  });
}

export function drawNature(chance: Chance, size: { centers: number; teams: number; days: number }): Nature {
  const each = <T>(count: number, make: () => T): T[] => Array.from({ length: count }, make);
  const lead = chance.around(0.04, 0.6);
  return {
    noShow: Math.min(0.15, chance.around(0.02, 0.7)),
    ofWeekday: [chance.between(1, 1.6), 1, 1, chance.between(0.8, 1.1), chance.between(1, 1.9)],
    ofCenter: each(size.centers, () => chance.around(1, 0.45)),
    ofDay: wander(chance, size.days, chance.between(0.3, 0.8), chance.between(0.1, 0.35)),
    lateDeclarations: each(size.teams, () => Math.min(0.5, lead * (chance.chance(0.15) ? 4 : 0.6))),
    block: chance.around(0.004, 0.5),
    blockDays: chance.between(1.5, 5),
    blockLeaves: chance.between(0, 0.12),
    fault: chance.around(0.008, 0.6),
    absence: chance.around(0.0015, 0.6),
    waveAt: chance.whole(0, 30),
    leaving: chance.around(0.0003, 0.6),
    bench: chance.between(1, 1.5),
    benchOutage: chance.between(0, 0.05),
    connect: each(size.centers, () => Math.min(0.97, chance.around(0.78, 0.12))),
    vpnOutage: chance.between(0, 0.06),
    suppliers: each(3, () => ({
      late: chance.between(-0.5, 2),
      unsteady: chance.between(0.3, 1.1),
      parts: chance.between(0, 0.25),
    })),
    heldUp: { from: chance.whole(3, 40), days: chance.chance(0.25) ? chance.whole(1, 5) : 0 },
    replanEvery: chance.whole(1, 3),
  };
}
