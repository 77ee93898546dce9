import { randomFrom } from '../../../src/domain/demo/random';
import type { Profile } from './profiles';

const SPREAD = 7919;
const BANDS: readonly Profile['bands'][] = [[1], [1, 3], [1, 2, 4], [1, 1, 1, 1]];

/** A profile of which everything is drawn, the same each time for a seed: what binds in it was chosen by nobody. */
export function drawProfile(seed: number): Profile {
  const random = randomFrom(seed * SPREAD);
  const between = (least: number, most: number) => least + (most - least) * random.fraction();
  const sometimes = <Key extends string>(probability: number, key: Key, least: number, most: number) =>
    (random.chance(probability) ? { [key]: between(least, most) } : {}) as { [K in Key]?: number };
  const laptop = between(0.05, 0.7);
  const ownDesktop = between(0, 0.9 - laptop);
  const deliveries = random.whole(0, 12);
  return {
    agents: random.whole(200, 2500),
    centers: random.whole(2, 14),
    teamSize: random.whole(6, 24),
    days: random.whole(25, 70),
    transitionDays: random.whole(1, 3),
    lines: random.whole(1, 6),
    ...sometimes(0.9, 'handoverDays', 6, 30),
    ...sometimes(0.85, 'conversionDays', 10, 45),
    ...sometimes(0.85, 'teamShare', 0.05, 0.3),
    ...sometimes(0.6, 'lineShare', 0.03, 0.2),
    ceiling: random.chance(0.5)
      ? [
          [0, between(0.1, 0.4)],
          [random.whole(4, 12), between(0.3, 0.7)],
          [random.whole(13, 22), between(0.4, 0.9)],
          [random.whole(23, 35), between(0.9, 1.2)],
        ]
      : [],
    laptops: {
      atStart: between(0.05, 0.6),
      delivered: deliveries > 0 ? between(0.2, 0.9) : 0,
      deliveries,
      own: random.chance(0.5) ? between(0.05, 0.4) : 0,
    },
    routes: { laptop, ownDesktop },
    bands: random.pick(BANDS),
    late: between(0, 0.2),
    front: random.chance(0.4) ? 0.02 : 0,
    fixed: random.chance(0.4) ? between(0, 0.1) : 0,
    holidays: random.chance(0.5),
  };
}
