import type { AgentRoute, Scenario } from '../../../src/domain/planning/scenario';
import { addDays } from '../../../src/lib/dates';
import type { Chance } from './nature';

export interface Delivery {
  pool: string;
  expected: string;
  laptops: number;
  supplier: number;
}

/** An organisation before its first day: a scenario without the laptops that are to be delivered. */
export interface Organisation {
  scenario: Scenario;
  deliveries: Delivery[];
}

export const FIRST_DAY = '2026-03-02';

/** Work goes on from the first day over so many calendar days; whoever has no kit then counts as not done. */
export const HORIZON = 100;

/** Some hundred agents for two to five weeks of hand-overs, each time with other things scarce. */
export function makeOrganisation(chance: Chance): Organisation {
  const weeks = chance.between(1.8, 4.5);
  const centerCount = chance.whole(3, 7);
  const perCenter = chance.whole(60, 150);
  const centers = Array.from({ length: centerCount }, (_, index) => ({
    code: `K${index + 1}`,
    handoversPerDay: Math.ceil((perCenter / (weeks * 5)) * chance.between(0.9, 1.5)),
    conversionsPerDay: Math.ceil((perCenter / (weeks * 5)) * chance.between(0.2, 0.7)),
    closedOn: chance.chance(0.3) ? [addDays(FIRST_DAY, chance.whole(2, 30))] : [],
    overrides: [],
  }));
  const teams = centers.flatMap(({ code }) =>
    Array.from({ length: Math.round(perCenter / 18) }, (_, index) => ({
      code: `${code}-${String(index + 1).padStart(2, '0')}`,
      center: code,
      serviceLine: chance.pick(['MOBILE', 'FIXED']),
      maxInTransition: chance.whole(2, 5),
    })),
  );
  const routes: AgentRoute[] = ['LAPTOP', 'LAPTOP', 'LAPTOP', 'OWN_DESKTOP', 'EITHER', 'EITHER'];
  const agents = Array.from({ length: centerCount * perCenter }, (_, index) => ({
    id: `A${String(index).padStart(5, '0')}`,
    team: teams[index % teams.length]!.code,
    band: chance.chance(0.2) ? 1 : chance.chance(0.7) ? 2 : 3,
    route: chance.pick(routes),
    earliest: chance.chance(0.04) ? addDays(FIRST_DAY, chance.whole(1, 25)) : FIRST_DAY,
    front: false,
    promised: null,
    fixed: null,
  }));
  const laptops = Math.ceil(agents.filter(({ route }) => route !== 'OWN_DESKTOP').length * 1.03);
  const inStock = Math.floor(laptops * chance.between(0.2, 0.6));
  const count = chance.whole(4, 9);
  const deliveries = Array.from({ length: count }, (_, index): Delivery => {
    const local = chance.chance(0.2);
    return {
      pool: local ? chance.pick(centers).code : 'depot',
      expected: workday(addDays(FIRST_DAY, Math.round(((index + 0.6) / count) * weeks * 7 * 0.85))),
      laptops: local ? 12 : Math.ceil(((laptops - inStock) / count) * 1.25),
      supplier: chance.whole(0, 2),
    };
  });
  const all = agents.length;
  return {
    deliveries,
    scenario: {
      formatVersion: 1,
      start: FIRST_DAY,
      horizonDays: HORIZON,
      weekdays: [1, 2, 3, 4, 5],
      transitionDays: chance.whole(1, 2),
      alreadyRemote: Math.round(all * 0.1),
      remoteCeiling: chance.chance(0.6)
        ? [
            { from: FIRST_DAY, max: Math.round(all * chance.between(0.4, 0.7)) },
            { from: addDays(FIRST_DAY, chance.whole(5, 14)), max: 2 * all },
          ]
        : [],
      centers,
      supply: [{ pool: 'depot', usableFrom: FIRST_DAY, laptops: inStock }],
      serviceLines: ['MOBILE', 'FIXED'].map((code) => ({ code, maxInTransition: Math.ceil(all / 18) })),
      teams,
      agents,
    },
  };
}

/** The date itself, or the Monday after it. */
export function workday(date: string): string {
  const weekday = new Date(`${date}T00:00:00Z`).getUTCDay();
  return weekday === 6 ? addDays(date, 2) : weekday === 0 ? addDays(date, 1) : date;
}
