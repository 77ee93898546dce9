import { describe, expect, it, vi } from 'vitest';
import type * as place from '@/domain/planning/place';
import { parseScenario } from '@/domain/planning/parse-scenario';
import { planScenario } from '@/domain/planning/plan';
import type { Plan } from '@/domain/planning/plan-document';

/** How often the planner asked a day for room: the measure of its work, which a clock would tell only roughly. */
const work = vi.hoisted(() => ({ placings: 0 }));
vi.mock('@/domain/planning/place', async (original) => {
  const actual = await original<typeof place>();
  const placeOnDay: typeof place.placeOnDay = (...call) => {
    work.placings++;
    return actual.placeOnDay(...call);
  };
  return { ...actual, placeOnDay };
});

type Doc = Record<string, unknown>;
const START = '2020-03-16';
const agent = (id: string, more: Doc = {}): Doc => ({ id, team: 'T1', band: 1, route: 'LAPTOP', ...more });
const people = (count: number, more: (index: number) => Doc = () => ({})): Doc[] =>
  Array.from({ length: count }, (_, index) => agent(`A${String(index).padStart(7, '0')}`, more(index)));

const document = (more: Doc = {}): Doc => ({
  formatVersion: 1,
  start: START,
  horizonDays: 14,
  weekdays: [1, 2, 3, 4, 5],
  centers: [{ code: 'K01', handoversPerDay: 2 }],
  supply: [{ pool: 'depot', usableFrom: START, laptops: 10_000_000 }],
  teams: [{ code: 'T1', center: 'K01' }],
  agents: people(3),
  ...more,
});

function planOf(more: Doc): Plan {
  const parsed = parseScenario(document(more));
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  work.placings = 0;
  return planScenario(parsed.scenario);
}

const figures = ({ metrics: { placed, unplaced, doneBy } }: Plan) => ({ placed, unplaced, doneBy });
const firstReason = (plan: Plan) => plan.unplaced[0]?.reasons[0];

describe('a scenario that cannot be as it is wished gives a plan that says so', () => {
  it('for nobody', () => {
    expect(figures(planOf({ agents: [] }))).toEqual({ placed: 0, unplaced: 0, doneBy: null });
    expect(work.placings).toBe(0);
  });

  it('with no center, no team and nobody', () => {
    const plan = planOf({ centers: [], teams: [], agents: [], supply: [] });
    expect(figures(plan)).toEqual({ placed: 0, unplaced: 0, doneBy: null });
  });

  it('with a team of nobody', () => {
    const teams = [
      { code: 'T0', center: 'K01', maxInTransition: 0 },
      { code: 'T1', center: 'K01' },
    ];
    expect(figures(planOf({ teams }))).toEqual({ placed: 3, unplaced: 0, doneBy: '2020-03-17' });
  });

  it('on a horizon that is too short', () => {
    const plan = planOf({ horizonDays: 1 });
    expect(figures(plan)).toEqual({ placed: 2, unplaced: 1, doneBy: null });
    expect(firstReason(plan)).toEqual({ resource: 'handovers', key: 'K01', days: 1 });
  });

  it('on a horizon of no days, and on one of days off only', () => {
    for (const more of [{ horizonDays: 0 }, { start: '2020-03-21', horizonDays: 2 }]) {
      const plan = planOf(more);
      expect(figures(plan)).toEqual({ placed: 0, unplaced: 3, doneBy: null });
      expect(firstReason(plan)).toEqual({ resource: 'calendar', key: 'K01', days: 0 });
    }
  });

  it('with a center without hand-overs', () => {
    const plan = planOf({ centers: [{ code: 'K01', handoversPerDay: 0 }] });
    expect(figures(plan)).toEqual({ placed: 0, unplaced: 3, doneBy: null });
    expect(firstReason(plan)).toEqual({ resource: 'handovers', key: 'K01', days: 10 });
  });

  it('with a center that never works', () => {
    expect(firstReason(planOf({ weekdays: [] }))).toEqual({ resource: 'calendar', key: 'K01', days: 0 });
  });

  it('without a laptop, and with a supply that comes after the end', () => {
    for (const supply of [[], [{ pool: 'depot', usableFrom: '2021-01-01', laptops: 9 }]])
      expect(firstReason(planOf({ supply }))).toEqual({ resource: 'pool', key: 'depot', days: 10 });
  });

  it('with more fixed than each limit, which it reports', () => {
    const plan = planOf({
      remoteCeiling: [{ from: START, max: 1 }],
      supply: [],
      teams: [{ code: 'T1', center: 'K01', maxInTransition: 1 }],
      agents: people(3, () => ({ fixed: { date: START, route: 'LAPTOP' } })),
    });
    expect(figures(plan)).toEqual({ placed: 3, unplaced: 0, doneBy: START });
    const excess = plan.excess.filter(({ date }) => date === START);
    expect(excess.map(({ resource, used, limit }) => [resource, used, limit])).toEqual([
      ['ceiling', 3, 1],
      ['handovers', 3, 2],
      ['pool', 3, 0],
      ['team', 3, 1],
    ]);
  });

  it('with more remote from the start than any ceiling', () => {
    const plan = planOf({ alreadyRemote: 5, remoteCeiling: [{ from: START, max: 4 }] });
    expect(plan.metrics.placed).toBe(0);
    expect(plan.excess[0]).toEqual({ date: START, resource: 'ceiling', key: null, used: 5, limit: 4 });
  });

  it('with lists out of order', () => {
    const steps = [
      { from: '2020-03-18', max: 3 },
      { from: START, max: 1 },
    ];
    const supply = [
      { pool: 'depot', usableFrom: '2020-03-17', laptops: 2 },
      { pool: 'depot', usableFrom: '2020-01-01', laptops: 1 },
    ];
    const plan = planOf({ remoteCeiling: steps, supply });
    expect(plan.placements.map(({ date }) => date)).toEqual([START, '2020-03-18', '2020-03-18']);
  });

  it('with an earliest day before the start, and with one after the end', () => {
    const plan = planOf({
      agents: [agent('A', { earliest: '1999-01-01' }), agent('B', { earliest: '2050-01-01' })],
    });
    expect(plan.placements.map(({ date }) => date)).toEqual([START]);
    expect(firstReason(plan)).toEqual({ resource: 'calendar', key: 'K01', days: 0 });
  });

  it('with numbers as large as they come', () => {
    const most = Number.MAX_SAFE_INTEGER;
    const plan = planOf({
      centers: [{ code: 'K01', handoversPerDay: most, conversionsPerDay: most }],
      supply: [1, 2, 3].map(() => ({ pool: 'depot', usableFrom: START, laptops: most })),
      remoteCeiling: [{ from: START, max: most }],
      alreadyRemote: most,
      agents: people(3, (index) => ({ band: most - index, promised: { date: null, rank: most - index } })),
    });
    expect(figures(plan)).toMatchObject({ placed: 0, unplaced: 3 });
    expect(firstReason(plan)).toMatchObject({ resource: 'ceiling' });
  });
});

describe('a scenario of great size is planned with work in proportion', () => {
  it('a million agents of one team', { timeout: 240_000 }, () => {
    const plan = planOf({
      horizonDays: 60,
      centers: [{ code: 'K01' }],
      teams: [{ code: 'T1', center: 'K01', maxInTransition: 20_000 }],
      agents: people(1_000_000),
    });
    expect(figures(plan)).toMatchObject({ placed: 44 * 20_000, unplaced: 1_000_000 - 44 * 20_000 });
    expect(work.placings).toBeLessThan(1_000);
  });

  it('ten years', () => {
    const more = { horizonDays: 3660, agents: people(5_000) };
    expect(figures(planOf(more))).toEqual({ placed: 5_000, unplaced: 0, doneBy: '2029-10-12' });
    expect(work.placings).toBeLessThan(5_000 * 9);
  });

  it('people in a band of their own each', () => {
    const plan = planOf({
      horizonDays: 3660,
      agents: people(5_000, (index) => ({ band: 5_000 - index })),
    });
    expect(plan.placements[0]?.agent).toBe('A0004999');
    expect(figures(plan)).toMatchObject({ placed: 5_000 });
    expect(work.placings).toBeLessThan(5_000 * 3);
  });

  it('fixed placements years before the start', () => {
    const fixed = { date: '2011-01-03', route: 'LAPTOP', hasDevice: true };
    const plan = planOf({ weekdays: [], transitionDays: 366, agents: people(20_000, () => ({ fixed })) });
    expect(figures(plan)).toMatchObject({ placed: 20_000 });
  });

  it('as many ceilings and deliveries as there are days', () => {
    const days = Array.from({ length: 20_000 }, (_, day) =>
      new Date(Date.UTC(2020, 2, 16 + day)).toISOString().slice(0, 10),
    );
    const plan = planOf({
      horizonDays: 3660,
      remoteCeiling: days.map((from, day) => ({ from, max: day })),
      supply: days.map((usableFrom) => ({ pool: 'depot', usableFrom, laptops: 1 })),
      agents: people(1_000),
    });
    expect(figures(plan)).toMatchObject({ placed: 1_000 });
  });

  it('but not more than a plan can hold: the refusal says how many days it could be', () => {
    const teams = Array.from({ length: 50_000 }, (_, index) => ({ code: `T${index}`, center: 'K01' }));
    const parsed = parseScenario(document({ horizonDays: 36_600, teams }));
    expect(parsed).toEqual({
      ok: false,
      problems: [{ path: 'horizonDays', code: 'tooLarge', expected: '0..799' }],
    });
  });
});

describe('a document that is none is refused by its path', () => {
  const refused: [string, Doc, string][] = [
    ['a negative number', { alreadyRemote: -1 }, 'alreadyRemote notANumber >=0'],
    [
      'a fraction',
      { centers: [{ code: 'K01', handoversPerDay: 2.5 }] },
      'centers[0].handoversPerDay notANumber >=0',
    ],
    ['a number beyond all counting', { alreadyRemote: 1e300 }, 'alreadyRemote notANumber >=0'],
    ['a horizon of a thousand years', { horizonDays: 365_000 }, 'horizonDays notANumber 0..36600'],
    ['a transition of years', { transitionDays: 5_000 }, 'transitionDays notANumber 1..366'],
    ['one agent twice', { agents: [agent('A'), agent('A')] }, 'agents[1].id duplicate unique'],
    [
      'one team twice',
      { teams: [1, 2].map(() => ({ code: 'T1', center: 'K01' })) },
      'teams[1].code duplicate unique',
    ],
    [
      'an agent of no team',
      { agents: [agent('A', { team: 'T9' })] },
      'agents[0].team unknownReference teams[].code',
    ],
    [
      'a team of no center',
      { teams: [{ code: 'T1', center: 'K9' }] },
      'teams[0].center unknownReference centers[].code',
    ],
    ['an agent without an id', { agents: [agent('')] }, 'agents[0].id notAText text'],
    ['a list for an agent', { agents: [[]] }, 'agents[0] notAnObject object'],
    ['an object for the agents', { agents: {} }, 'agents notAList list'],
    [
      'a fixed date after the end',
      { agents: [agent('A', { fixed: { date: '2021-01-01', route: 'LAPTOP' } })] },
      'agents[0].fixed.date outsideHorizon inside the horizon',
    ],
  ];
  it.each(refused)('with %s', (...row) => {
    const [, more, expected] = row;
    const parsed = parseScenario(document(more));
    const problems = parsed.ok ? [] : parsed.problems.map((one) => `${one.path} ${one.code} ${one.expected}`);
    expect(problems).toHaveLength(1);
    expect(problems[0]?.startsWith(expected)).toBe(true);
  });

  it('with a key of the prototype', () => {
    const parsed = parseScenario({ ...document(), ['__proto__']: 1 });
    expect(parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      '__proto__ unknownKey',
    ]);
  });

  it('with values nested without end', () => {
    const deep = JSON.parse('['.repeat(50_000) + ']'.repeat(50_000)) as unknown;
    const parsed = parseScenario(document({ agents: [agent('A', { team: deep })] }));
    expect(parsed.ok ? [] : parsed.problems.map(({ path, code }) => `${path} ${code}`)).toEqual([
      'agents[0].team notAText',
    ]);
  });
});
