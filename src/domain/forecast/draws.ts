import { randomFrom } from '../demo/random';

/** Seeded draws from the distributions that the forecast needs. */
export interface Draws {
  /** At least 0, below 1. */
  fraction(): number;
  /** Mean 0, standard deviation 1. */
  normal(): number;
  /** With this shape and mean `shape`. */
  gamma(shape: number): number;
  beta(a: number, b: number): number;
  /** How many of `n` happen, each with probability `p`. */
  binomial(n: number, p: number): number;
  /** Failures before the first success of probability `p`, at most `most`. */
  geometric(p: number, most: number): number;
}

const FEW = 16;

export function drawsFrom(seed: number): Draws {
  const { fraction } = randomFrom(seed);

  // Box and Muller, 1958.
  const normal = (): number => Math.sqrt(-2 * Math.log(1 - fraction())) * Math.cos(2 * Math.PI * fraction());

  // Marsaglia and Tsang, 2000; below shape 1 by a power of one draw.
  const gamma = (shape: number): number => {
    if (shape < 1) return gamma(shape + 1) * (1 - fraction()) ** (1 / shape);
    const third = shape - 1 / 3;
    const scale = 1 / Math.sqrt(9 * third);
    for (;;) {
      const x = normal();
      const cube = (1 + scale * x) ** 3;
      if (cube > 0 && Math.log(1 - fraction()) < x * x * 0.5 + third * (1 - cube + Math.log(cube)))
        return third * cube;
    }
  };

  const geometric = (p: number, most: number): number => {
    if (p >= 1) return 0;
    if (p <= 0) return most;
    return Math.min(most, Math.floor(Math.log(1 - fraction()) / Math.log1p(-p)));
  };

  // Few one by one, rare ones from hit to hit, many by the normal curve: for counts of people exact enough.
  const binomial = (n: number, p: number): number => {
    if (n <= 0 || p <= 0) return 0;
    if (p >= 1) return n;
    if (p > 0.5) return n - binomial(n, 1 - p);
    let hits = 0;
    if (n <= FEW) {
      for (let each = 0; each < n; each++) if (fraction() < p) hits++;
      return hits;
    }
    if (n * p < FEW) {
      for (let at = geometric(p, n); at < n; at += 1 + geometric(p, n)) hits++;
      return hits;
    }
    const drawn = Math.round(n * p + normal() * Math.sqrt(n * p * (1 - p)));
    return Math.min(n, Math.max(0, drawn));
  };

  return {
    fraction,
    normal,
    gamma,
    beta: (a, b) => {
      const x = gamma(a);
      return x / (x + gamma(b));
    },
    binomial,
    geometric,
  };
}
