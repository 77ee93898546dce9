import { describe, expect, it } from 'vitest';
import { brokenPromises, comparePlans } from './compare';
import { planScenario } from './plan';
import type { Scenario, ScenarioAgent } from './scenario';

const agent = (id: string, more: Partial<ScenarioAgent> = {}): ScenarioAgent => ({
  ...{ id, team: 'T1', band: 1, route: 'OWN_DESKTOP', earliest: '2020-03-16', front: false },
  promised: null,
  fixed: null,
  ...more,
});

const scenario = (agents: ScenarioAgent[], handoversPerDay = 1): Scenario => ({
  formatVersion: 1,
  start: '2020-03-16',
  horizonDays: 4,
  weekdays: [1, 2, 3, 4, 5],
  transitionDays: 1,
  alreadyRemote: 0,
  remoteCeiling: [],
  centers: [{ code: 'K01', handoversPerDay, closedOn: ['2020-03-18'], overrides: [] }],
  supply: [],
  serviceLines: [],
  teams: [{ code: 'T1', center: 'K01' }],
  agents,
});

describe('two plans', () => {
  it('differ by who moves earlier, later, newly or no more', () => {
    const before = planScenario(scenario([agent('A'), agent('B'), agent('C'), agent('X')]));
    const after = planScenario(
      scenario([agent('B'), agent('C', { band: 2 }), agent('A', { band: 3 }), agent('X', { band: 4 })]),
    );
    expect(comparePlans(before, after)).toEqual({
      earlier: [
        { agent: 'B', before: '2020-03-17', after: '2020-03-16' },
        { agent: 'C', before: '2020-03-19', after: '2020-03-17' },
      ],
      later: [{ agent: 'A', before: '2020-03-16', after: '2020-03-19' }],
      added: [],
      dropped: [],
      unchanged: 0,
    });
    const wider = planScenario(scenario([agent('A'), agent('B'), agent('C'), agent('X')], 4));
    expect(comparePlans(before, wider).added).toEqual([{ agent: 'X', date: '2020-03-16' }]);
    expect(comparePlans(wider, before).dropped).toEqual([{ agent: 'X', date: '2020-03-16' }]);
    expect(comparePlans(wider, wider).unchanged).toBe(4);
  });
});

describe('a promise', () => {
  it('is broken by a later date or none, and what refused the promised day is named', () => {
    const world = scenario([
      agent('A', { fixed: { date: '2020-03-16', route: 'OWN_DESKTOP', hasDevice: false } }),
      agent('B', { promised: { date: '2020-03-16', rank: 1 } }),
      agent('C', { promised: { date: '2020-03-18', rank: 2 } }),
      agent('D', { promised: { date: '2020-03-19', rank: 3 } }),
      agent('E', { promised: { date: null, rank: 4 } }),
      agent('F', {
        promised: { date: '2020-03-16', rank: 5 },
        fixed: { date: '2020-03-17', route: 'OWN_DESKTOP', hasDevice: false },
      }),
    ]);
    expect(brokenPromises(world, planScenario(world))).toEqual([
      {
        agent: 'F',
        promised: '2020-03-16',
        date: '2020-03-17',
        reasons: [{ resource: 'fixed', key: null, fullOn: null }],
      },
      {
        agent: 'B',
        promised: '2020-03-16',
        date: '2020-03-19',
        reasons: [{ resource: 'handovers', key: 'K01', fullOn: '2020-03-16' }],
      },
      {
        agent: 'C',
        promised: '2020-03-18',
        date: null,
        reasons: [{ resource: 'calendar', key: 'K01', fullOn: null }],
      },
      {
        agent: 'D',
        promised: '2020-03-19',
        date: null,
        reasons: [{ resource: 'handovers', key: 'K01', fullOn: '2020-03-19' }],
      },
    ]);
  });

  it('that is kept or bettered is not broken', () => {
    const world = scenario([
      agent('A', { promised: { date: '2020-03-16', rank: 1 } }),
      agent('B', { promised: { date: '2020-03-19', rank: 2 } }),
    ]);
    expect(brokenPromises(world, planScenario(world))).toEqual([]);
  });
});
