import { DEMO_CENTERS } from './centers';
import type { DemoCenter } from './centers';
import type { Random } from './random';
import { FULL_SIZE } from './settings';

export interface DemoSite extends DemoCenter {
  readonly name: string;
  readonly handoversPerDay: number;
  readonly conversionsPerDay: number;
}

export interface DemoTeam {
  readonly code: string;
  readonly name: string;
  readonly center: string;
  readonly line: string;
  /** A limit of its own, as in the file; empty for most. */
  readonly maxInTransition: string;
  readonly size: number;
}

export interface DemoLine {
  readonly code: string;
  readonly name: string;
  readonly letter: string;
  readonly weight: number;
  readonly maxInTransition: string;
  /** Whether its teams may be those for critical cases. */
  readonly urgent: boolean;
}

const line = (
  code: string,
  name: string,
  letter: string,
  weight: number,
  urgent: boolean,
  maxInTransition = '',
): DemoLine => ({ code, name, letter, weight, urgent, maxInTransition });

export const DEMO_LINES: readonly DemoLine[] = [
  line('MOBILE', 'Mobilfunk', 'M', 30, false),
  line('FIXED', 'Festnetz', 'F', 27, false),
  line('BUSINESS', 'Geschäftskunden', 'G', 15, false),
  line('TECH', 'Technik', 'T', 20, true, '10 %'),
  line('DISPATCH', 'Einsatzsteuerung', 'E', 8, true, '9 %'),
];

const AVERAGE_TEAM = 16_000 / 825;
const SMALLEST_TEAM = 8;
const LARGEST_TEAM = 30;
/** Shares of a center's agents that can be handed over to, and converted, on one day. */
const HANDOVER_SHARE = 0.06;
const CONVERSION_SHARE = 0.0256;

/** Whole numbers in proportion to the weights, with the given sum (largest remainders first). */
export function apportion(weights: readonly number[], sum: number): number[] {
  const whole = weights.reduce((total, weight) => total + weight, 0);
  const shares = weights.map((weight) => (weight * sum) / whole);
  const floors = shares.map(Math.floor);
  const left = sum - floors.reduce((total, floor) => total + floor, 0);
  const byRemainder = shares
    .map((share, index) => ({ index, remainder: share - Math.floor(share) }))
    .sort((a, b) => b.remainder - a.remainder || a.index - b.index);
  const lucky = new Set(byRemainder.slice(0, left).map(({ index }) => index));
  return floors.map((floor, index) => floor + (lucky.has(index) ? 1 : 0));
}

/** The centers for a number of agents: some of the 52, or further ones in the same cities. */
export function demoSites(random: Random, agents: number): DemoSite[] {
  const count = Math.max(3, Math.round((DEMO_CENTERS.length * agents) / FULL_SIZE));
  const places = Array.from({ length: count }, (_, index) => {
    const center = DEMO_CENTERS[index % DEMO_CENTERS.length] as DemoCenter;
    const round = Math.floor(index / DEMO_CENTERS.length) + 1;
    if (round === 1) return { ...center, name: `Servicecenter ${center.city}` };
    const code = `${center.code}${round}`;
    const latitude = Math.round((center.latitude + round * 0.01) * 1000) / 1000;
    return { ...center, code, latitude, name: `Servicecenter ${center.city} ${round}` };
  });
  const sizes = apportion(
    places.map((place) => place.agents),
    agents,
  );
  return places.map((place, index) => {
    const size = sizes[index] ?? 0;
    const pace = 0.94 + random.fraction() * 0.14;
    return {
      ...place,
      agents: size,
      handoversPerDay: Math.max(1, Math.round(size * HANDOVER_SHARE * pace)),
      conversionsPerDay: Math.max(1, Math.round(size * CONVERSION_SHARE * pace)),
    };
  });
}

/** The teams of a center, which together have its agents. */
export function demoTeams(random: Random, site: DemoSite): DemoTeam[] {
  const wheel = DEMO_LINES.flatMap((entry) => Array<DemoLine>(entry.weight).fill(entry));
  const numbers = new Map<string, number>();
  return teamSizes(random, site.agents).map((size) => {
    const { code, letter, name } = random.pick(wheel);
    const number = (numbers.get(code) ?? 0) + 1;
    numbers.set(code, number);
    const digits = String(number).padStart(2, '0');
    return {
      code: `${site.code}-${letter}${digits}`,
      name: `${name} ${digits}`,
      center: site.code,
      line: code,
      maxInTransition: random.chance(0.05) ? random.pick(['2', '3', '20 %']) : '',
      size,
    };
  });
}

function teamSizes(random: Random, agents: number): number[] {
  const count = Math.max(1, Math.round(agents / AVERAGE_TEAM));
  if (count * SMALLEST_TEAM > agents || count * LARGEST_TEAM < agents) return [agents];
  const sizes = Array.from({ length: count }, () => random.whole(SMALLEST_TEAM + 3, LARGEST_TEAM - 2));
  let excess = sizes.reduce((total, size) => total + size, 0) - agents;
  while (excess !== 0) {
    const index = random.whole(0, count - 1);
    const step = excess > 0 ? -1 : 1;
    const size = (sizes[index] ?? 0) + step;
    if (size < SMALLEST_TEAM || size > LARGEST_TEAM) continue;
    sizes[index] = size;
    excess += step;
  }
  return sizes;
}
