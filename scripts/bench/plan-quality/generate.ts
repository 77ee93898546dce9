import { randomFrom } from '../../../src/domain/demo/random';
import type { Random } from '../../../src/domain/demo/random';
import { isoDate, dayNumber } from '../../../src/domain/planning/day-number';
import type {
  AgentRoute,
  Scenario,
  ScenarioAgent,
  ScenarioCenter,
  ScenarioTeam,
} from '../../../src/domain/planning/scenario';
import type { Profile } from './profiles';

const START = dayNumber('2020-03-16');

const date = (day: number): string => isoDate(START + day);
const code = (prefix: string, index: number): string => prefix + String(index + 1).padStart(4, '0');

/** A limit for a need, spread by up to a third around it. */
const around = (random: Random, need: number): number =>
  Math.max(1, Math.round(need * (0.67 + 0.66 * random.fraction())));

function centersOf(random: Random, profile: Profile, sizes: readonly number[]): ScenarioCenter[] {
  const { laptop } = profile.routes;
  return sizes.map((size, index) => {
    const limits = {
      ...(profile.handoverDays === undefined
        ? {}
        : { handoversPerDay: around(random, size / profile.handoverDays) }),
      ...(profile.conversionDays === undefined
        ? {}
        : { conversionsPerDay: around(random, (size * (1 - laptop)) / profile.conversionDays) }),
    };
    const closed = [25, 28, ...(random.chance(0.5) ? [random.whole(3, 20)] : [])];
    const saturday = { date: date(5 + 7 * random.whole(0, 2)), handovers: random.whole(0, 20) };
    return {
      code: code('K', index),
      ...limits,
      closedOn: profile.holidays ? [...new Set(closed)].filter((day) => day < profile.days).map(date) : [],
      overrides:
        profile.holidays && random.chance(0.6) ? [{ ...saturday, conversions: random.whole(0, 5) }] : [],
    };
  });
}

function teamsOf(random: Random, profile: Profile, sizes: readonly number[]) {
  const teams: ScenarioTeam[] = [];
  const members: number[] = [];
  sizes.forEach((size, center) => {
    for (let left = size; left > 0;) {
      const count = Math.min(left, random.whole(Math.ceil(profile.teamSize / 2), profile.teamSize * 2));
      const share = profile.teamShare === undefined || random.chance(0.05) ? undefined : profile.teamShare;
      teams.push({
        code: code('T', teams.length),
        center: code('K', center),
        serviceLine: code(
          'L',
          Math.min(random.whole(0, profile.lines - 1), random.whole(0, profile.lines - 1)),
        ),
        ...(share === undefined ? {} : { maxInTransition: Math.max(1, Math.floor(share * count)) }),
      });
      members.push(count);
      left -= count;
    }
  });
  return { teams, members };
}

function agentsOf(random: Random, profile: Profile, team: ScenarioTeam, first: number, count: number) {
  const wheel = profile.bands.flatMap((weight, index) => Array<number>(weight).fill(index + 1));
  return Array.from({ length: count }, (_, index): ScenarioAgent => {
    const kit = random.fraction();
    const { laptop, ownDesktop } = profile.routes;
    const route: AgentRoute = kit < laptop ? 'LAPTOP' : kit < laptop + ownDesktop ? 'OWN_DESKTOP' : 'EITHER';
    const isFixed = random.chance(profile.fixed);
    const day = random.whole(0, 9);
    return {
      id: code('A', first + index),
      team: team.code,
      band: random.pick(wheel),
      route,
      earliest: random.chance(profile.late) ? date(random.whole(1, 20)) : date(0),
      front: random.chance(profile.front),
      promised: null,
      fixed: isFixed
        ? {
            date: date(day < 5 ? day : day + 2),
            route: route === 'EITHER' ? 'LAPTOP' : route,
            hasDevice: random.chance(0.5),
          }
        : null,
    };
  });
}

function supplyOf(random: Random, profile: Profile, centers: readonly ScenarioCenter[]) {
  const need = profile.agents * (1 - profile.routes.ownDesktop);
  const { atStart, delivered, deliveries, own } = profile.laptops;
  const some = (share: number) => Math.round(need * share * (0.75 + 0.5 * random.fraction()));
  const stocked = centers.filter((_, index) => index % 2 === 0);
  return [
    { pool: 'depot', usableFrom: date(0), laptops: some(atStart) },
    ...Array.from({ length: deliveries }, () => ({
      pool: 'depot',
      usableFrom: date(random.whole(1, Math.min(40, profile.days - 1))),
      laptops: some(delivered / deliveries),
    })),
    ...stocked.flatMap((center) =>
      own === 0
        ? []
        : [0, random.whole(3, 15)].map((day) => ({
            pool: center.code,
            usableFrom: date(day),
            laptops: some(own / stocked.length / 2),
          })),
    ),
  ];
}

/** A scenario of a profile, the same each time for a seed. */
export function generateScenario(profile: Profile, seed: number): Scenario {
  const random = randomFrom(seed);
  const weights = Array.from({ length: profile.centers }, () => 0.4 + 1.2 * random.fraction());
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const sizes = weights.map((weight) => Math.max(10, Math.round((weight * profile.agents) / sum)));
  const centers = centersOf(random, profile, sizes);
  const { teams, members } = teamsOf(random, profile, sizes);
  const agents: ScenarioAgent[] = [];
  teams.forEach((team, index) =>
    agents.push(...agentsOf(random, profile, team, agents.length, members[index]!)),
  );
  const sizeOfLine = new Map<string, number>();
  teams.forEach(({ serviceLine = '' }, index) =>
    sizeOfLine.set(serviceLine, (sizeOfLine.get(serviceLine) ?? 0) + members[index]!),
  );
  const { lineShare } = profile;
  return {
    formatVersion: 1,
    start: date(0),
    horizonDays: profile.days,
    weekdays: [1, 2, 3, 4, 5],
    transitionDays: profile.transitionDays,
    alreadyRemote: Math.round(agents.length * 0.1),
    remoteCeiling: profile.ceiling.map(([day, share]) => ({
      from: date(day),
      max: Math.round(agents.length * (share * (0.9 + 0.2 * random.fraction()) + 0.1)),
    })),
    centers,
    supply: supplyOf(random, profile, centers),
    serviceLines: Array.from({ length: profile.lines }, (_, index) => ({
      code: code('L', index),
      ...(lineShare === undefined
        ? {}
        : {
            maxInTransition: Math.max(2, around(random, lineShare * (sizeOfLine.get(code('L', index)) ?? 0))),
          }),
    })),
    teams,
    agents,
  };
}
