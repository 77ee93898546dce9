import { describe, expect, it } from 'vitest';
import { parseScenario } from './parse-scenario';
import { planScenario } from './plan';
import type { Plan } from './plan-document';

type Doc = Record<string, unknown>;

/** Monday to Sunday, one center, one team; laptops for all in the depot unless said otherwise. */
function planOf(more: Doc): Plan {
  const parsed = parseScenario({
    formatVersion: 1,
    start: '2020-03-16',
    horizonDays: 7,
    weekdays: [1, 2, 3, 4, 5],
    centers: [{ code: 'K01' }],
    supply: [{ pool: 'depot', usableFrom: '2020-03-16', laptops: 100 }],
    teams: [{ code: 'T1', center: 'K01' }],
    agents: [],
    ...more,
  });
  if (!parsed.ok) throw new Error(JSON.stringify(parsed.problems));
  return planScenario(parsed.scenario);
}

const agent = (id: string, more: Doc = {}): Doc => ({ id, team: 'T1', band: 1, route: 'LAPTOP', ...more });

const days = (plan: Plan): string[] => plan.placements.map(({ agent: id, date }) => `${id} ${date.slice(8)}`);

const reasons = (plan: Plan): string[] =>
  plan.unplaced.flatMap((one) =>
    one.reasons.map(({ resource, key, days: count }) => `${one.agent} ${resource} ${key} ${count}`),
  );

describe('who moves when', () => {
  it('follows the band, then those sent back to the front, then the promised rank, then the id', () => {
    const plan = planOf({
      agents: [
        agent('E', { band: 2 }),
        agent('D'),
        agent('C'),
        agent('B', { promised: { date: null, rank: 9 } }),
        agent('A', { front: true }),
        agent('Z', { promised: { date: '2020-03-16', rank: 2 } }),
      ],
    });
    expect(plan.placements.map(({ agent: id }) => id).join('')).toBe('AZBCDE');
    expect(plan.placements.map(({ rank }) => rank)).toEqual([1, 2, 3, 4, 5, 6]);
  });

  it('hands over no more than a center can on a day, and not on its closed days', () => {
    const plan = planOf({
      centers: [{ code: 'K01', handoversPerDay: 1, closedOn: ['2020-03-17'] }],
      agents: [agent('A'), agent('B')],
    });
    expect(days(plan)).toEqual(['A 16', 'B 18']);
  });

  it('works on a Saturday that an override names, with its own number of hand-overs', () => {
    const plan = planOf({
      weekdays: [],
      centers: [{ code: 'K01', handoversPerDay: 1, overrides: [{ date: '2020-03-21', handovers: 2 }] }],
      agents: [agent('A'), agent('B'), agent('C')],
    });
    expect(days(plan)).toEqual(['A 21', 'B 21']);
    expect(reasons(plan)).toEqual(['C handovers K01 1']);
  });

  it('keeps a team below its limit on every day of a transition', () => {
    const plan = planOf({
      transitionDays: 2,
      teams: [{ code: 'T1', center: 'K01', maxInTransition: 1 }],
      agents: [agent('A'), agent('B'), agent('C')],
    });
    expect(days(plan)).toEqual(['A 16', 'B 18', 'C 20']);
  });

  it('looks at the ceiling of every later day, which may fall', () => {
    const plan = planOf({
      alreadyRemote: 1,
      remoteCeiling: [
        { from: '2020-03-18', max: 2 },
        { from: '2020-03-16', max: 9 },
        { from: '2020-03-19', max: 4 },
      ],
      agents: [agent('A'), agent('B'), agent('C'), agent('D')],
    });
    expect(days(plan)).toEqual(['A 16', 'B 19', 'C 19']);
    expect(reasons(plan)).toEqual(['D ceiling null 5']);
  });

  it('leaves the depot to those who have no own pool, even when they come later', () => {
    const plan = planOf({
      centers: [{ code: 'K01' }, { code: 'K02' }],
      teams: [
        { code: 'T1', center: 'K01' },
        { code: 'T2', center: 'K02' },
      ],
      supply: [
        { pool: 'depot', usableFrom: '2020-03-16', laptops: 1 },
        { pool: 'K01', usableFrom: '2020-03-01', laptops: 1 },
      ],
      agents: [agent('A'), agent('B', { team: 'T2', band: 2 })],
    });
    expect(plan.placements.map(({ pool }) => pool)).toEqual(['K01', 'depot']);
    expect(days(plan)).toEqual(['A 16', 'B 16']);
  });

  it('sends an EITHER agent to a laptop when a later one needs its conversion', () => {
    const plan = planOf({
      centers: [{ code: 'K01', conversionsPerDay: 1 }],
      agents: [agent('A', { route: 'EITHER' }), agent('B', { route: 'OWN_DESKTOP', band: 2 })],
    });
    expect(days(plan)).toEqual(['A 16', 'B 16']);
    expect(plan.placements.map(({ route }) => route)).toEqual(['LAPTOP', 'OWN_DESKTOP']);
  });

  it('does not place before the earliest date, and says when no working day is left', () => {
    const plan = planOf({
      agents: [agent('A', { earliest: '2020-03-18' }), agent('B', { earliest: '2020-03-21' })],
    });
    expect(days(plan)).toEqual(['A 18']);
    expect(reasons(plan)).toEqual(['B calendar K01 0']);
    expect(plan.metrics.doneBy).toBe(null);
  });
});

describe('fixed placements', () => {
  it('stay beyond every limit, and each limit that they exceed is reported', () => {
    const plan = planOf({
      alreadyRemote: 3,
      remoteCeiling: [{ from: '2020-03-22', max: 4 }],
      centers: [{ code: 'K01', handoversPerDay: 1 }],
      teams: [{ code: 'T1', center: 'K01', maxInTransition: 1 }],
      supply: [],
      agents: [
        agent('A', { fixed: { date: '2020-03-21', route: 'LAPTOP' } }),
        agent('B', {
          fixed: { date: '2020-03-21', route: 'LAPTOP', hasDevice: true },
          earliest: '2020-03-22',
        }),
        agent('C', { route: 'OWN_DESKTOP' }),
      ],
    });
    expect(days(plan)).toEqual(['A 21', 'B 21']);
    expect(plan.placements.map(({ pool }) => pool)).toEqual(['depot', null]);
    expect(plan.excess).toEqual([
      { date: '2020-03-21', resource: 'handovers', key: 'K01', used: 2, limit: 1 },
      { date: '2020-03-21', resource: 'pool', key: 'depot', used: 1, limit: 0 },
      { date: '2020-03-21', resource: 'team', key: 'T1', used: 2, limit: 1 },
      { date: '2020-03-22', resource: 'ceiling', key: null, used: 5, limit: 4 },
      { date: '2020-03-22', resource: 'pool', key: 'depot', used: 1, limit: 0 },
    ]);
    expect(reasons(plan)).toEqual(['C ceiling null 5']);
  });

  it('before the start count in transition only', () => {
    const plan = planOf({
      transitionDays: 2,
      remoteCeiling: [{ from: '2020-03-16', max: 1 }],
      centers: [{ code: 'K01', handoversPerDay: 1 }],
      teams: [{ code: 'T1', center: 'K01', maxInTransition: 1 }],
      agents: [agent('B'), agent('A', { fixed: { date: '2020-03-13', route: 'LAPTOP' } })],
    });
    expect(plan.placements).toEqual([
      { agent: 'A', date: '2020-03-13', route: 'LAPTOP', pool: null, rank: 1 },
      { agent: 'B', date: '2020-03-17', route: 'LAPTOP', pool: 'depot', rank: 2 },
    ]);
  });
});

describe('what a plan says of its limits', () => {
  it('counts each refused agent once for a limit of a day, most refused first', () => {
    const plan = planOf({
      centers: [{ code: 'K01', handoversPerDay: 2 }],
      agents: ['A', 'B', 'C', 'D', 'E'].map((id) => agent(id)),
    });
    expect(plan.metrics).toEqual({
      placed: 5,
      unplaced: 0,
      doneBy: '2020-03-18',
      byBand: [{ band: 1, agents: 5, firstDay: '2020-03-16', lastDay: '2020-03-18', meanWaitDays: 0.8 }],
      binding: [
        { date: '2020-03-16', resource: 'handovers', key: 'K01', used: 2, limit: 2, refused: 3 },
        { date: '2020-03-17', resource: 'handovers', key: 'K01', used: 2, limit: 2, refused: 1 },
      ],
      bindingTotal: 2,
    });
  });

  it('names conversions and pools for who can take either, its own pool only where the center has one', () => {
    const more = { horizonDays: 1, agents: [agent('A', { route: 'EITHER' })] };
    const centers = [{ code: 'K01', conversionsPerDay: 0 }];
    expect(reasons(planOf({ ...more, centers, supply: [] }))).toEqual([
      'A conversions K01 1',
      'A pool depot 1',
    ]);
    const supply = [{ pool: 'K01', usableFrom: '2020-03-20', laptops: 1 }];
    expect(reasons(planOf({ ...more, centers, supply }))).toEqual([
      'A conversions K01 1',
      'A pool depot 1',
      'A pool K01 1',
    ]);
  });

  it('has nothing to say of nobody', () => {
    expect(planOf({})).toEqual({
      placements: [],
      unplaced: [],
      excess: [],
      metrics: { placed: 0, unplaced: 0, doneBy: null, byBand: [], binding: [], bindingTotal: 0 },
    });
  });

  it('plans nobody on a horizon of no days', () => {
    expect(reasons(planOf({ horizonDays: 0, agents: [agent('A')] }))).toEqual(['A calendar K01 0']);
  });
});
