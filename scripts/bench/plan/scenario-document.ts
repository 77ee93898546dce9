import type { AgentRoute, Scenario } from '../../../src/domain/planning/scenario';

export interface ScenarioSize {
  agents: number;
  centers: number;
  teams: number;
  days: number;
}

const LINES = ['MOBILE', 'FIXED', 'BUSINESS', 'FAULTS', 'DISPATCH'];

/** A seeded sequence of numbers in [0, 1), the same on every machine (mulberry32). */
function draws(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** A document like the demo's: deliveries over the weeks, a ceiling in three steps, 60 % with a desktop. */
export function scenarioDocument(size: ScenarioSize, seed = 1): Scenario {
  const draw = draws(seed);
  const code = (prefix: string, index: number, width: number) =>
    prefix + String(index + 1).padStart(width, '0');
  const start = Date.UTC(2020, 2, 16);
  const date = (day: number) => new Date(start + day * 86_400_000).toISOString().slice(0, 10);
  const centers = Array.from({ length: size.centers }, (_, index) => ({
    code: code('K', index, 4),
    handoversPerDay: Math.ceil((size.agents / size.centers / size.days) * (1.6 + 1.6 * draw())),
    conversionsPerDay: Math.ceil((size.agents / size.centers / size.days) * (0.4 + draw())),
    closedOn: [date(25), date(28)].filter(() => size.days > 28),
    overrides: [],
  }));
  const teamSize = size.agents / size.teams;
  const teams = Array.from({ length: size.teams }, (_, index) => ({
    code: code('T', index, 6),
    center: centers[Math.floor((index * size.centers) / size.teams)]!.code,
    serviceLine: LINES[Math.floor(draw() * LINES.length)]!,
    maxInTransition: Math.max(1, Math.floor(teamSize * 0.15)),
  }));
  const agents = Array.from({ length: size.agents }, (_, index) => {
    const kit = draw();
    const route: AgentRoute = kit < 0.4 ? 'LAPTOP' : kit < 0.5 ? 'OWN_DESKTOP' : 'EITHER';
    return {
      id: code('A', index, 7),
      team: teams[Math.floor((index * size.teams) / size.agents)]!.code,
      band: draw() < 0.2 ? 1 : 2,
      route,
      earliest: draw() < 0.04 ? date(Math.floor(draw() * size.days)) : date(0),
      front: draw() < 0.002,
      promised: null,
      fixed: null,
    };
  });
  const delivery = (day: number) => ({
    pool: 'depot',
    usableFrom: date(day),
    laptops: Math.ceil(size.agents * 0.05 * (0.5 + draw())),
  });
  const deliveries = Array.from({ length: 12 }, (_, index) =>
    delivery(Math.floor(((index + 1) * size.days) / 16)),
  );
  const ownStock = centers
    .filter((_, index) => index % 4 === 0)
    .map((center) => ({
      pool: center.code,
      usableFrom: date(2),
      laptops: Math.ceil(size.agents / size.centers / 12),
    }));
  return {
    formatVersion: 1,
    start: date(0),
    horizonDays: size.days,
    weekdays: [1, 2, 3, 4, 5],
    transitionDays: 1,
    alreadyRemote: Math.round(size.agents * 0.15),
    remoteCeiling: [
      { from: date(0), max: Math.round(size.agents * 0.4) },
      { from: date(Math.floor(size.days / 4)), max: Math.round(size.agents * 0.75) },
      { from: date(Math.floor(size.days / 2)), max: Math.round(size.agents * 1.2) },
    ],
    centers,
    supply: [
      { pool: 'depot', usableFrom: date(0), laptops: Math.ceil(size.agents * 0.19) },
      ...deliveries,
      ...ownStock,
    ],
    serviceLines: LINES.map((line) => ({
      code: line,
      maxInTransition: Math.ceil(size.agents / LINES.length / 20),
    })),
    teams,
    agents,
  };
}
